import Lessons

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
