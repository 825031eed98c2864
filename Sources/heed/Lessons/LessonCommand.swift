import ArgumentParser

/// `heed lesson`: what a teacher does with lessons.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List, check, write, print and grade lessons.",
    discussion: """
      A lesson is a Markdown file; demos/lessons/README.md describes it. LESSON is a file, - for \
      standard input, or the name of a built-in lesson.

      Examples:
        heed lesson list
        heed lesson new mine.md
        heed lesson new mine.md --like one-knob
        heed lesson check mine.md
        heed lesson print what-is-it --key
      """,
    subcommands: [
      LessonListCommand.self, LessonCheckCommand.self, LessonNewCommand.self,
      LessonPrintCommand.self, LessonGradeCommand.self, LessonResetCommand.self,
    ])
}
