import Attention
import Checkpoints
import Foundation
import Models
import Testing

/// A small model of a family with what PyTorch computed, as `generate-references.py` wrote it.
///
///     let reference = try FamilyReference("mistral")
///     for case in reference.cases { try reference.check(case) }
struct FamilyReference {
  /// A list of tokens that the model reads.
  struct Case: Decodable {
    struct Greedy: Decodable {
      let ids: [Int]
    }
    let name: String
    let ids: [Int]?
    let decoderIDs: [Int]?
    let image: String?
    let greedy: Greedy?

    enum CodingKeys: String, CodingKey {
      case name, ids, image, greedy
      case decoderIDs = "decoder_ids"
    }
  }

  private struct Description: Decodable {
    let cases: [Case]
  }

  let folder: String
  let model: CheckpointModel
  let cases: [Case]
  private let expected: [String: Tensor]

  init(_ name: String) throws {
    folder = FamilyReference.folder.appending(path: name).path()
    model = try CheckpointModel(folder: folder)
    let data = try Data(contentsOf: URL(filePath: folder + "/cases.json"))
    cases = try JSONDecoder().decode(Description.self, from: data).cases
    let file = try TensorFile(path: folder + "/expected.safetensors")
    var tensors: [String: Tensor] = [:]
    for entry in file.entries { tensors[entry.name] = try file.read(entry) }
    expected = tensors
  }

  /// Compares all heads, streams and logits of a case: weights within 1e-5, scores and logits within
  /// 5e-5, hidden states within 3e-5.
  ///
  /// - Returns: The largest difference of each kind of number.
  @discardableResult
  func check(_ output: ModelOutput, of example: Case) throws -> [String: Double] {
    var largest: [String: Double] = [:]
    let isSingle = output.parts.count == 1
    for part in output.parts {
      let prefix = isSingle ? "" : part.kind.rawValue + "_"
      let heads = part.trace.layers.flatMap(\.self).map(\.attention)
      let rows = heads.flatMap { head in (0..<head.queryCount).map { head.row($0) } }
      let weights = rows.flatMap { $0.outcome.value?.weights ?? [] }
      largest["weights", default: 0].grow(
        to: try distance(weights, example, prefix + "attentions", allowed: 1e-5))
      largest["scores", default: 0].grow(
        to: try distance(rows.flatMap(\.masked), example, prefix + "scores", allowed: 5e-5))
      if part.kind != .cross {
        let states = part.trace.residuals.flatMap { $0.elements.map(Double.init) }
        largest["hidden states", default: 0].grow(
          to: try distance(states, example, prefix + "hidden_states", allowed: 3e-5))
      }
    }
    if let logits = output.logits, expected[example.name + ".logits"] != nil {
      largest["logits"] = try distance(
        logits.elements.map(Double.init), example, "logits", allowed: 5e-5)
    }
    return largest
  }

  /// A tensor of a case.
  func tensor(_ name: String, of example: Case) throws -> Tensor {
    try #require(expected["\(example.name).\(name)"])
  }

  private func distance(
    _ found: [Double], _ example: Case, _ name: String, allowed: Double
  ) throws -> Double {
    let numbers = try tensor(name, of: example).elements
    try #require(found.count == numbers.count, "\(example.name).\(name)")
    var largest = 0.0
    for (left, right) in zip(found, numbers) where left != Double(right) {
      largest = max(largest, abs(left - Double(right)))
    }
    #expect(largest <= allowed, "\(example.name).\(name)")
    return largest
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference")
}

extension Double {
  fileprivate mutating func grow(to other: Double) { self = max(self, other) }
}

/// Runs every case of a reference of a model with one list of tokens.
func checkFamily(_ name: String) throws {
  let reference = try FamilyReference(name)
  try #require(!reference.cases.isEmpty)
  for example in reference.cases {
    let ids = try #require(example.ids)
    let input = ModelInput(
      tokens: ids.map { ModelToken(id: $0) },
      target: (example.decoderIDs ?? []).map { ModelToken(id: $0) })
    let largest = try reference.check(
      try reference.model.run(input, RunOptions(logits: .all)), of: example)
    print("\(name) \(example.name): \(largest.sorted { $0.key < $1.key })")
    guard let greedy = example.greedy else { continue }
    let found = try reference.model.greedyContinuation(of: input, count: greedy.ids.count)
    #expect(found == greedy.ids, "\(example.name)")
  }
}
