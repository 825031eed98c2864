import Attention
import Lessons
import Training

/// An open lesson: the session, and what is on its way to an answer.
public struct LessonPlay: Equatable, Sendable {
  /// Where the learner is, and what is recorded.
  public internal(set) var session: LessonSession
  /// The answer as far as it is put together.
  var draft: LessonDraft
  /// What the answer was before the last moves.
  var past: [LessonDraft] = []
  /// What is typed.
  var field: LessonField?
  /// How many lines of a long page are above the screen.
  var scroll = 0
  /// The last step of a derivation that is shown; each key uncovers one.
  var uncovered = Derivation.Step.dot
  /// By how many snapshots before its end a training is shown.
  var snapshotsBack = 0
  /// Whether the end of the lesson was said, so that the next key goes on to the next one.
  var hasSaidEnd = false
  /// How far the training of a task has come.
  public internal(set) var progress: LessonTrainingProgress?
  /// The trainings that were run for the answers.
  var trainings: [LessonTraining] = []
  /// The trainings that run before the learner's eyes, by their stops.
  var runs: [Int: LessonRun] = [:]
  /// The trainings that are seen as they happen, by the stops at which they are.
  let liveTasks: [Int: NeededTraining]
  /// The stops at which it was said what came of their runs.
  var told: Set<Int> = []

  /// Opens a session.
  public init(_ session: LessonSession) {
    self.session = session
    draft = LessonDraft(session.page)
    liveTasks = session.lesson.liveTasks
    tellWhatWasSeen()
  }

  /// The page that is shown; of a run that is not over nothing is told.
  public var page: LessonPage { awaitsRun ? session.page.withoutVerdict : session.page }

  /// The question that waits for its answer; nil where none does.
  var openQuestion: PageQuestion? {
    page.question.flatMap { $0.answer == nil ? $0 : nil }
  }

  /// Begins the page of another stop.
  mutating func turnPage() {
    draft = LessonDraft(page)
    past = []
    field = nil
    scroll = 0
    uncovered = .dot
    snapshotsBack = 0
    hasSaidEnd = false
  }

  /// Whether it is not yet said what a training should come to: before a question is answered.
  var hidesGoals: Bool { openQuestion != nil || session.stop.kind == .reading }

  /// Whether something is revealed at this stop.
  var isRevealing: Bool { session.stop.kind.isReveal }

  /// Whether this stop shows a derivation, a step with each key.
  var showsSteps: Bool {
    isRevealing && page.views.first.map { $0.view.kind == .steps } == true
  }

  /// The training whose snapshots this stop goes through; nil where it reveals none.
  var revealedRun: TrainingRun? {
    guard isRevealing, run == nil, let view = session.page.views.first,
      let task = task(of: view)
    else { return nil }
    return trainings.first { $0.run.kind == task.kind && $0.run.seed == task.seed }?.run
  }

  /// Whether keys move a number here: that of a slider, or the step of a training.
  var movesNumber: Bool { page.parameter != nil || run != nil || revealedRun != nil }

  /// The step of the training that is shown; nil where none is.
  var shownTrainingStep: Int? {
    if let run { return run.shownStep }
    return revealedRun.map { run in
      let last = page.views.first?.view.step ?? run.stepCount
      let snapshots = run.snapshots.filter { $0.step <= last }
      return snapshots.prefix(max(1, snapshots.count - snapshotsBack)).last?.step ?? 0
    }
  }

  /// Goes through the snapshots of a training that is revealed.
  mutating func scrub(by distance: Int) {
    guard let run = revealedRun else { return }
    snapshotsBack = min(max(0, snapshotsBack - distance), max(0, run.snapshots.count - 1))
  }

  /// Uncovers the next step of a derivation, or covers the last one.
  ///
  /// - Returns: Whether there was one.
  mutating func uncover(by distance: Int) -> Bool {
    guard showsSteps, let step = Derivation.Step(rawValue: uncovered.rawValue + distance),
      step.rawValue <= Derivation.Step.mix.rawValue
    else { return false }
    uncovered = step
    return true
  }

  /// Changes the answer that is put together; `u` takes the change back.
  mutating func change(_ change: (inout LessonDraft) -> Void) {
    let old = draft
    change(&draft)
    if draft != old { past.append(old) }
  }

  /// Takes the last change back.
  ///
  /// - Returns: Whether there was one.
  mutating func takeBack() -> Bool {
    guard let last = past.popLast() else { return false }
    draft = last
    return true
  }
}

extension LessonStop.Kind {
  /// Whether something is revealed here.
  var isReveal: Bool {
    if case .reveal = self { true } else { false }
  }
}
