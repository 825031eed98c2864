import Attention
import Models
import Screen
import Training

/// The training view: a task is learned while one watches.
extension State {
  /// Opens the explorer on a task, paused: at the newest step, or at another point of its run.
  public init(
    training session: TrainingSession, at point: TrainingSession.Point? = nil, rows: Int,
    columns: Int, display: Display,
    mouse: MouseUse = .program, bindings: KeyBindings = .standard
  ) {
    self.init(
      Exploration(training: session, at: point), rows: rows, columns: columns, display: display,
      mouse: mouse, bindings: bindings)
    trainings = [session]
    message = trainingAdvice(session)
  }

  private func trainingAdvice(_ session: TrainingSession) -> String {
    "\(session.kind.summary); \(keyName(.forward)) trains \(session.stepCount) steps, "
      + "\(keyName(.trainStep)) one"
  }

  /// Opens a task from the palette; a task that was opened before is where it was left.
  mutating func openTraining(_ kind: TrainingTaskKind) -> [Effect] {
    let stopped = stopTraining()
    let seed = TrainingSession.usualSeed
    if let place = trainings.firstIndex(where: { $0.kind == kind && $0.seed == seed }) {
      trainings.append(trainings.remove(at: place))
    } else {
      trainings.append(TrainingSession(kind, seed: seed))
    }
    guard let session = trainings.last else { return stopped }
    exploration = Exploration(training: session)
    message = trainingAdvice(session)
    return stopped + cancelTrace()
  }

  /// The run of the task that is shown; nil where none is.
  public var training: TrainingSession? {
    get { trainingPlace.map { trainings[$0] } }
    set {
      if let place = trainingPlace, let newValue { trainings[place] = newValue }
    }
  }

  private var trainingPlace: Int? {
    guard let model = exploration.input.trained else { return nil }
    return trainings.firstIndex { $0.has(model) }
  }

  /// The step that is asked for.
  var trainedStep: Int { exploration.input.trained?.step ?? 0 }

  /// Why a command of training is not possible now.
  func trainingReason(of command: Command) -> String? {
    guard let training else {
      return "no task is being trained: \(keyName(.palette)) and “train” open one"
    }
    switch command {
    case .forward where training.isDone && !training.isRunning:
      return "all \(training.stepCount) steps are done; "
        + "\(keyName(.trainStep)) takes one more, \(keyName(.snapshotBack)) goes back"
    case .snapshotBack where trainedStep == 0: return "this is the start, step 0"
    case .switchKey where !training.kind.canBeAblated:
      return "this head is the whole model: without it nothing is left to be measured"
    default: return nil
    }
  }

  // MARK: - Steps

  /// Runs or pauses, trains a few steps, or goes back through the snapshots.
  mutating func train(_ command: Command) -> [Effect] {
    guard let session = training else { return [] }
    switch command {
    case .forward where session.isRunning: return stopTraining()
    case .forward:
      let stopped = stopTraining()
      return stopped + showNewest() + startTraining(until: session.stepCount)
    case .trainStep where trainedStep < session.newest.model.step:
      return stopTraining() + show(snapshotsAway: count ?? 1)
    case .trainStep:
      let start = session.isRunning ? session.newest.model.step : session.target
      return stopTraining() + startTraining(until: start + min(count ?? 1, Self.mostSteps))
    case .snapshotBack: return stopTraining() + show(snapshotsAway: -(count ?? 1))
    default: return []
    }
  }

  /// The most steps that one key trains.
  private static let mostSteps = 100_000

  private mutating func startTraining(until target: Int) -> [Effect] {
    training?.target = target
    return requestTraining()
  }

  /// Asks for the next few steps; none where the target is reached.
  private mutating func requestTraining() -> [Effect] {
    guard let training, training.isRunning else { return [] }
    trainingGeneration += 1
    let start = training.newest.model.step
    let pace = max(Self.stepsAFrame, training.stepCount / 500)
    return [
      .train(
        TrainingRequest(
          generation: trainingGeneration, kind: training.kind, seed: training.seed, start: start,
          end: min(training.target, start + pace), interval: training.interval,
          reportsASecond: Self.reportsASecond))
    ]
  }

  /// How many steps lie between two frames; longer runs have more, so that none takes minutes.
  private static let stepsAFrame = 2

  /// As many reports a second as a terminal shows without a flicker.
  private static let reportsASecond = 30

  /// Takes over what was trained, and asks for more where it goes on.
  mutating func takeTraining(_ report: TrainingReport) -> [Effect] {
    if lessonScreen == .page { return takeLessonRun(report) }
    guard report.generation == trainingGeneration,
      let place = trainings.firstIndex(where: { session in
        report.points.last.map { session.has($0.model) } ?? false
      })
    else { return [] }
    let wasNewest = exploration.input.trained == trainings[place].newest.model
    trainings[place].take(report.points)
    let newest = trainings[place].newest.model
    guard wasNewest else { return [] }
    exploration.input.trained = newest
    return [requestTrace()] + requestTraining()
  }

  /// Stops what is running, at the step that is shown.
  mutating func stopTraining() -> [Effect] {
    guard let place = trainings.firstIndex(where: \.isRunning) else { return [] }
    trainings[place].target = trainings[place].newest.model.step
    trainingGeneration += 1
    return [.stopTraining]
  }

  /// Stops a run whose newest model is not what is shown any more, as after an undo.
  mutating func stopTrainingElsewhere() -> [Effect] {
    guard let running = trainings.first(where: \.isRunning),
      exploration.input.trained != running.newest.model
    else { return [] }
    return stopTraining()
  }

  private mutating func showNewest() -> [Effect] {
    guard let newest = training?.newest.model, exploration.input.trained != newest else {
      return []
    }
    exploration.input.trained = newest
    return [requestTrace()]
  }

  /// Shows the model some snapshots later or earlier.
  private mutating func show(snapshotsAway distance: Int) -> [Effect] {
    guard let training else { return [] }
    let steps = training.steps
    let place = steps.lastIndex { $0 <= trainedStep } ?? 0
    // From between two snapshots, back leads to the one before.
    let isBetween = steps[place] < trainedStep
    let target = clamped(place + distance + (isBetween && distance < 0 ? 1 : 0), below: steps.count)
    guard let point = training.point(at: steps[target]) else { return [] }
    exploration.input.trained = point.model
    return [requestTrace()]
  }

  // MARK: - What is looked at

  /// Switches the open head off or on, or shows what has changed since the start.
  mutating func changeTraining(_ command: Command) -> [Effect] {
    guard command == .switchKey else {
      exploration.trainingShown = exploration.trainingShown.next
      return []
    }
    if exploration.input.intervention.headsOff.remove(exploration.address) == nil {
      exploration.input.intervention.headsOff.insert(exploration.address)
    }
    return [requestTrace()]
  }

  /// Takes over the run of another step: what is selected stays at its place.
  mutating func finishTrainedTrace(_ trace: ModelTrace, after original: Exploration) {
    let isSameModel = original.traced.trained == exploration.input.trained
    exploration.takeOver(trace, before: isSameModel ? original.trace : nil)
    exploration.clampSelection()
  }

  /// The tasks that the palette opens.
  var trainingEntries: [MenuEntry] {
    TrainingTaskKind.allCases.map { kind in
      MenuEntry(
        keys: "", does: "train \(kind.rawValue): \(kind.summary)", choice: .train(kind),
        disabledReason: nil)
    }
  }

  /// What keys do here, where that is not what they do in most views.
  static let trainingMeanings: [Command: String] = [
    .forward: "run, or pause", .trainStep: "one step on; 10. ten steps",
    .snapshotBack: "one snapshot back; . goes forward again",
    .switchKey: "switch this head off, or on again",
    .difference: "what has changed since step 0, or the weights again",
    .enter: "in: this head at this step in the map",
    .escape: "pause; then the map of this head",
  ]

  /// What the last line offers.
  static let trainingHintGroups: [HintGroup] = [
    HintGroup(commands: [.forward], label: "run"),
    HintGroup(commands: [.trainStep], label: "one step"),
    HintGroup(commands: [.snapshotBack], label: "back"),
    HintGroup(commands: [.left, .down, .up, .right], label: "cell"),
    HintGroup(commands: [.switchKey], label: "head off"),
    HintGroup(commands: [.difference], label: "against step 0"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.enter], label: "map"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Exploration {
  /// A task at the newest step of its run or another point, on a cell that is to be learned.
  init(training session: TrainingSession, at point: TrainingSession.Point? = nil) {
    let model = (point ?? session.newest).model
    let subject = model.subject()
    var input = RunInput(text: "", configuration: subject.configuration)
    input.trained = model
    let trace = model.trace(
      configuration: subject.configuration, intervention: Intervention())
    input.text = trace.listedText
    let layer = max(0, trace.layers.count - 1)
    let cell = subject.openingCell(head: layer)
    self.init(
      input: input, trace: trace, address: HeadAddress(layer: layer, head: 0), query: cell.query,
      key: cell.key)
    view = .training
  }
}

extension TrainedSubject {
  /// The first cell of the second half that is to be learned, else the middle of the map.
  func openingCell(head: Int) -> (query: Int, key: Int) {
    let middle = queries.count / 2 + 1
    let queries = Array(queries.indices)
    for query in queries.filter({ $0 >= middle }) + queries {
      if let key = aim(head: head, query: query)?.keys.first { return (query, key) }
    }
    return (self.queries.count / 2, max(0, keys.count / 2 - 1))
  }
}
