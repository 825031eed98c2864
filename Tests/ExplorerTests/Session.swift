import Attention
import Explorer
import Models
import Scenarios
import Screen
import Training
import Views

/// A person at the explorer with the toy model: keys go in, every effect is performed at once.
struct Session {
  var state: State
  var effects: [Effect] = []

  init(
    _ text: String = ToyModel.openingText, rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode),
    configuration: AttentionConfiguration = ToyModel.configuration,
    bindings: KeyBindings = .standard
  ) {
    let trace = ToyModel().trace(of: text, configuration: configuration)
    let exploration = Exploration(
      input: RunInput(text: text, configuration: configuration), trace: trace,
      address: ToyModel.openingHead, query: ToyModel.openingCell.query,
      key: ToyModel.openingCell.key)
    state = State(
      exploration, rows: rows, columns: columns, display: display, bindings: bindings)
  }

  /// Opens a run that no sentence of the toy model gives.
  init(_ trace: ModelTrace, text: String = "") {
    let exploration = Exploration(
      input: RunInput(text: text, configuration: AttentionConfiguration()), trace: trace,
      address: HeadAddress(layer: 0, head: 0), query: 0, key: 0)
    state = State(
      exploration, rows: 24, columns: 80,
      display: Display(shading: .glyphs, repertoire: .unicode))
  }

  /// Opens a built-in scenario as the program does.
  init(
    scenario name: String, rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) throws {
    self.init(try builtIn(name), rows: rows, columns: columns, display: display)
  }

  /// Opens a scenario as the program does.
  init(
    _ scenario: Scenario, rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) {
    let input = RunInput(scenario)
    let trace = input.run(ToyModel())
    let opening = scenario.opening(in: trace)
    var exploration = Exploration(
      input: input, trace: trace, address: opening.address ?? HeadAddress(layer: 0, head: 0),
      query: opening.query ?? 0, key: opening.key ?? 0)
    exploration.openViewOfScenario()
    state = State(exploration, rows: rows, columns: columns, display: display)
  }

  /// Presses one key after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { perform(state.action(for: key)) }
  }

  /// Types every character of a text.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func perform(_ action: Action) {
    let new = state.update(action)
    effects += new
    for case .trace(let request) in new { perform(result(of: request)) }
  }

  /// Opens a task, as `heed train` does.
  init(
    training kind: TrainingTaskKind, steps: Int? = nil, rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) {
    state = State(
      training: TrainingSession(kind, seed: 7, steps: steps), rows: rows, columns: columns,
      display: display)
  }

  /// Opens something that the view can show, in this view.
  static func showing(_ view: ViewKind) -> Session {
    guard view == .training else {
      var session = Session()
      session.state.exploration.view = view
      return session
    }
    return Session(training: .causalPalindrome)
  }

  /// Trains until nothing more is asked for, as the program does; the run starts anew each time.
  mutating func train() {
    var runs: [TrainingTaskKind: TrainingRun] = [:]
    while case .train(let request)? = effects.last(where: \.isTraining) {
      effects.removeAll { $0.isTraining }
      var run =
        runs[request.kind]
        ?? TrainingRun(
          request.kind, seed: request.seed, snapshotEvery: Int.max)
      run.train(until: request.start)
      if let report = request.perform(&run) { perform(.trained(report)) }
      runs[request.kind] = run
    }
  }

  func result(of request: TraceRequest) -> Action {
    let trace = request.input.run(ToyModel())
    return .traced(
      generation: request.generation, trace: trace, thumbnails: request.thumbnails(of: trace))
  }

  /// The chosen line of the open menu.
  var menuSelection: Int? {
    if case .menu(let menu) = state.mode { menu.selection } else { nil }
  }

  /// The weight of the selected cell.
  var weight: Double? {
    state.exploration.head?.attention
      .cell(state.exploration.query, state.exploration.key).outcome.value?.weight
  }
}

extension Session {
  /// What is on the screen.
  var frame: Frame {
    var pictures = Pictures()
    return state.render(&pictures)
  }
}

extension Session {
  /// The opening sentence six times.
  static let longText = Array(repeating: ToyModel.openingText, count: 6).joined(separator: " ")

  /// A run of one head without any token, as another model may give.
  static var emptyTrace: ModelTrace {
    let head = ToyModel().trace(of: "")[HeadAddress(layer: 0, head: 0)]
    guard let head,
      let attention = try? AttentionHead(
        queries: .zeros(rowCount: 0, columnCount: 4), keys: .zeros(rowCount: 0, columnCount: 4),
        values: .zeros(rowCount: 0, columnCount: head.attention.valueDimension))
    else { return headlessTrace }
    return ModelTrace(
      modelName: "empty", origin: .checkpoint, tokens: [],
      layers: [
        [ModelHead(name: nil, attention: attention, outputs: head.outputs)]
      ], residuals: [], residualNames: [])
  }

  /// A run of a model without heads.
  static let headlessTrace = ModelTrace(
    modelName: "headless", origin: .checkpoint, tokens: [], layers: [], residuals: [],
    residualNames: [])
}

extension Session {
  /// Uses the mouse at a place of the screen.
  mutating func mouse(
    _ kind: MouseEvent.Kind, _ position: Position, _ modifiers: MouseEvent.Modifiers = []
  ) {
    perform(.mouse(MouseEvent(kind, at: position, modifiers: modifiers)))
  }

  /// Presses the left button and lets it go.
  mutating func click(_ position: Position) {
    mouse(.press(.left), position)
    mouse(.release(.left), position)
  }

  /// Turns the wheel by one notch.
  mutating func turn(
    _ direction: MouseEvent.Direction, at position: Position,
    _ modifiers: MouseEvent.Modifiers = []
  ) {
    mouse(.wheel(direction), position, modifiers)
  }
}

extension Effect {
  /// Whether it asks for steps of training.
  var isTraining: Bool {
    if case .train = self { true } else { false }
  }
}
