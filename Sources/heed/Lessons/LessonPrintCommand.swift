import ArgumentParser
import Lessons
import Screen

/// `heed lesson print`: a worksheet in black and white, or the key to it.
struct LessonPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a worksheet, or the answers to it.",
    usage: "heed lesson print LESSON [--key]",
    discussion: "Plain text that is Markdown as well; the worksheet reveals no answer.")

  @Argument(help: "A file, or the name of a built-in lesson.")
  var lesson: String
  @Flag(help: "The answers, with their reasons, in place of the questions.")
  var key = false

  func run() throws {
    var worksheet = LessonWorksheet(try LessonFile(lesson).lesson())
    let text = try worksheet.text(key ? .key : .questions)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try StandardOutput.write(lines.map { "\(DisplayText(String($0)))" }.joined(separator: "\n"))
  }
}
