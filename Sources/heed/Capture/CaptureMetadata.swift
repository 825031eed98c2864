import Attention
import Scenarios
import StrictJSON

/// What a file of tensors says of itself: names of tokens, and how its weights were made.
///
/// The names of entries are those that `heed export` writes: `tokens`, `query_tokens`, `scale`, `mask`,
/// `score`, `normalizer`, `temperature`. Where a file holds the parts of an encoder-decoder, the name of
/// the part stands before them: `decoder_tokens`, `cross_scale`.
struct CaptureMetadata {
  private let texts: [JSONText: String]
  /// The part of an encoder-decoder that it is about.
  private let part: String?

  init(_ texts: [JSONText: String], part: String? = nil) {
    self.texts = texts
    self.part = part
  }

  /// What is said under a name of the part, else of the whole file.
  private func said(_ name: String) -> String? {
    part.flatMap { texts[JSONText($0 + "_" + name)] } ?? texts[JSONText(name)]
  }

  /// The names of the keys.
  var tokens: CaptureTokens? {
    get throws(CaptureError) { try list(isCross ? "encoder_tokens" : "tokens") }
  }

  /// The names of the queries, where they are another list.
  var queryTokens: CaptureTokens? {
    get throws(CaptureError) { try list(isCross ? "decoder_tokens" : "query_tokens") }
  }

  /// Whether its queries are the tokens of the decoder, and its keys those of the encoder.
  private var isCross: Bool { part == "cross" && texts["encoder_tokens"] != nil }

  private func list(_ name: String) throws(CaptureError) -> CaptureTokens? {
    guard let text = said(name) else { return nil }
    return try CaptureTokens(metadata: text, source: "its metadata")
  }

  /// What the numbers of a list of tensors count: heads, where heed wrote a scenario.
  var numbering: CaptureTensors.Numbering { texts["heads"] == nil ? .layers : .heads }

  /// Whether it says how weights are made.
  var saysAxes: Bool { axisNames.contains { said($0) != nil } }

  private let axisNames: [String] = ["score", "scale", "mask", "normalizer"]

  /// Layer, head and query of every row that is undefined; what is no such list is left out.
  var undefinedRows: Set<[Int]> {
    let value = said("undefined_rows").flatMap { try? JSONValue(parsing: Array($0.utf8)) }
    let rows = value?.array?.compactMap { $0.array?.compactMap(\.number?.integer) } ?? []
    return Set(rows.filter { $0.count == 3 })
  }

  /// The kind of attention, as far as it is said; what is not understood is left as it is usual.
  var configuration: AttentionConfiguration {
    var values = AxisValues()
    values.score = said("score").flatMap(ScoreFunction.init(rawValue:))
    values.scale = said("scale").flatMap { try? AttentionScale(word: $0) }
    values.mask = said("mask").flatMap { try? AttentionMask(word: $0) }
    values.normalizer = said("normalizer").flatMap(Normalizer.init(rawValue:))
    values.temperature = said("temperature").flatMap(Double.init).flatMap {
      $0.isFinite && $0 >= 0 ? $0 : nil
    }
    values.source = said("source").flatMap(AttentionSource.init(rawValue:))
    values.keysOff = said("keys_off").flatMap(Self.keys)
    return values.applied(to: AttentionConfiguration())
  }

  private static func keys(_ text: String) -> Set<Int>? {
    let value = try? JSONValue(parsing: Array(text.utf8))
    return value?.array.map { Set($0.compactMap(\.number?.integer)) }
  }
}
