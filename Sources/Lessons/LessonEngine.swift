import Attention
import Scenarios
import Training

/// Computes the expressions of a lesson, and keeps what was computed.
///
///     var engine = LessonEngine(lesson)
///     try engine.value(of: question.answer)  // .label(street)
///
/// The same lesson gives the same values everywhere: nothing in it reads a file or a clock.
public struct LessonEngine: Sendable {
  /// Who takes the steps of a training.
  public enum TrainingPlace: Equatable, Sendable {
    /// The engine itself, when an expression needs them.
    case here
    /// Somebody else, who hands the runs in; until then such expressions have no value.
    case elsewhere
  }

  /// The data of the lesson.
  let data: [LessonData]
  private let trainingPlace: TrainingPlace
  private var states: [StateKey: LessonState] = [:]
  private var runs: [TrainingKey: TrainingRun] = [:]
  private var trained: [TrainedKey: TrainedState] = [:]

  /// The most states that are kept.
  private static let mostStates = 200

  /// Creates an engine.
  public init(_ lesson: Lesson, training: TrainingPlace = .here) {
    data = lesson.data
    trainingPlace = training
  }

  /// Hands in a training that was run elsewhere.
  ///
  /// - Parameter run: A run with snapshots every ten steps; one of another task is left out.
  public mutating func take(_ run: TrainingRun) {
    runs[TrainingKey(kind: run.kind, seed: run.seed)] = run
    trained = trained.filter { $0.key.run != TrainingKey(kind: run.kind, seed: run.seed) }
  }

  /// What an expression comes to.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - data: What it is about where it does not say; the first data of the lesson if nil.
  ///   - changes: What is changed before anything else, as a slider does.
  /// - Returns: A number, a list, a name or a truth.
  /// - Throws: `ExpressionError` with the column and the reason.
  /// - Complexity: That of the runs it reads, each computed once.
  public mutating func value(
    of expression: LessonExpression, about data: String? = nil, changes: [StateChange] = []
  ) throws(ExpressionError) -> LessonValue {
    var evaluator = ExpressionEvaluator(engine: self)
    defer { self = evaluator.engine }
    let subject = EvaluationSubject(
      data: data ?? self.data.first?.name ?? "", head: nil, step: nil, changes: changes)
    return try evaluator.value(of: expression.root, subject)
  }

  /// What data look like in a changed state.
  public mutating func state(
    of name: String, changes: [StateChange] = [], head: LessonHead? = nil
  ) throws(ExpressionError) -> LessonState {
    let data = try data(named: name)
    if data.subject == .unreadable { throw ExpressionError(.unreadable(name), column: 1) }
    guard case .scenario(let scenario, let words) = data.subject else {
      throw ExpressionError(
        .notPossible("\(name) is a training, which has maps but no vectors"), column: 1)
    }
    let all = data.changes + changes
    let readsHead = all.contains { change in
      if case .number(let place, _) = change { place.head == nil } else { false }
    }
    let key = StateKey(data: name, changes: all, head: readsHead ? head : nil)
    if let state = states[key] { return state }
    let state = try scenario.lessonState(name, words: words, changes: all, head: key.head)
    if states.count >= Self.mostStates { states.removeAll() }
    states[key] = state
    return state
  }

  /// What a training looks like after some steps; after the last of them if nil.
  ///
  /// - Parameters:
  ///   - name: What the data are called.
  ///   - step: A step at which a snapshot was kept.
  ///   - changes: Heads that add nothing; what else could be changed, a training does not know.
  /// - Returns: Its numbers and maps.
  /// - Throws: `ExpressionError` where there is no such step, or a change does not fit.
  public mutating func trained(
    _ name: String, at step: Int? = nil, changes: [StateChange] = []
  ) throws(ExpressionError) -> TrainedState {
    let data = try data(named: name)
    if data.subject == .unreadable { throw ExpressionError(.unreadable(name), column: 1) }
    guard case .training(let kind, let seed, let until) = data.subject else {
      throw ExpressionError(.notPossible("\(name) does not train"), column: 1)
    }
    guard data.changes.isEmpty else {
      throw ExpressionError(.notPossible("a training cannot be changed by with"), column: 1)
    }
    let wanted = step ?? until
    let ablated = try kind.layersOff(changes)
    let key = TrainedKey(
      run: TrainingKey(kind: kind, seed: seed), step: wanted, ablated: ablated)
    if let state = trained[key] { return state }
    let run = try run(key.run, until: until)
    guard wanted <= until, let snapshot = run.snapshots.first(where: { $0.step == wanted }) else {
      throw ExpressionError(
        .noStep(wanted, allowed: "a step from 0 to \(until) that ends in 0"), column: 1)
    }
    let state = TrainedState(
      dataName: name, kind: kind, step: wanted, loss: wanted == 0 ? nil : run.losses[wanted - 1],
      readings: ablated.isEmpty
        ? snapshot.readings : run.model(at: snapshot).readings(without: ablated),
      example: run.example(at: snapshot, without: ablated), ablated: ablated)
    trained[key] = state
    return state
  }

  /// The steps at which snapshots of a training are kept.
  mutating func keptSteps(of name: String) throws(ExpressionError) -> [Int] {
    guard case .training(_, _, let until) = try data(named: name).subject else {
      throw ExpressionError(.notPossible("\(name) does not train"), column: 1)
    }
    return Array(stride(from: 0, through: until, by: 10))
  }

  /// Whether a training is there, or will be run when an expression needs it.
  func hasTrained(_ kind: TrainingTaskKind, seed: UInt64, until: Int) -> Bool {
    guard trainingPlace == .elsewhere else { return true }
    return (runs[TrainingKey(kind: kind, seed: seed)]?.stepCount ?? 0) >= until
  }

  /// What the data are called, each name once.
  var dataNames: [String] {
    var seen: Set<String> = []
    return data.map(\.name).filter { seen.insert($0).inserted }
  }

  /// What data are, by their name.
  func data(named name: String) throws(ExpressionError) -> LessonData {
    guard let found = data.first(where: { $0.name == name }) else {
      throw ExpressionError(.noData(name, allowed: dataNames), column: 1)
    }
    return found
  }

  private mutating func run(
    _ key: TrainingKey, until: Int
  ) throws(ExpressionError) -> TrainingRun {
    if let run = runs[key], run.stepCount >= until { return run }
    guard trainingPlace == .here else {
      throw ExpressionError(.notTrained(task: key.kind.rawValue, until: until), column: 1)
    }
    var run = runs[key] ?? TrainingRun(key.kind, seed: key.seed)
    run.train(until: until)
    runs[key] = run
    return run
  }

  private struct StateKey: Hashable {
    let data: String
    let changes: [StateChange]
    let head: LessonHead?
  }

  private struct TrainingKey: Hashable {
    let kind: TrainingTaskKind
    let seed: UInt64
  }

  private struct TrainedKey: Hashable {
    let run: TrainingKey
    let step: Int
    let ablated: Set<Int>
  }
}

extension LessonEngine: Equatable {
  /// Engines of the same data that know the same trainings; what is kept besides decides nothing.
  public static func == (left: LessonEngine, right: LessonEngine) -> Bool {
    left.data == right.data && left.trainingPlace == right.trainingPlace
      && left.runs.mapValues(\.stepCount) == right.runs.mapValues(\.stepCount)
  }
}
