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
  /// How far the training of a task has come.
  public internal(set) var progress: LessonTrainingProgress?
  /// The trainings that were run.
  var trainings: [LessonTraining] = []

  /// Opens a session.
  public init(_ session: LessonSession) {
    self.session = session
    draft = LessonDraft(session.page)
  }

  /// The page that is shown.
  public var page: LessonPage { session.page }

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

/// An answer that is being put together; it is not recorded.
struct LessonDraft: Equatable, Sendable {
  /// The chosen option, or the row one stands on.
  var option = 0
  /// The options in the order chosen so far.
  var order: [Int] = []
  /// For every query the marked key.
  var marks: [Int?] = []
  /// The chosen key of a cell.
  var key = 0
  /// Where the slider stands.
  var number: Double?
  /// What was changed in an exercise.
  var changes: [StateChange] = []

  init() {}

  /// The beginning of an answer to what a page asks.
  init(_ page: LessonPage) {
    if let question = page.question {
      marks = Array(repeating: nil, count: question.queries.count)
      option = question.options.firstIndex(where: \.isChosen) ?? 0
    }
    number = page.parameter?.number
    changes = page.exercise?.changes ?? []
  }
}

/// What is typed in a lesson.
struct LessonField: Equatable, Sendable {
  /// What it is for.
  enum Purpose: Equatable, Sendable {
    /// A number or a word that answers.
    case answer
    /// The hands of a class.
    case hands
    /// The number of a slider.
    case slider
    /// A change for an exercise.
    case change
  }

  let purpose: Purpose
  var text: TextField
}

/// A task that was trained for a lesson.
public struct LessonTraining: Equatable, Sendable {
  /// The run with its snapshots.
  public let run: TrainingRun

  /// Keeps a run.
  public init(_ run: TrainingRun) { self.run = run }

  /// The same task, seed and number of steps give the same run.
  public static func == (left: LessonTraining, right: LessonTraining) -> Bool {
    left.run.kind == right.run.kind && left.run.seed == right.run.seed
      && left.run.stepCount == right.run.stepCount
  }
}

/// How far the training of a lesson's task has come.
public struct LessonTrainingProgress: Equatable, Sendable {
  /// Which task.
  public let task: NeededTraining
  /// How many steps are done.
  public let step: Int

  /// Says how far a training is.
  public init(task: NeededTraining, step: Int) {
    self.task = task
    self.step = step
  }

  /// In words: `training induction heads: step 120 of 300`.
  public var words: String { "training \(task.kind.title): step \(step) of \(task.until)" }
}
