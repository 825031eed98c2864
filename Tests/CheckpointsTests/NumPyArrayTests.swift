import Testing

@testable import Checkpoints

@Suite struct NumPyArrayTests {
  @Test func `the numbers stand behind the header`() throws {
    let bytes = npy(npyText(descr: "'>i2'", shape: "(2, 3)"), data: .init(repeating: 0, count: 12))
    let array = try NumPyArray(bytes, size: bytes.count)
    #expect(array.numbers == bytes.count - 12..<bytes.count)
    let entry = array.entry(named: "a", at: 100)
    #expect(entry.bytes == bytes.count + 88..<bytes.count + 100)
    #expect(entry.shape == [2, 3])
    #expect(entry.count == 6)
    #expect(entry.order == .big)
  }

  @Test func `the beginning of an array is enough`() throws {
    let bytes = npy(npyText(shape: "(1000,)"), data: [])
    #expect(try NumPyArray(bytes, size: bytes.count + 4000).header.shape == [1000])
    #expect(throws: TensorFileRule.truncated(expected: bytes.count + 4000, found: bytes.count)) {
      _ = try NumPyArray(bytes, size: bytes.count)
    }
    #expect(throws: TensorFileRule.trailingBytes(1)) {
      _ = try NumPyArray(bytes, size: bytes.count + 4001)
    }
  }
}
