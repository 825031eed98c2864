/// A door into the explorer: the learner plays and comes back to the same step.
public struct FreePlay: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// The data; nil for that of the step.
  public let data: Located<String>?
  /// What could be tried.
  public let text: LessonText?
  /// Sentences or changes to begin with, as the learner would type them.
  public let suggestions: [Located<String>]
}
