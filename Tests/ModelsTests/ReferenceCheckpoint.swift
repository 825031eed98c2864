import Attention
import Checkpoints
import Foundation
import Models
import Testing

/// A small model with the numbers that PyTorch computed for some texts, in `Reference/models`.
struct ReferenceCheckpoint {
  /// One text, or list of ids, and what is known of it.
  struct Case: Decodable {
    struct Greedy: Decodable { let ids: [Int] }
    let name: String
    let text: String?
    let pair: String?
    let ids: [Int]
    let segments: [Int]?
    let offsets: [[Int]]?
    let greedy: Greedy?

    private enum CodingKeys: String, CodingKey {
      case name, text, ids, offsets, greedy
      case pair = "text_pair"
      case segments = "type_ids"
    }
  }
  private struct Cases: Decodable { let cases: [Case] }

  let folder: String
  let cases: [Case]
  let expected: TensorFileBox

  init(_ name: String) throws {
    folder = referenceFolder("models/\(name)")
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/cases.json"))
    cases = try JSONDecoder().decode(Cases.self, from: data).cases
    expected = try TensorFileBox(path: folder + "/expected.safetensors")
  }

  /// A tensor of a case, or nil where it was not written.
  func numbers(_ name: String, of one: Case) throws -> [Float]? {
    let whole = "\(one.name).\(name)"
    guard let entry = expected.file.entries.first(where: { $0.name == whole }) else { return nil }
    return try expected.file.read(entry).elements
  }

  /// Runs every case and compares all that was written.
  func check() throws {
    let model = try CheckpointModel(folder: folder)
    for one in cases {
      let input = ModelInput(
        tokens: one.ids.map { ModelToken(id: $0) }, segments: one.segments ?? [])
      let output = try model.run(input, RunOptions(logits: .all))
      let trace = try #require(output.parts.first?.trace)
      let heads = trace.layers.flatMap { $0 }.map(\.attention)
      try compare("attentions", one, 1e-5) {
        heads.flatMap { $0.map(.weights).values.map { $0.number ?? 0 } }
      }
      try compare("scores", one, 5e-5) {
        heads.flatMap { $0.map(.masked).values.map { $0.number ?? -.infinity } }
      }
      try compare("hidden_states", one, 3e-5) {
        trace.residuals.flatMap { $0.elements.map(Double.init) }
      }
      try compare("logits", one, 5e-5) { output.logits?.elements.map(Double.init) ?? [] }
      try compare("logits_last", one, 5e-5) {
        output.logits?.row(one.ids.count - 1).map(Double.init) ?? []
      }
    }
  }

  /// Continues every case for which a continuation was written, some of its tokens on.
  func checkGreedy(count: Int) throws {
    let model = try CheckpointModel(folder: folder)
    for one in cases {
      guard let greedy = one.greedy else { continue }
      let found = try model.greedyContinuation(of: one.ids, count: count)
      #expect(found == Array(greedy.ids.prefix(count)), "\(one.name)")
    }
  }

  private func compare(
    _ name: String, _ one: Case, _ tolerance: Double, _ found: () -> [Double]
  ) throws {
    guard let expected = try numbers(name, of: one) else { return }
    let found = found()
    try #require(found.count == expected.count, "\(one.name) \(name)")
    let largest =
      zip(found, expected).map { $0 == Double($1) ? 0 : abs($0 - Double($1)) }.max() ?? 0
    #expect(largest <= tolerance, "\(one.name) \(name): off by \(largest)")
  }
}

/// A file of tensors that can be kept in a value; a class because the file cannot be copied.
final class TensorFileBox: Sendable {
  let file: TensorFile
  init(path: String) throws { file = try TensorFile(path: path) }
}

/// A folder of this test target's folder `Reference`.
func referenceFolder(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Reference/\(name)").path
}

/// A tensor of numbers as they are.
func stored(_ shape: [Int], _ numbers: [Float]) -> StoredTensor {
  StoredTensor(shape: shape, numbers: .float32(numbers))
}
