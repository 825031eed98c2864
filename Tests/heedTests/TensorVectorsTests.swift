import Attention
import Checkpoints
import Exports
import Foundation
import Testing

@testable import heed

@Suite struct TensorVectorsTests {
  private func file(_ tensors: [NamedTensor]) throws -> String {
    let path = NSTemporaryDirectory() + "heed-\(UUID().uuidString).safetensors"
    try Data(safetensorsFile(tensors)).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `vectors are read, one matrix or one for each head`() throws {
    let path = try file([
      NamedTensor(name: "q", shape: [1, 2], elements: [1, 2]),
      NamedTensor(name: "heads", shape: [2, 1, 2], elements: [1, 2, 3, 4]),
      NamedTensor(name: "four", shape: [1, 1, 1, 1], elements: [1]),
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try readVectors(at: path, tensor: "q") == [Matrix([[1, 2]])])
    #expect(try readVectors(at: path, tensor: "heads") == [Matrix([[1, 2]]), Matrix([[3, 4]])])
    let error = #expect(throws: TensorFileError.self) {
      _ = try readVectors(at: path, tensor: "four")
    }
    #expect("\(try #require(error))".contains("it has 4 dimensions; allowed are 1 to 3"))
    #expect(throws: TensorFileError.self) { _ = try readVectors(at: path, tensor: nil) }
  }
}
