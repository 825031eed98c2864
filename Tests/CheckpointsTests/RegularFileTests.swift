import Testing

@testable import Checkpoints

@Suite struct RegularFileTests {
  @Test func `any part of a file is read, and nothing beyond it`() throws {
    let temporary = try TemporaryFile(Array(0..<200))
    let file = try RegularFile(path: temporary.path)
    #expect(file.size == 200)
    #expect(try file.bytes(0..<3) == [0, 1, 2])
    #expect(try file.bytes(198..<200) == [198, 199])
    #expect(try file.bytes(7..<7).isEmpty)
    #expect(throws: TensorFileRule.truncated(expected: 201, found: 200)) {
      _ = try file.bytes(198..<201)
    }
  }
}
