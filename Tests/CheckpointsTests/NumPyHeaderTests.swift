import Testing

@testable import Checkpoints

@Suite struct NumPyHeaderTests {
  private func header(
    descr: String = "'<f4'", order: String = "False", shape: String = "(2, 3)"
  ) throws(TensorFileRule) -> NumPyHeader {
    try NumPyHeader(
      Array(npyText(descr: descr, order: order, shape: shape).utf8) + Array("   \n".utf8))
  }

  @Test func `what NumPy writes is read`() throws {
    #expect(try header().shape == [2, 3])
    #expect(try header(shape: "(3,)").shape == [3])
    #expect(try header(order: "True").isColumnMajor)
    #expect(try header(descr: "\">i8\"").order == .big)
    #expect(try header(descr: "'|b1'").type == .boolean)
    #expect(try header(descr: "'<f2'").type == .float16)
  }

  @Test(arguments: refusedArrays) func `what breaks a rule is refused, with file and rule`(
    _ specimen: FileSpecimen
  ) throws {
    let error = try #require(try failure(of: specimen.bytes), "\(specimen.testDescription)")
    #expect(error.tensor == nil)
    #expect(specimen.rule.isEmpty || "\(error.rule)".contains(specimen.rule), "\(error.rule)")
    let message = TensorFileError(file: "array.npy", tensor: nil, rule: error.rule).description
    #expect(message.contains("array.npy"))
    #expect(message.unicodeScalars.count <= 200, "\(message)")
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func `every rule of the list has an array, or a test of its own`() {
    let own = ["N6", "N12", "N13", "N15", "N16"]
    let found = Set(refusedArrays.map(\.label) + own)
    #expect((1...16).map { "N\($0)" }.filter { !found.contains($0) }.isEmpty)
  }

  @Test func `N6 long numbers of Python 2 are read`() throws {
    #expect(try header(shape: "(3L,)").shape == [3])
    #expect(try header(shape: "(3L, 4L)").shape == [3, 4])
  }

  @Test(arguments: [
    (">f4", [0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0] as [UInt8], [1.5, -2] as [Float]),
    (">f2", [0x3E, 0, 0xC0, 0], [1.5, -2]),
    (">i8", [0, 0, 0, 0, 0, 1, 0, 0] + [UInt8](repeating: 0xFF, count: 8), [65_536, -1]),
    (">f8", [0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0], [1.5, -2]),
  ])
  func `N12 numbers with the large byte first are read right`(
    descr: String, data: [UInt8], numbers: [Float]
  ) throws {
    let bytes = npy(npyText(descr: "'\(descr)'"), data: data)
    #expect(try read(bytes)[""] == Tensor(shape: [2], elements: numbers))
  }

  @Test func `N12 arrays of Fortran are read right`() throws {
    let bytes = npy(
      npyText(descr: "'>i2'", order: "True", shape: "(2, 3)"),
      data: [0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 255, 255], version: 2)
    try opened(bytes) { file throws(TensorFileError) in
      let tensor = try file.read(file.entries[0])
      #expect(tensor == Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, -1]))
      #expect(try file.read(rows: 1..<2, of: file.entries[0]).elements == [4, 5, -1])
    }
    let cube = npy(
      npyText(descr: "'|u1'", order: "True", shape: "(2, 2, 2)"), data: [0, 4, 2, 6, 1, 5, 3, 7])
    #expect(try read(cube)[""]?.elements == [0, 1, 2, 3, 4, 5, 6, 7])
  }

  @Test(arguments: ["f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "b1"])
  func `N13 an array that lacks its last byte is refused, and a whole one is read`(
    type: String
  ) throws {
    let size = type.last?.wholeNumberValue ?? 0
    let layouts = [
      ("False", "()", 1), ("False", "(3,)", 3), ("False", "(2, 3)", 6), ("True", "(2, 3)", 6),
      ("False", "(2, 1, 2)", 4), ("True", "(2, 1, 2)", 4),
    ]
    for order in ["<", ">"] {
      for (isColumnMajor, shape, count) in layouts {
        let text = npyText(descr: "'\(order)\(type)'", order: isColumnMajor, shape: shape)
        let whole = npy(text, data: .init(repeating: 0, count: count * size))
        #expect(try brokenRule(whole) == nil, "\(text)")
        #expect(
          try brokenRule(whole.dropLast())
            == .truncated(expected: whole.count, found: whole.count - 1),
          "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("()", [], 1), ("(0,)", [0], 0), ("(3, 0)", [3, 0], 0), ("(0, 3)", [0, 3], 0),
    ("(1099511627776, 0, 4)", [1 << 40, 0, 4], 0),
  ])
  func `N15 single numbers and arrays without numbers are read`(
    text: String, shape: [Int], count: Int
  ) throws {
    for order in ["False", "True"] {
      let bytes = npy(
        npyText(order: order, shape: text), data: .init(repeating: 0, count: 4 * count))
      let tensor = try read(bytes)[""]
      #expect(tensor == Tensor(shape: shape, elements: .init(repeating: 0, count: count)))
    }
  }

  @Test(arguments: ["()", "(1, 1, 1, 2)", "(1, 1, 1, 1, 2)"])
  func `N16 an array of too few or too many dimensions is read, and is no matrix`(
    shape: String
  ) throws {
    let count = shape == "()" ? 1 : 2
    let bytes = npy(npyText(shape: shape), data: .init(repeating: 0, count: 4 * count))
    let tensor = try #require(try read(bytes)[""])
    #expect(tensor.elements.count == count && tensor.matrices == nil)
  }

  @Test func `N16 numbers that are no weights are read as they are`() throws {
    let data: [UInt8] = [0, 0, 0xC0, 0x7F, 0, 0, 0, 0xC0, 0, 0, 0, 0x40]
    let bytes = npy(npyText(shape: "(3,)"), data: data)
    let numbers = try #require(try read(bytes)[""]?.elements)
    #expect(numbers[0].isNaN && numbers[1...] == [-2, 2])
  }

  @Test func `version 3 is read`() throws {
    let data = [UInt8](repeating: 0, count: 8)
    #expect(try brokenRule(npy(npyText(), data: data, version: 3)) == nil)
  }
}
