import Attention
import Explorer
import Exports
import Models
import Scenarios
import Screen
import Terminal
import Tokenization
import Views

/// One text run through a model, and the head that is shown.
struct ModelRun {
  /// The text.
  let text: String
  /// The text that was run: this one, or none yet where the run is left to the explorer.
  private(set) var tracedText: String
  /// Which kind of attention it was.
  let configuration: AttentionConfiguration
  /// The words that the model was taught.
  let declarations: [WordDeclaration]
  /// Everything that the model computed.
  private(set) var trace: ModelTrace
  /// The head that is shown.
  let address: HeadAddress
  /// The axes that options set for every variant of a scenario.
  private let axisValues: AxisValues
  /// The scenario that it is, if it is one.
  let scenario: Scenario?
  /// What the explorer compares it with, if it was opened beside another.
  var comparedWith: ComparedRun?

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
    Guard.note("running the model")
    self.text = text
    configuration = try axes.applied(to: ToyModel.configuration)
    declarations = try words.declarations()
    let model = ToyModel().declaring(declarations)
    try Self.checkLength(of: text, model)
    let isShort = model.tokens(of: text).count <= Self.longestAtOnce
    tracedText = start == .now || isShort ? text : ""
    trace = model.trace(of: tracedText, configuration: configuration)
    address = try head.address(in: trace, opening: ToyModel.openingHead)
    scenario = nil
    axisValues = AxisValues()
    try checkParameters()
  }

  /// Refuses a kind of attention for which the model has no parameters.
  private func checkParameters() throws(UsageError) {
    guard let head = head?.attention, head.queryCount > 0 else { return }
    if case .missingParameters(let name)? = head.row(0).outcome.reason {
      throw .missingParameters(name, of: modelTitle)
    }
    if configuration.positions == .learned, !isOfVectors {
      throw .missingParameters("learned positions", of: modelTitle)
    }
  }

  /// Computes a scenario, with the axes that options put in.
  ///
  /// - Throws: `UsageError` for options, `FileError.tooLarge` for its sentence.
  init(scenario: Scenario, axes: AxisOptions, head: HeadOptions, words: WordOptions) throws {
    Guard.note("computing the scenario")
    var input = RunInput(scenario)
    input.set(try axes.values())
    input.declarations = try words.declarations()
    if input.isSentence { try Self.checkLength(of: input.text, ToyModel()) }
    self.scenario = scenario
    text = input.text
    tracedText = input.text
    configuration = input.configuration
    axisValues = input.axes
    declarations = input.declarations
    trace = input.run(ToyModel())
    let opening = scenario.opening(in: trace).address
    let first = input.isSentence ? ToyModel.openingHead : HeadAddress(layer: 0, head: 0)
    address = try head.address(in: trace, opening: opening ?? first)
    try checkParameters()
    if let notice = trace.notice, isOfVectors { throw UsageError.notPossible(notice.sentence) }
  }

  private static func checkLength(of text: String, _ model: ToyModel) throws(FileError) {
    let tokenCount = model.tokens(of: text).count
    guard tokenCount <= longestText else {
      throw .tooLarge(
        what: "this text", amount: tokenCount, unit: "tokens", allowed: longestText)
    }
  }

  /// The head that is shown.
  var head: ModelHead? { trace[address] }

  /// Whether it is a scenario with vectors of its own, not a sentence.
  var isOfVectors: Bool { !input.isSentence }

  /// The same, run now where the run was left to the explorer.
  var complete: ModelRun {
    guard text != tracedText else { return self }
    var run = self
    run.tracedText = text
    run.trace = run.input.run(ToyModel())
    return run
  }

  /// What the explorer runs.
  var input: RunInput {
    var input = RunInput(
      text: tracedText, configuration: configuration, declarations: declarations)
    input.scenario = scenario
    input.axes = axisValues
    return input
  }

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
      tokens: trace.tokens.map(CapturedToken.init),
      queryTokens: trace.queryTokens.map(CapturedToken.init),
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

extension CapturedToken {
  /// A token of a run.
  init(_ token: ModelToken) {
    self.init(
      text: token.token.text, characters: token.token.characters,
      knowledge: token.knowledge.rawValue)
  }
}
