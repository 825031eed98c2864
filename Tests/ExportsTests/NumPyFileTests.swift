import Exports
import Testing

@Suite struct NumPyFileTests {
  @Test func `a matrix is written byte for byte as NumPy writes it`() throws {
    let tensor = try NamedTensor(
      name: "t", shape: [2, 3], elements: [0, 1, -2.5, .infinity, -.infinity, 0.1])
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"
    let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    let expected: [UInt8] =
      [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0] + Array(padded.utf8)
      + [0, 0, 0, 0] + [0, 0, 0x80, 0x3F] + [0, 0, 0x20, 0xC0]
      + [0, 0, 0x80, 0x7F] + [0, 0, 0x80, 0xFF] + [0xCD, 0xCC, 0xCC, 0x3D]
    #expect(try tensor.numPyFile() == expected)
  }

  @Test(arguments: [([], "()"), ([3], "(3,)"), ([1, 2, 3], "(1, 2, 3)"), ([0, 4], "(0, 4)")])
  func `the shape is a tuple as Python writes it`(_ shape: [Int], _ tuple: String) throws {
    let count = shape.reduce(1, *)
    let tensor = try NamedTensor(
      name: "t", shape: shape, elements: Array(repeating: 1, count: count))
    let file = try tensor.numPyFile()
    let header = String(decoding: file[10..<(file.count - 4 * count)], as: UTF8.self)
    #expect(header.contains("'shape': \(tuple), }"))
    #expect((file.count - 4 * count) % 64 == 0)
    #expect(Int(file[8]) + 256 * Int(file[9]) == file.count - 4 * count - 10)
    #expect(header.hasSuffix("\n"))
  }

  @Test func `the numbers begin at a multiple of 64 whatever the header's length`() throws {
    for dimensions in 1...60 {
      let shape = Array(repeating: 1, count: dimensions)
      let file = try NamedTensor(name: "t", shape: shape, elements: [7]).numPyFile()
      #expect((file.count - 4) % 64 == 0)
    }
  }

  @Test func `a shape too long for the header is refused`() throws {
    let tensor = try NamedTensor(
      name: "t", shape: Array(repeating: 1, count: 30_000), elements: [1])
    #expect(throws: ExportError.self) { try tensor.numPyFile() }
  }
}
