import Attention
import Exports
import Models
import Tokenization

extension ModelRun {
  /// Everything that can be exported.
  var capture: AttentionCapture {
    capture(of: trace, configuration)
  }

  /// Everything that can be exported of an encoder-decoder, whose parts are three; nil where the model
  /// has one part.
  var partsCapture: PartsCapture? {
    guard parts.count > 1 else { return nil }
    return PartsCapture(
      parts: parts.map { part in
        let own = part.trace.layers.first?.first?.attention.configuration
        return .init(
          name: part.kind.rawValue, capture: capture(of: part.trace, own ?? configuration))
      }, logits: logits)
  }

  private func capture(
    of trace: ModelTrace, _ configuration: AttentionConfiguration
  ) -> AttentionCapture {
    AttentionCapture(
      modelName: trace.modelName, origin: trace.origin.words, text: text,
      tokens: trace.tokens.map(CapturedToken.init),
      queryTokens: trace.queryTokens.map(CapturedToken.init),
      configuration: configuration,
      layers: trace.layers.map { heads in
        heads.map { CapturedHead(name: $0.name, attention: $0.attention) }
      },
      hiddenStates: trace.residuals, hiddenNames: trace.residualNames, logits: logits)
  }
}

extension ModelOrigin {
  /// The origin in a word.
  var words: String {
    switch self {
    case .handMade: "hand-made"
    case .checkpoint: "checkpoint"
    case .scenario: "scenario"
    case .capture: "capture"
    }
  }
}

extension CapturedToken {
  /// A token of a run.
  init(_ token: ModelToken) {
    self.init(
      text: token.token.text, characters: token.token.characters,
      knowledge: token.id == nil ? token.knowledge.rawValue : nil, id: token.id)
  }
}
