import ArgumentParser
import Lessons
import Screen

/// `heed lesson list`: the built-in lessons, and how far one is.
struct LessonListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in lessons and how far you are.",
    usage: "heed lesson list")

  func run() throws {
    let kept = try ProgressFile.standard?.read()
    if let notice = kept?.notice { StandardError.writeLine(DisplayText(notice)) }
    try StandardOutput.write(try Self.list(kept?.progress ?? LessonProgress()))
  }

  /// The lessons, a line each.
  static func list(_ progress: LessonProgress) throws -> String {
    var rows: [(place: String, id: String, minutes: String, state: String, title: String)] = []
    for builtIn in BuiltInLesson.all {
      let lesson = try builtIn.lesson()
      rows.append(
        (
          lesson.front.place.map { "\($0)" } ?? "", lesson.id, "\(lesson.front.minutes) min",
          state(of: lesson, progress.records[lesson.id]), lesson.title
        ))
    }
    let widths = (
      rows.map(\.place.count).max() ?? 0, rows.map(\.id.count).max() ?? 0,
      rows.map(\.minutes.count).max() ?? 0, rows.map(\.state.count).max() ?? 0
    )
    let lines = rows.map { row in
      [
        padded(row.place, widths.0, left: true), padded(row.id, widths.1),
        padded(row.minutes, widths.2, left: true), padded(row.state, widths.3), row.title,
      ].joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `done`, `step 2 of 5`, or nothing.
  private static func state(of lesson: Lesson, _ record: LessonRecord?) -> String {
    guard let record else { return "" }
    if record.isFinished {
      let right = record.answers.values.count { $0.isRight == true }
      return "done, \(right) of \(lesson.predictions.count) right"
    }
    let stops = lesson.stops
    guard stops.indices.contains(record.stop) else { return "" }
    return "step \(stops[record.stop].step + 1) of \(lesson.steps.count)"
  }

  private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? blanks + text : text + blanks
  }
}
