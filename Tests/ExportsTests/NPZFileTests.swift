import Checkpoints
import Foundation
import StrictJSON
import Testing

@testable import Exports

@Suite struct NPZFileTests {
  private func read(_ bytes: [UInt8]) throws -> TensorFile {
    let path = NSTemporaryDirectory() + "heed-\(UUID().uuidString).npz"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TensorFile(path: path)
  }

  @Test func `packing makes a file of zeros small, and leaves out what it makes larger`() throws {
    let zeros = try NamedTensor(
      name: "a", shape: [1000], elements: Array(repeating: 0, count: 1000))
    let stored = try npzFile([zeros])
    let packed = try npzFile([zeros], packing: .deflated)
    #expect(stored.count > 4000)
    #expect(packed.count < 500)
    let parts = try [stored, packed].map { try read($0).entry(named: "a").canBeReadInParts }
    #expect(parts == [true, false])
  }

  @Test func `texts stand beside the numbers, a list as a list`() throws {
    let file = try read(
      npzFile(
        [], metadata: [("title", "it"), ("tokens", #"["a","bc"]"#), ("none", "[]"), ("e", "")]))
    #expect(file.metadata["title"] == "it")
    #expect(file.metadata["tokens"] == #"["a","bc"]"#)
    #expect(file.metadata["none"] == "[]")
    #expect(file.metadata["e"] == "")
  }

  @Test func `two members of one name are refused`() throws {
    let tensor = try NamedTensor(name: "a", shape: [], elements: [1])
    #expect(throws: ExportError.tensorName("a.npy")) { _ = try npzFile([tensor, tensor]) }
    #expect(throws: ExportError.tensorName("a.npy")) {
      _ = try npzFile([tensor], metadata: [("a", "b")])
    }
  }
}
