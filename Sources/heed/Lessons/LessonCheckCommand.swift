import ArgumentParser
import Lessons
import Screen

/// `heed lesson check`: everything that is wrong with lessons, with line, reason and fix.
struct LessonCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name everything that is wrong with lessons.",
    usage: "heed lesson check LESSON …",
    discussion: """
      Each line is FILE:LINE: error or warning: what was found; what to write. The exit code is 1 \
      where a lesson has errors; warnings alone are 0.
      """)

  @Argument(help: ArgumentHelp("Files, or names of built-in lessons.", valueName: "lesson"))
  var lessons: [String]

  func run() throws {
    var failures = 0
    for name in lessons {
      let markdown = try LessonFile(name).markdown()
      let problems = LessonCheck.problems(in: markdown, file: name)
      let lines = problems.map { "\(name):\($0)" } + [Self.summary(name, problems)]
      try StandardOutput.write(lines.map { "\(DisplayText($0))\n" }.joined())
      if problems.contains(where: { $0.severity == .error }) { failures += 1 }
    }
    if failures > 0 { throw LessonsFailed.check(failures, of: lessons.count) }
  }

  /// `mine.md: 2 errors, 1 warning`.
  static func summary(_ name: String, _ problems: [LessonProblem]) -> String {
    let counts = LessonProblem.Severity.allCases.compactMap { severity -> String? in
      let count = problems.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return "\(name): " + (counts.isEmpty ? "right" : counts.joined(separator: ", "))
  }
}
