import Attention
import Lessons
import Models
import Scenarios
import Screen
import Training
import Views

/// A view of a lesson's page, opened in the explorer's own state so that its views can draw it.
struct LessonScene {
  /// The lesson.
  let lesson: Lesson
  /// The view.
  let page: PageView
  /// The trainings that were run.
  let trainings: [LessonTraining]
  /// The last step of a derivation that is shown.
  var uncovered = Derivation.Step.mix
  /// By how many snapshots before its end a training is shown.
  var snapshotsBack = 0
  /// The training that runs on this page.
  var run: LessonRun?
  /// Whether it is said what a training should come to.
  var goals = TrainingSession.Goals.shown

  /// The state that draws the view on so large a screen; nil where there is nothing to draw so far.
  func state(rows: Int, columns: Int, display: Display) -> State? {
    if var session = training {
      session.goals = goals
      var state = State(
        training: session, at: run?.shown, rows: rows, columns: columns, display: display)
      state.message = nil
      return state
    }
    guard var exploration = exploration(of: page.state) else { return nil }
    exploration.view = shownView(of: exploration, rows: rows, columns: columns)
    exploration.step = uncovered
    if exploration.view == .steps { exploration.stage = uncovered.stage }
    if page.view.kind == .compare, var other = self.exploration(of: page.unchanged) {
      other.address = exploration.address
      exploration.compared = ComparedRun(other, kept: .before)
    }
    return State(exploration, rows: rows, columns: columns, display: display)
  }

  /// A run of the view's data, on the cell that the view names.
  func exploration(of state: LessonState?) -> Exploration? {
    guard let state, let trace = trace(of: state) else { return nil }
    let first = HeadAddress(layer: 0, head: 0)
    let query = page.query ?? openingQuery(in: trace) ?? 0
    var exploration = Exploration(
      input: input(of: state), trace: trace, address: page.head ?? trace.addresses.first ?? first,
      query: query, key: page.key ?? 0)
    exploration.stage = page.view.stage
    // Where the numbers are hidden, the selection does not tell which is the largest.
    if page.key == nil, page.view.stage == .weights, !page.isHidden {
      exploration.key = exploration.largestKey
    }
    return exploration
  }

  /// The query that the data selects.
  private func openingQuery(in trace: ModelTrace) -> Int? {
    guard case .scenario(let scenario, _)? = data?.subject else { return nil }
    return scenario.opening(in: trace).query
  }

  /// The view that is named; where a lookup has no room for so many keys, the map.
  private func shownView(of exploration: Exploration, rows: Int, columns: Int) -> ViewKind {
    guard page.view.kind == .lookup, let head = exploration.head?.attention else {
      return ViewKind(page.view.kind)
    }
    let reason = LookupView.reasonAgainst(head, rows: rows, columns: columns)
    return reason == nil ? .lookup : .map
  }

  /// What the explorer opens in free play: the data, without the changes of the view.
  static func input(_ scenario: Scenario, words: [String]) -> RunInput {
    var input = RunInput(scenario)
    input.declarations = words.compactMap { try? WordDeclaration($0, in: .standard) }
    return input
  }

  private var data: LessonData? { lesson.data.first { $0.name == page.dataName } }

  private func input(of state: LessonState) -> RunInput {
    guard case .scenario(let scenario, let words)? = data?.subject else {
      return RunInput(text: "", configuration: AttentionConfiguration())
    }
    var input = Self.input(scenario, words: words)
    guard case .sentence(let text, _) = scenario.subject, let trace = state.trace else {
      return input
    }
    let tokens = trace.tokens.filter { $0.knowledge != .special }.map(\.label)
    let changed = (data?.changes ?? []) + page.view.changes
    input.text = changed.contains(where: \.changesText) ? tokens.joined(separator: " ") : text
    if let head = state.heads.first { input.configuration = head.attention.configuration }
    return input
  }

  private func trace(of state: LessonState) -> ModelTrace? {
    if let trace = state.trace { return trace }
    guard case .scenario(let scenario, _)? = data?.subject,
      case .vectors(let vectors) = scenario.subject
    else { return nil }
    let text = ScenarioText(vectors)
    let heads = state.heads.map {
      ModelHead(name: $0.name, attention: $0.attention, outputs: .notKept)
    }
    return ModelTrace(
      modelName: scenario.title, origin: .scenario, tokens: text.keys, queryTokens: text.queries,
      layers: [heads], residuals: [], residualNames: [], keyValueHeadCounts: [heads.count])
  }

  /// The run of the view's training: the one that runs before one's eyes, or the one of the answers.
  var training: TrainingSession? { run?.session ?? shownTraining }

  /// How many steps lie between two snapshots of the runs that decide answers.
  private static let answerInterval = 10

  /// The run of a training as far as the view shows it; nil where it was not run.
  private var shownTraining: TrainingSession? {
    guard case .training(let kind, let seed, let until)? = data?.subject,
      let run = trainings.first(where: { $0.run.kind == kind && $0.run.seed == seed })?.run
    else { return nil }
    var session = TrainingSession(
      kind, seed: seed, steps: until, pointEvery: Self.answerInterval)
    let last = page.view.step ?? until
    let snapshots = run.snapshots.filter { $0.step <= last }
    session.take(
      snapshots.prefix(max(1, snapshots.count - snapshotsBack)).map { snapshot in
        let loss = snapshot.loss.map { [TrainingReading(name: TrainingMeasure.loss, value: $0)] }
        return TrainingSession.Point(
          model: run.model(at: snapshot), readings: snapshot.readings + (loss ?? []))
      })
    session.target = session.newest.model.step
    return session
  }
}

extension LessonPlay {
  /// A view of this stop as it is to be drawn now.
  func scene(of page: PageView) -> LessonScene {
    LessonScene(
      lesson: session.lesson, page: page, trainings: trainings, uncovered: uncovered,
      snapshotsBack: snapshotsBack, run: task(of: page) == nil ? nil : run,
      goals: hidesGoals ? .hidden : .shown)
  }
}

extension Exploration {
  /// The key that the selected query reads most; the first of several.
  var largestKey: Int {
    guard let head = head?.attention, query < head.queryCount else { return 0 }
    let weights = head.values(of: .weights, query: query).map { $0.number ?? -.infinity }
    return weights.indices.max { (weights[$0], $1) < (weights[$1], $0) } ?? 0
  }
}

extension Derivation.Step {
  /// The stage whose number the step computes; the exponents have none of their own.
  fileprivate var stage: Stage {
    switch self {
    case .dot: .dot
    case .scale: .scaled
    case .mask, .exponent: .masked
    case .weight: .weights
    case .mix, .residual: .weights
    }
  }
}

extension StateChange {
  /// Whether other words stand in the sentence afterwards.
  fileprivate var changesText: Bool {
    switch self {
    case .word, .sentence: true
    case .axis, .headOff, .keyOff, .number: false
    }
  }
}

extension ViewKind {
  /// The view that a lesson names.
  init(_ kind: LessonView.Kind) {
    switch kind {
    case .map: self = .map
    case .steps: self = .steps
    case .heads: self = .heads
    case .text: self = .text
    case .vectors: self = .vectors
    case .output: self = .output
    case .compare: self = .compare
    case .metrics: self = .metrics
    case .lookup: self = .lookup
    case .grid: self = .grid
    case .training: self = .training
    }
  }
}
