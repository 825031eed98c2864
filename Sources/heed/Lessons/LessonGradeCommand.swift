import ArgumentParser
import Lessons

/// `heed lesson grade`: what somebody answered, compared with what comes out.
struct LessonGradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Compare answers with what comes out.",
    usage: "heed lesson grade LESSON ANSWERS … [--format FORMAT]",
    discussion: """
      ANSWERS are YAML files with the names of the worksheet: "1.1": apple. An exercise is \
      answered by changes: e3.1: temperature 0.1. The exit code is 0 where everything is right, \
      else 1.
      """)

  /// How grades are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
  }

  @Argument(help: "A file, or the name of a built-in lesson.")
  var lesson: String
  @Argument(help: "Files of answers, one for each learner.")
  var answers: [String]
  @Option(help: "How: text, json or junit.")
  var format = Format.text

  func run() throws {
    let lesson = try LessonFile(lesson).lesson()
    var grades: [(file: String, grade: LessonGrade)] = []
    for file in answers {
      let bytes = try InputFile(path: file).bytes()
      grades.append(
        (file, try LessonGrade(lesson, answers: text(bytes, of: file), file: file)))
    }
    let report = GradeReport(grades)
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    case .junit: try StandardOutput.write(report.junit)
    }
    let failures = grades.count { !$0.grade.isPassed }
    if failures > 0 { throw LessonsFailed.grade(failures, of: grades.count) }
  }
}
