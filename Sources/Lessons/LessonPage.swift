import Attention
import Training

/// Everything that a lesson shows at one stop, computed; a player draws it and adds nothing.
public struct LessonPage: Equatable, Sendable {
  /// What the lesson is called.
  public var title = ""
  /// What the step is called.
  public var stepTitle = ""
  /// Which step, from 0, and of how many.
  public var step = 0
  /// How many steps the lesson has.
  public var stepCount = 0
  /// The words of the step, a paragraph each.
  public var paragraphs: [String] = []
  /// What is drawn: the views of the step, or that of the reveal.
  public var views: [PageView] = []
  /// The question, if one waits or was answered at this stop.
  public var question: PageQuestion?
  /// What is said at a reveal.
  public var revealed: String?
  /// At a reveal, what was answered to the questions of the step.
  public var predicted: [PagePrediction] = []
  /// The slider of this stop.
  public var parameter: PageParameter?
  /// The exercise of this stop.
  public var exercise: PageExercise?
  /// What could be tried in free play, and what to type.
  public var freePlay: PageFreePlay?
  /// What is for the teacher alone.
  public var notes: [String] = []
  /// The trainings that have to be run before everything here has its numbers.
  public var neededTrainings: [NeededTraining] = []
  /// What could not be computed, in sentences; empty for a lesson that the checker passes.
  public var failures: [String] = []

  /// Creates an empty page.
  public init() {}
}

/// A view and what it draws.
public struct PageView: Equatable, Sendable {
  /// The view as the lesson has it.
  public let view: LessonView
  /// The data's name.
  public let dataName: String
  /// The run; nil for a training, or where it is not there so far.
  public let state: LessonState?
  /// The run without the changes of the view; nil where it has none.
  public let unchanged: LessonState?
  /// The state of a training.
  public let training: TrainedState?
  /// The rows, where the view shows rows of several data.
  public let rows: [PageRow]
  /// Whether all of its numbers are `?` until the questions are answered.
  public let isHidden: Bool

  /// The same view of another run of its kind, without rows.
  public func showing(_ state: LessonState?) -> PageView {
    PageView(
      view: view, dataName: state?.dataName ?? dataName, state: state, unchanged: unchanged,
      training: training, rows: [], isHidden: isHidden)
  }
}

extension PageView {
  /// Whether it draws something of some data.
  func shows(_ name: String) -> Bool {
    dataName == name || rows.contains { $0.dataName == name }
  }

  /// The query on which it opens, from 0; nil where the lesson names none.
  public var query: Int? {
    guard let state, let place = view.query else { return nil }
    return try? state.queries.place(place, "queries")
  }

  /// The key on which it opens, from 0; nil where the lesson names none.
  public var key: Int? {
    guard let state, let place = view.key else { return nil }
    return try? state.keys.place(place, "keys")
  }

  /// The head on which it opens; nil where there is none.
  public var head: HeadAddress? {
    guard let state, view.head != .all else { return nil }
    return try? state.heads(view.head, column: 1).first?.address
  }
}

/// One row of a view.
public struct PageRow: Equatable, Sendable {
  /// The data's name.
  public let dataName: String
  /// The query, from 0.
  public let query: Int
  /// The run.
  public let state: LessonState
  /// Whether its numbers are `?` until the questions are answered.
  public let isHidden: Bool
}

/// A question as it is asked, and after the answer what is said.
public struct PageQuestion: Equatable, Sendable {
  /// Which question of the step, from 0.
  public var index = 0
  /// The question.
  public var ask = ""
  /// How it is answered.
  public var kind = QuestionKind.choice
  /// The options with their hands, and after the answer their numbers.
  public var options: [PageOption] = []
  /// The names of queries and keys of a map to draw or a cell to choose; empty for other questions.
  public var queries: [String] = []
  /// The names of the keys.
  public var keys: [String] = []
  /// What is known.
  public var known: String?
  /// What differs.
  public var changed: String?
  /// The hints taken so far.
  public var hints: [String] = []
  /// How many hints there are.
  public var hintCount = 0
  /// How many hands were counted.
  public var handCount = 0
  /// The recorded answer, in words; nil before it.
  public var answer: String?
  /// For every query the key that the recorded answer marks; empty before it.
  public var marks: [Int?] = []
  /// For every query the key that is right; empty before the answer.
  public var rightMarks: [Int?] = []
  /// Whether it was right; nil before it, or before a training that decides.
  public var isRight: Bool?
  /// What is right, in words; nil before the answer.
  public var right: String?
  /// Why; nil before the answer.
  public var because: String?
  /// The numbers that decide it here; nil before the answer.
  public var trueHere: String?
  /// What not to conclude; nil before the answer.
  public var careful: String?
  /// What is said to this wrong answer.
  public var wrong: String?
}

extension PageQuestion {
  /// Creates a question of which nothing is known but how it is answered.
  public init(kind: QuestionKind) {
    self.init()
    self.kind = kind
  }
}

/// What was answered, beside what is right.
public struct PagePrediction: Equatable, Sendable {
  /// The recorded answer, in words.
  public let answer: String
  /// What it is called before it is judged, where these words say how much of it is right.
  var unjudged: String?
  /// Whether it was right; nil before a training that decides.
  public let isRight: Bool?
  /// What is right, in words; nil before a training that decides.
  public let right: String?
  /// Why; nil before a training that decides.
  public var because: String?
  /// The numbers that decide it here; nil before a training that decides.
  public var trueHere: String?
  /// What not to conclude; nil before a training that decides.
  public var careful: String?
  /// What is said to this wrong answer.
  public var wrong: String?
}

/// An option of a question.
public struct PageOption: Equatable, Sendable {
  /// What it says.
  public let text: String
  /// How many hands were raised for it.
  public let hands: Int
  /// Its number; nil before the answer, or where it has none.
  public let number: Double?
  /// Whether it is the right one; nil before the answer.
  public let isRight: Bool?
  /// Whether it is the recorded one.
  public let isChosen: Bool
  /// Its place in the recorded order, from 0; nil before the answer, and where no order is asked.
  public let rank: Int?
}

/// A slider.
public struct PageParameter: Equatable, Sendable {
  /// The slider as the lesson has it.
  public let parameter: LessonParameter
  /// What is asked.
  public let ask: String?
  /// Where it stands.
  public let number: Double
  /// The run with it; nil where it cannot be computed.
  public let state: LessonState?
  /// The left side of the goal now, where the goal compares a number.
  public let goalNumber: Double?
  /// Whether the goal holds now.
  public let holds: Bool
  /// Whether it has been reached, now or before.
  public let isReached: Bool
  /// The hints taken so far.
  public let hints: [String]
}

/// An exercise.
public struct PageExercise: Equatable, Sendable {
  /// What is to be done.
  public let ask: String
  /// What was changed so far.
  public let changes: [StateChange]
  /// The run with the changes; nil where it cannot be computed.
  public let state: LessonState?
  /// Whether the goal holds now.
  public let holds: Bool
  /// Whether it has been reached, now or before.
  public let isReached: Bool
  /// What is said once it is reached.
  public let because: String?
  /// The hints taken so far.
  public let hints: [String]
}

/// What can be tried in the explorer.
public struct PageFreePlay: Equatable, Sendable {
  /// The data's name.
  public let dataName: String
  /// What could be tried.
  public let text: String?
  /// What to type.
  public let suggestions: [String]
}

/// A training that is to be run for a lesson.
public struct NeededTraining: Equatable, Hashable, Sendable {
  /// Which task.
  public let kind: TrainingTaskKind
  /// Its seed.
  public let seed: UInt64
  /// Up to which step.
  public let until: Int

  /// Names a training.
  public init(kind: TrainingTaskKind, seed: UInt64, until: Int) {
    self.kind = kind
    self.seed = seed
    self.until = until
  }
}
