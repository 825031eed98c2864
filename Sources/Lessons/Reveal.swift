/// What is shown once the predictions above it in its step are answered.
public struct Reveal: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// What is drawn, if anything.
  public let view: LessonView?
  /// What is said, if anything.
  public let text: LessonText?
  /// Whether nobody has to answer before: said by `free: yes`.
  public let isFree: Bool
}
