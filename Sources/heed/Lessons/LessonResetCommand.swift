import ArgumentParser
import Lessons
import Screen

/// `heed lesson reset`: forgets how far one is.
struct LessonResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Forget how far you are in a lesson, or in all.",
    usage: "heed lesson reset LESSON | --all")

  @Argument(help: "The name of a lesson.")
  var lesson: String?
  @Flag(help: "All lessons.")
  var all = false

  func validate() throws {
    guard (lesson == nil) == all else {
      throw ValidationError("name one lesson, or write --all")
    }
  }

  func run() throws {
    guard let file = ProgressFile.standard else { return }
    let kept = try file.read()
    if let notice = kept.notice { StandardError.writeLine(DisplayText(notice)) }
    var progress = kept.progress
    if let lesson, progress.records[lesson] == nil {
      throw FileError.unreadable(
        file.path, reason: "nothing is kept of a lesson \(lesson); heed lesson list lists them")
    }
    progress.reset(lesson)
    try file.write(progress)
  }
}
