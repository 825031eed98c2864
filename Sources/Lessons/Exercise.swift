/// Something to bring about, checked by the engine.
public struct Exercise: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// The data; nil for that of the step.
  public let data: Located<String>?
  /// What is to be done.
  public let question: LessonText
  /// What must hold afterwards.
  public let goal: LessonExpression
  /// Changes that reach it, which prove that it can be reached.
  public let solution: [StateChange]
  /// The line of the solution.
  public let solutionLine: Int
  /// Hints, the smallest first.
  public let hints: [LessonText]
  /// What is said when it is reached.
  public let because: LessonText?
}
