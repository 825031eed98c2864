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
  /// The checkpoint that reads the text, if one does.
  let model: TextModel?
  /// What the checkpoint reads beside the text.
  private let checkpoint: CheckpointInput?
  /// The logits of the tokens that were asked for; nil where the model has none.
  private(set) var logits: Matrix?
  /// What every part of the model computed, in the order in which they run; empty where the run is no
  /// checkpoint's, or was left to the explorer.
  private(set) var parts: [ModelPart] = []
  /// The capture that it is, if it is one.
  private(set) var captured: Capture?
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
    self.model = nil
    checkpoint = nil
    axisValues = AxisValues()
    try checkParameters()
  }

  /// Refuses a kind of attention for which the model has no parameters.
  private func checkParameters() throws(UsageError) {
    guard let head = head?.attention, head.queryCount > 0 else { return }
    if case .missingParameters(let name)? = head.row(0).outcome.reason {
      throw .missingParameters(name, of: modelTitle)
    }
    if configuration.positions == .learned, !isOfVectors, model == nil {
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
    model = nil
    checkpoint = nil
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

  /// Reads a text with a checkpoint.
  ///
  /// - Parameters:
  ///   - text: The text; nil where ids take its place.
  ///   - model: The checkpoint.
  ///   - options: What it reads beside the text.
  ///   - axes: The axes that options set.
  ///   - head: Which head is shown.
  ///   - words: Words of the toy model, which a checkpoint refuses.
  ///   - logits: For which tokens the logits are computed.
  ///   - start: When the model runs.
  /// - Throws: `UsageError` for options, `ModelError` for the text and the model.
  init(
    text: String?, model: TextModel, options: ModelOptions, axes: AxisOptions, head: HeadOptions,
    words: WordOptions, logits: LogitsRange = .none, start: Start = .now
  ) throws {
    guard words.words.isEmpty else { throw UsageError.toyOnly(option: "--word") }
    let asked = try options.modelText(text)
    let input = try model.input(of: asked)
    var checkpoint = CheckpointInput(model)
    (checkpoint.pair, checkpoint.target) = (asked.pair, asked.target)
    checkpoint.targetIDs = asked.targetIDs
    checkpoint.picture = asked.picture
    checkpoint.part = try options.part(of: model)
    checkpoint.ids = asked.ids.map { (input.line, $0) }
    self.text = asked.ids == nil && asked.picture == nil ? asked.text : input.line
    self.model = model
    self.checkpoint = checkpoint
    scenario = nil
    declarations = []
    axisValues = try axes.values()
    configuration = axisValues.applied(to: checkpoint.attention(ofLayer: 0))
    try model.model.check(input, logits)
    let isShort = model.work(tokenCount: input.tokens.count) <= Self.workAtOnce
    tracedText = self.text
    trace = ModelTrace(
      modelName: model.model.name, origin: .checkpoint,
      tokens: checkpoint.part == .decoder ? input.target : input.tokens,
      queryTokens: checkpoint.part == .cross ? input.target : nil, layers: [],
      residuals: [], residualNames: [], headCounts: checkpoint.headCountsOfPart)
    address = try head.address(in: trace, opening: HeadAddress(layer: 0, head: 0))
    guard start == .now || isShort else {
      tracedText = ""
      return
    }
    let run = try self.input.run(model, logits: logits)
    trace = run.trace
    self.logits = run.output.logits
    parts = run.output.parts
    try checkParameters()
  }

  /// So many multiplications take no time to speak of; a longer run waits for the explorer.
  static let workAtOnce = 2e9

  /// Opens a capture, with the axes that options put in.
  ///
  /// - Throws: `UsageError` for options that finished weights cannot take.
  init(capture: Capture, axes: AxisOptions, head: HeadOptions) throws {
    let input = RunInput(capture)
    captured = capture
    scenario = nil
    model = nil
    checkpoint = nil
    text = input.text
    tracedText = input.text
    configuration = input.configuration
    axisValues = input.axes
    declarations = []
    trace = input.run(ToyModel())
    address = try head.address(in: trace, opening: HeadAddress(layer: 0, head: 0))
    if self.head?.attention.given != nil, try axes.values() != AxisValues() {
      throw UsageError.notPossible(
        "\(capture.title) holds finished weights, which no option can make anew; leave --score, "
          + "--scale, --mask, --normalizer, --positions, --temperature and --seed out")
    }
    try checkParameters()
  }

  /// Refuses a stage that a capture does not know.
  func checkStage(_ stage: Stage) throws(UsageError) {
    guard let reason = head?.attention.reasonUnknown(stage) else { return }
    throw .notPossible("the stage \(stage.rawValue) is unknown: \(reason)")
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
  var isOfVectors: Bool { !input.isSentence && model == nil }

  /// The same, run now where the run was left to the explorer.
  var complete: ModelRun {
    guard text != tracedText else { return self }
    var run = self
    run.tracedText = text
    if let model {
      let result = try? run.input.run(model)
      if let result { run.trace = result.trace }
      return run
    }
    run.trace = run.input.run(ToyModel())
    return run
  }

  /// What the explorer runs.
  var input: RunInput {
    var input = RunInput(
      text: tracedText, configuration: configuration, declarations: declarations)
    input.scenario = scenario
    input.capture = captured
    input.axes = axisValues
    input.checkpoint = checkpoint
    return input
  }
}
