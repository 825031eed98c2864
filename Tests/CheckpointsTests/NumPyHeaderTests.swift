import Testing

@testable import Checkpoints

@Suite struct NumPyHeaderTests {
  private func header(
    descr: String = "'<f4'", order: String = "False", shape: String = "(2, 3)"
  ) throws(TensorFileRule) -> NumPyHeader {
    try NumPyHeader(
      Array("{'descr': \(descr), 'fortran_order': \(order), 'shape': \(shape), }   \n".utf8))
  }

  @Test func `what NumPy writes is read`() throws {
    #expect(try header().shape == [2, 3])
    #expect(try header(shape: "()").shape == [])
    #expect(try header(shape: "(3,)").shape == [3])
    #expect(try header(shape: "(3L,)").shape == [3])
    #expect(try header(order: "True").isColumnMajor)
    #expect(try header(descr: "\">i8\"").order == .big)
    #expect(try header(descr: "'|b1'").type == .boolean)
    #expect(try header(descr: "'<f2'").type == .float16)
  }

  @Test(arguments: ["'|O'", "'O'"]) func `pickled objects are refused, and nothing of them is read`(
    descr: String
  ) {
    #expect(throws: TensorFileRule.pickled) { _ = try header(descr: descr) }
  }

  @Test(arguments: [
    "'|V8'", "'<U4'", "'|S4'", "'<M8[ns]'", "'<c8'", "'<f16'", "'f4'", "'=f4'", "'<x9'",
    "[('a', '<f4')]",
  ])
  func `types that are no plain numbers are refused by name`(descr: String) {
    let error = #expect(throws: TensorFileRule.self) { _ = try header(descr: descr) }
    guard case .elementType? = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test(arguments: [
    "(-1,)", "(True,)", "(1.0,)", "[2]", "(2)", "2", "(2 3)", "('2',)", "(01,)", "(,)",
    "(99999999999999999999,)", "__import__('os')", "(1, *2)",
    "(" + Array(repeating: "1", count: 33).joined(separator: ", ") + ")",
  ])
  func `a shape that is none is refused`(shape: String) {
    #expect(throws: TensorFileRule.self) { _ = try header(shape: shape) }
  }

  @Test(arguments: ["0", "1", "'False'", "None", "false"])
  func `an order that is neither True nor False is refused`(order: String) {
    #expect(throws: TensorFileRule.self) { _ = try header(order: order) }
  }

  @Test(arguments: [
    "", "{}", "[]", "{'descr': '<f4'}", "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x",
    "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': (1,)}",
    "{'descr' '<f4'}", "{'descr': '<f4", "{'a\\'b': (1,)}", String(repeating: "(", count: 10_000),
  ])
  func `a header that is no such dictionary is refused`(text: String) {
    #expect(throws: TensorFileRule.self) { _ = try NumPyHeader(Array(text.utf8)) }
  }

  @Test func `big-endian and Fortran order are read right`() throws {
    let bytes = npy(
      "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }",
      data: [0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 255, 255], version: 2)
    let file = try TemporaryFile(bytes)
    let opened = try TensorFile(path: file.path)
    #expect(
      try opened.read(opened.entries[0]) == Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, -1]))
    #expect(try opened.read(rows: 1..<2, of: opened.entries[0]).elements == [4, 5, -1])
  }

  @Test func `versions, lengths and bytes that do not fit are refused`() throws {
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"
    let data = [UInt8](repeating: 0, count: 8)
    #expect(try brokenRule(npy(text, data: data, version: 3)) == nil)
    #expect(try brokenRule(npy(text, data: data, version: 4)) != nil)
    #expect(try brokenRule(npy(text, data: data + [0])) == .trailingBytes(1))
    let long: [UInt8] = [0x93] + Array("NUMPY".utf8) + [2, 0, 0xF0, 0xFF, 0xFF, 0xFF] + data
    #expect(try brokenRule(long) == .headerTooLong(0xFFFF_FFF0, allowed: 65_536))
    let huge = "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }"
    #expect(
      try brokenRule(npy(huge, data: data)) == .shapeOverflow([4_611_686_018_427_387_904, 4]))
  }
}
