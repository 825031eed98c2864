import Testing

@testable import Lessons

@Suite struct GoalSearchTests {
  private func search(_ goal: String, _ range: ParameterRange) throws -> (GoalSearch, LessonEngine)
  {
    let lesson = try lesson(Lesson.sample(id: "mine"))
    let parameter = LessonParameter(
      line: 1, target: .axis(.temperature), data: nil, question: nil, range: range,
      start: range.lowest, goal: nil, hints: [])
    return (
      GoalSearch(parameter: parameter, goal: try LessonExpression(goal), data: "fruit"),
      LessonEngine(lesson)
    )
  }

  private let range = ParameterRange(lowest: 0.05, highest: 10, isLogarithmic: true)

  @Test(arguments: [
    ("output[price] > 8.38", true), ("output[price] > 8.39", false), ("output[price] < 6.1", true),
    ("output[price] < 6", false), ("weights[apple] == 0.5 within 0.01", true),
    ("argmax(weights) == \"chair\"", false),
  ]) func `a goal is found in the range, or not`(goal: String, isReached: Bool) throws {
    let (search, prepared) = try search(goal, range)
    var engine = prepared
    #expect(search.isReached(&engine) == isReached)
  }

  @Test(arguments: [
    ("output[price] > 9", "largest 8.383"), ("output[price] < 6", "smallest 6.028"),
    ("argmax(weights) == \"chair\"", nil),
  ]) func `how near it comes is said`(goal: String, expected: String?) throws {
    let (search, prepared) = try search(goal, range)
    var engine = prepared
    #expect(search.best(&engine).map { "\($0.word) \($0.text)" } == expected)
  }
}
