/// A lesson that is part of the program, so that it opens from anywhere.
///
///     BuiltInLesson.named("what-is-it")?.markdown
public struct BuiltInLesson: Equatable, Sendable {
  /// What it is called: the name of its file, without the ending.
  public let id: String
  /// The text of its file.
  public let markdown: String

  /// Reads it.
  ///
  /// - Throws: `LessonError`; a test holds that none does.
  public func lesson() throws(LessonError) -> Lesson {
    try Lesson(markdown: markdown, file: id + ".md")
  }

  /// The lesson of a name, or nil.
  public static func named(_ name: String) -> BuiltInLesson? {
    all.first { $0.id == name || $0.id + ".md" == name }
  }
}
