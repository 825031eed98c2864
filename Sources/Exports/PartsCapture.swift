import Attention
import StrictJSON

/// Everything of one run of an encoder-decoder that can be exported: each part is a capture.
///
///     try parts.tensors().map(\.name)  // encoder_attentions, encoder_scores, …, logits
public struct PartsCapture: Equatable, Sendable {
  /// One part of a model.
  public struct Part: Equatable, Sendable {
    /// What it is called: `encoder`, `decoder` or `cross`.
    public let name: String
    /// What it has computed.
    public let capture: AttentionCapture

    /// Creates a part.
    public init(name: String, capture: AttentionCapture) {
      self.name = name
      self.capture = capture
    }
  }

  /// The parts, in the order in which they run.
  public let parts: [Part]
  /// The logits of every token of the target, shape `[tokens, vocabulary]`, or nil.
  public let logits: Matrix?

  /// Creates a capture.
  public init(parts: [Part], logits: Matrix? = nil) {
    self.parts = parts
    self.logits = logits
  }

  /// All numbers as the tensors that other tools expect, each with the name of its part before it:
  /// `encoder_attentions`, `decoder_scores`, `cross_attentions`, and `logits`.
  ///
  /// The cross-attention has no stream of its own: its queries are those of the decoder.
  ///
  /// - Throws: `ExportError.unevenHeads` if the heads of a part do not all have the same size.
  /// - Complexity: O(layers · heads · queries · keys).
  public func tensors() throws(ExportError) -> [NamedTensor] {
    var tensors: [NamedTensor] = []
    for part in parts {
      tensors += [
        try part.capture.stacked(part.name + "_attentions", stage: .weights),
        try part.capture.stacked(part.name + "_scores", stage: .masked),
      ]
      guard part.capture.queryTokens == part.capture.tokens else { continue }
      let states = try part.capture.stackedHiddenStates()
      tensors.append(
        try NamedTensor(
          name: part.name + "_hidden_states", shape: states.shape, elements: states.elements))
    }
    if let logits { tensors.append(try AttentionCapture.tensor(of: logits)) }
    return tensors
  }

  /// What is to be said of the tensors, every entry a text; `decoder_tokens` are those of the target.
  public var metadata: [(name: String, text: String)] {
    guard let first = parts.first?.capture else { return [] }
    var entries = [("model", first.modelName), ("origin", first.origin), ("text", first.text)]
    for part in parts {
      let (name, capture) = (part.name, part.capture)
      if capture.queryTokens == capture.tokens {
        entries.append(
          (name + "_tokens", Self.text(capture.tokens.map { .string(.init($0.text)) })))
        let ids = capture.tokens.compactMap(\.id)
        if !ids.isEmpty { entries.append((name + "_ids", JSONValue.integers(ids).text())) }
      }
      entries.append((name + "_undefined_rows", capture.undefinedRowsText))
      entries += capture.configuration.axes.map { ("\(name)_\($0.name)", $0.value) }
    }
    return entries.map { (name: $0.0, text: $0.1) }
  }

  /// Every number of every head of every part as JSON: an object for each part under `parts`.
  ///
  /// - Complexity: O(layers · heads · queries · keys).
  public func json() -> String {
    var writer = JSONWriter(layout: .lines)
    writer.beginObject()
    if let first = parts.first?.capture {
      writer.field("model", first.modelName)
      writer.field("origin", first.origin)
      writer.field("text", first.text)
    }
    writer.name("parts")
    writer.beginObject()
    for part in parts {
      writer.name(part.name)
      writer.beginObject()
      part.capture.writeNumbers(to: &writer)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    return writer.text + "\n"
  }

  private static func text(_ values: [JSONValue]) -> String { JSONValue.array(values).text() }
}
