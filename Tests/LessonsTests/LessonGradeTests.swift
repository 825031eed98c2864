import Testing

@testable import Lessons

@Suite struct LessonGradeTests {
  private func grade(_ answers: String) throws -> LessonGrade {
    try LessonGrade(try lesson(Lesson.sample(id: "mine")), answers: answers, file: "ada.yaml")
  }

  @Test func `right answers pass`() throws {
    let grade = try grade(
      """
      "1.1": Apple
      "2.1": 6.3
      e3.1: key[chair, sweetness] = 1.2
      """)
    #expect(grade.isPassed)
    #expect(grade.entries.map(\.name) == ["1.1", "2.1", "e3.1"])
    #expect(grade.rightCount == 3)
  }

  @Test func `wrong, missing and impossible answers do not`() throws {
    let grade = try grade("\"1.1\": chair\n\"2.1\": much\n")
    #expect(grade.entries.map(\.status) == [.fail, .error, .fail])
    #expect(
      grade.entries.map(\.message) == [
        "chair: Chair is high on durability, and the query hardly asks for it.",
        "“much” is no answer of the kind number", "no answer",
      ])
    #expect(!grade.isPassed)
  }

  @Test func `an order may be written with commas or as a list`() throws {
    let builtIn = try #require(BuiltInLesson.named("dictionary")).lesson()
    for answer in ["apple, banana, chair", "[apple, banana, chair]"] {
      let grade = try LessonGrade(builtIn, answers: "\"3.1\": \(answer)", file: "ada.yaml")
      #expect(grade.entries.first { $0.name == "3.1" }?.status == .pass)
    }
  }

  @Test func `an exercise is judged by its goal`() throws {
    let grade = try grade("e3.1: temperature 3")
    #expect(grade.entries.last?.message == "temperature 3: the goal does not hold")
    #expect(try self.grade("e3.1: chair wins").entries.last?.status == .error)
  }

  @Test func `an answer to what is not asked is named with its line`() {
    let error = #expect(throws: LessonError.self) { _ = try grade("\"1.1\": apple\n\"1.2\": x") }
    #expect(error?.problems.map(\.line) == [2])
    #expect(error?.problems.first?.reason == "the lesson does not ask 1.2")
  }

  @Test(arguments: ["[1]", "a: {b: c}", "a: \"", "- x"])
  func `what is no list of answers is refused`(
    text: String
  ) {
    #expect(throws: LessonError.self) { _ = try grade(text) }
  }

  @Test func `no answers at all are all missing`() throws {
    #expect(try grade("").entries.allSatisfy { $0.message == "no answer" })
  }
}
