import Lessons
import Testing

@testable import heed

@Suite struct GradeReportTests {
  private func report(_ answers: String) throws -> GradeReport {
    let lesson = try Lesson(markdown: Lesson.sample(id: "mine"), file: "mine.md")
    return GradeReport([
      ("ada.yaml", try LessonGrade(lesson, answers: answers, file: "ada.yaml"))
    ])
  }

  @Test func `the text has a line for each question`() throws {
    #expect(
      try report("\"1.1\": apple").text
        == "ada.yaml: 1 of 3 right\n  pass  1.1  apple\n  fail  2.1  no answer\n"
        + "  fail  e3.1  no answer\n")
  }

  @Test func `one file of answers is one object`() throws {
    #expect(try report("").json.hasPrefix("{\n  \"version\": 2,\n  \"lesson\": \"mine\","))
  }

  @Test func `control characters of an answer are shown, or left out`() throws {
    let answers = #""1.1": "\e[31mapple""#
    #expect(!(try report(answers).text.contains("\u{1b}")))
    #expect(!(try report(answers).junit.contains("\u{1b}")))
  }
}
