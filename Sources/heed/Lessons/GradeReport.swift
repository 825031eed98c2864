import Exports
import Lessons
import Screen
import StrictJSON

/// Grades as people and as programs read them.
struct GradeReport {
  private let grades: [(file: String, grade: LessonGrade)]

  init(_ grades: [(file: String, grade: LessonGrade)]) { self.grades = grades }

  /// A line for each question.
  var text: String {
    var lines: [String] = []
    for (file, grade) in grades {
      lines.append("\(file): \(grade.rightCount) of \(grade.entries.count) right")
      lines += grade.entries.map { entry in
        "  \(entry.status.rawValue)  \(entry.name)  \(entry.message)"
      }
    }
    return lines.map { "\(DisplayText($0))\n" }.joined()
  }

  /// One object for one file of answers, a list of objects for several.
  var json: String {
    var writer = JSONWriter(layout: .lines)
    if grades.count != 1 { writer.beginArray() }
    for (file, grade) in grades { write(file, grade, to: &writer) }
    if grades.count != 1 { writer.endArray() }
    return writer.text + "\n"
  }

  private func write(_ file: String, _ grade: LessonGrade, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("version")
    writer.integer(2)
    writer.name("lesson")
    writer.string(grade.lesson)
    writer.name("answers")
    writer.string(file)
    writer.name("status")
    writer.string(grade.status.rawValue)
    writer.name("right")
    writer.integer(grade.rightCount)
    writer.name("tests")
    writer.beginArray()
    for entry in grade.entries {
      writer.beginObject()
      for (name, text) in [
        ("name", entry.name), ("question", entry.question), ("status", entry.status.rawValue),
        ("message", entry.message),
      ] {
        writer.name(name)
        writer.string(text)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// A test suite for each file of answers, as test servers read them.
  var junit: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"]
    for (file, grade) in grades {
      let failures = grade.entries.count { $0.status == .fail }
      let errors = grade.entries.count { $0.status == .error }
      lines.append(
        "  <testsuite name=\"\(file.xmlEscaped)\" tests=\"\(grade.entries.count)\" "
          + "failures=\"\(failures)\" errors=\"\(errors)\">")
      lines += grade.entries.flatMap { Self.testCase($0, of: grade.lesson) }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func testCase(_ entry: LessonGrade.Entry, of lesson: String) -> [String] {
    let name = "\(entry.name) \(entry.question)".xmlEscaped
    let start = "    <testcase classname=\"\(lesson.xmlEscaped)\" name=\"\(name)\""
    guard entry.status != .pass else { return [start + "/>"] }
    let element = entry.status == .fail ? "failure" : "error"
    return [
      start + ">", "      <\(element) message=\"\(entry.message.xmlEscaped)\"/>",
      "    </testcase>",
    ]
  }
}

extension LessonGrade {
  /// That of the worst entry: an error before a failure before a pass.
  fileprivate var status: Status {
    if entries.contains(where: { $0.status == .error }) { return .error }
    return isPassed ? .pass : .fail
  }
}
