import Testing

@testable import Lessons

@Suite struct LessonTests {
  @Test func `a step is about its own data, then those of its view, then the last before it`()
    throws
  {
    func block(_ name: String) -> String {
      "```data items\nname: \(name)\ncolumns: a\nx: 1\nquery y: 1\n```\n"
    }
    let text =
      "## step One\nWords.\n## step Two\n\(block("second"))## step Three\n```view lookup\ndata: fruit\n```\n"
      + "## step Four\nWords.\n"
    let lesson = try lesson(embedded(text))
    #expect(
      (0..<4).map { lesson.data(ofStep: $0)?.name } == ["fruit", "second", "fruit", "second"])
    #expect(lesson.data(ofStep: 9)?.name == "fruit")
  }

  @Test func `the stops are words first, then what is asked and shown`() throws {
    let lesson = try lesson(Lesson.sample(id: "mine"))
    #expect(
      lesson.stops.map(\.kind) == [
        .reading, .question(0), .reveal(3), .question(0), .parameter(0), .exercise(0),
      ])
    #expect(lesson.stops.map(\.step) == [0, 0, 0, 1, 2, 2])
  }

  @Test func `the mark of a question changes with its words, options and answer`() throws {
    let sample = Lesson.sample(id: "mine")
    let marks = try [
      sample, sample.replacing("Which item gets", with: "Which thing gets"),
      sample.replacing("[apple, banana, chair]", with: "[chair, banana, apple]"),
      sample.replacing("answer: argmax(scores)", with: "answer: argmax(weights)"),
      sample.replacing("because: Sweetness", with: "because: The sweetness"),
    ].map { try #require(try lesson($0).predictions.first).mark }
    #expect(Set(marks.dropLast()).count == 4)
    #expect(marks.last == marks.first)
  }
}
