import Lessons

/// A lesson as the command line names it: a file, or the name of a built-in one.
///
///     try LessonFile("what-is-it").lesson()  // the built-in one, where no such file exists
struct LessonFile {
  /// What was typed.
  let name: String

  init(_ name: String) { self.name = name }

  /// The text of the lesson.
  ///
  /// - Throws: `FileError` where there is no such file and no such lesson.
  func markdown() throws(FileError) -> String {
    if name == "-" { return try StandardInput.text() }
    if !fileExists(name), let builtIn = BuiltInLesson.named(name) { return builtIn.markdown }
    let bytes: [UInt8]
    do {
      bytes = try InputFile(path: name).bytes()
    } catch {
      throw name.contains("/") || name.contains(".") ? error : unknown
    }
    return try text(bytes, of: name)
  }

  /// The lesson, which the checker must pass: one that cannot be right is not used.
  ///
  /// - Throws: `FileError`, or `LessonsFailed` with what is wrong.
  func lesson() throws -> Lesson {
    let markdown = try markdown()
    let errors = LessonCheck.problems(in: markdown, file: name).filter { $0.severity == .error }
    guard errors.isEmpty else { throw LessonsFailed.lesson(name, problemCount: errors.count) }
    return try Lesson(markdown: markdown, file: name)
  }

  private var unknown: FileError {
    .unreadable(
      name,
      reason: "there is no such file, and no built-in lesson of that name; heed lesson list "
        + "lists them")
  }
}

/// Why a command about lessons ends with exit code 1, after it has printed what it found.
enum LessonsFailed: Error, Equatable {
  /// A lesson that is to be used has errors.
  case lesson(String, problemCount: Int)
  /// So many of the checked lessons have errors.
  case check(Int, of: Int)
  /// So many of the graded answers are not all right.
  case grade(Int, of: Int)
}

extension LessonsFailed: CustomStringConvertible {
  /// One sentence: what was found, and what to do.
  var description: String {
    switch self {
    case .lesson(let name, let count):
      "\(name) has \(count) error\(count == 1 ? "" : "s"); heed lesson check \(name) names them"
    case .check(let count, let all):
      "\(count) of \(all) lesson\(all == 1 ? " has" : "s have") errors; put them right and check "
        + "again"
    case .grade(let count, let all):
      "\(count) of \(all) sheet\(all == 1 ? " is" : "s are") not all right"
    }
  }
}
