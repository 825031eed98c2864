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
