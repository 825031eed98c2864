import Attention
import Scenarios
import StrictJSON

/// What a file of tensors says of itself: names of tokens, and how its weights were made.
///
/// The names of entries are those that `heed export` writes: `tokens`, `query_tokens`, `scale`, `mask`,
/// `score`, `normalizer`, `temperature`.
struct CaptureMetadata {
  private let texts: [JSONText: String]

  init(_ texts: [JSONText: String]) { self.texts = texts }

  /// The names of the keys.
  var tokens: CaptureTokens? {
    get throws(CaptureError) { try list("tokens") }
  }

  /// The names of the queries, where they are another list.
  var queryTokens: CaptureTokens? {
    get throws(CaptureError) { try list("query_tokens") }
  }

  private func list(_ name: JSONText) throws(CaptureError) -> CaptureTokens? {
    guard let text = texts[name] else { return nil }
    return try CaptureTokens(metadata: text, source: "its metadata")
  }

  /// What the numbers of a list of tensors count: heads, where heed wrote a scenario.
  var numbering: CaptureTensors.Numbering { texts["heads"] == nil ? .layers : .heads }

  /// Whether it says how weights are made.
  var saysAxes: Bool { axisNames.contains { texts[$0] != nil } }

  private let axisNames: [JSONText] = ["score", "scale", "mask", "normalizer"]

  /// The kind of attention, as far as it is said; what is not understood is left as it is usual.
  var configuration: AttentionConfiguration {
    var values = AxisValues()
    values.score = texts["score"].flatMap(ScoreFunction.init(rawValue:))
    values.scale = texts["scale"].flatMap { try? AttentionScale(word: $0) }
    values.mask = texts["mask"].flatMap { try? AttentionMask(word: $0) }
    values.normalizer = texts["normalizer"].flatMap(Normalizer.init(rawValue:))
    values.temperature = texts["temperature"].flatMap(Double.init).flatMap {
      $0.isFinite && $0 >= 0 ? $0 : nil
    }
    values.source = texts["source"].flatMap(AttentionSource.init(rawValue:))
    values.keysOff = texts["keys_off"].flatMap(Self.keys)
    return values.applied(to: AttentionConfiguration())
  }

  private static func keys(_ text: String) -> Set<Int>? {
    let value = try? JSONValue(parsing: Array(text.utf8))
    return value?.array.map { Set($0.compactMap(\.number?.integer)) }
  }
}
