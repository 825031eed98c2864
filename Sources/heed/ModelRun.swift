import Attention
import Explorer
import Exports
import Models
import Screen
import Tokenization
import Views

/// One text run through a model, and the head that is shown.
struct ModelRun {
  /// The text.
  let text: String
  /// The text that was run: this one, or none yet where the run is left to the explorer.
  let tracedText: String
  /// Which kind of attention it was.
  let configuration: AttentionConfiguration
  /// The words that the model was taught.
  let declarations: [WordDeclaration]
  /// Everything that the model computed.
  let trace: ModelTrace
  /// The head that is shown.
  let address: HeadAddress

  /// Most tokens that a text may have; time grows with their square.
  static let longestText = 10_000
  /// Most tokens that are run before the explorer opens; more are run while it is open.
  static let longestAtOnce = 1_500

  /// When the model runs.
  enum Start {
    /// At once.
    case now
    /// At once for a text that takes no time to speak of, else once the explorer is open.
    case whenOpen
  }

  /// Runs the toy model.
  ///
  /// - Throws: `UsageError` for options, `FileError.tooLarge` for the text.
  init(
    text: String, axes: AxisOptions, head: HeadOptions, words: WordOptions, start: Start = .now
  ) throws {
    self.text = text
    configuration = try axes.applied(to: ToyModel.configuration)
    declarations = try words.declarations()
    let model = ToyModel().declaring(declarations)
    let tokenCount = model.tokens(of: text).count
    guard tokenCount <= Self.longestText else {
      throw FileError.tooLarge(
        what: "this text", amount: tokenCount, unit: "tokens", allowed: Self.longestText)
    }
    tracedText = start == .now || tokenCount <= Self.longestAtOnce ? text : ""
    trace = model.trace(of: tracedText, configuration: configuration)
    address = try head.address(in: trace, opening: ToyModel.openingHead)
  }

  /// The head that is shown.
  var head: ModelHead? { trace[address] }

  /// The texts of the tokens.
  var tokens: [String] { trace.tokens.map(\.token.text) }

  /// The texts of the query tokens.
  var queryTokens: [String] { trace.queryTokens.map(\.token.text) }

  /// What the keys are called on the screen.
  var labels: [TokenLabel] { TokenLabel.labels(of: trace.tokens, repertoire: .unicode) }

  /// What the queries are called on the screen.
  var queryLabels: [TokenLabel] {
    TokenLabel.labels(of: trace.queryTokens, repertoire: .unicode)
  }

  /// The model and where its numbers come from: `toy, hand-made`.
  var modelTitle: String { trace.title }

  /// Everything that can be exported.
  var capture: AttentionCapture {
    AttentionCapture(
      modelName: trace.modelName, origin: trace.origin.words, text: text,
      tokens: trace.tokens.map { token in
        CapturedToken(
          text: token.token.text, characters: token.token.characters,
          knowledge: token.knowledge.rawValue)
      },
      configuration: configuration,
      layers: trace.layers.map { heads in
        heads.map { CapturedHead(name: $0.name, attention: $0.attention) }
      },
      hiddenStates: trace.residuals, hiddenNames: trace.residualNames)
  }
}

extension ModelOrigin {
  /// The origin in a word.
  var words: String {
    switch self {
    case .handMade: "hand-made"
    case .checkpoint: "checkpoint"
    case .scenario: "scenario"
    }
  }
}
