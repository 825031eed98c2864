import Foundation
import Models

/// A run of the toy model as `Reference/expected.json` holds it.
struct ExpectedRun: Decodable {
  struct Head: Decodable {
    let layer: Int
    let name: String
    /// Null where the mask hides the key.
    let scores: [[Double?]]
    let weights: [[Double]]
  }
  let text: String
  let tokens: [String]
  let causal: Bool
  let heads: [Head]
  let residual: [[[Double]]]
}

/// Which key a query has to read most, as `Reference/argmax.json` holds it.
struct ExpectedArgmax: Decodable {
  let text: String
  let head: String
  let query: String
  let key: String
}

/// The model as `Reference/model.json` holds it.
struct ReferenceModel: Decodable {
  struct Head: Decodable {
    let name: String
    let layer: Int
    let channels: [String]
    let queryEntries: [Entry]
    let keyEntries: [Entry]
    let writes: [Entry]

    enum CodingKeys: String, CodingKey {
      case name, layer, channels
      case queryEntries = "Q"
      case keyEntries = "K"
      case writes = "VO"
    }
  }
  /// `["adj", "noun?", 20]`, or `["neg", 1]`.
  struct Entry: Decodable {
    let names: [String]
    let number: Double

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      var names: [String] = []
      while let name = try? list.decode(String.self) { names.append(name) }
      self.names = names
      number = try list.decode(Double.self)
    }
  }
  let dims: [String]
  let lexicon: [String: [String: Float]]
  let heads: [Head]
}

/// Reads a file of this test target's folder `Reference`.
func reference<Content: Decodable>(_ type: Content.Type, _ name: String) throws -> Content {
  try JSONDecoder().decode(type, from: Data(contentsOf: referenceFile(name)))
}

/// The text of a file of this test target's folder `Reference`.
func referenceText(_ name: String) throws -> String {
  try String(contentsOf: referenceFile(name), encoding: .utf8)
}

private func referenceFile(_ name: String) -> URL {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Reference/\(name)")
}
