import Testing

@testable import Lessons

@Suite struct LessonTextTests {
  private func words(_ source: String) throws -> String {
    var engine = LessonEngine(try lesson(embedded("```notes\nx\n```")))
    return try engine.words(of: try LessonText(source, line: 1), about: "fruit")
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("price {output[price]}", "price 6.27"),
    ("{weights[apple]} of 1", ".372 of 1"), ("{weights[apple] | 2}", ".37"),
    ("{scores[apple] | 3}", "0.760"), ("{.37 = weights[apple]}", ".37"),
    ("{argmax(weights)} wins", "apple wins"), ("a {{brace}", "a {brace}"),
    ("`{code}` stays", "`{code}` stays"), ("{scores[apple] > 1}", "no"),
    ("{value[apple, price]}", "9"), ("two\nlines {output\n[price]}", "two\nlines 6.27"),
    ("{argmax(weights) == \"apple\"}", "yes"),
  ]) func `numbers are put in`(source: String, shown: String) throws {
    #expect(try words(source) == shown)
  }

  @Test(arguments: [
    ("{", "a brace { is opened and never closed"), ("{}", "in {}, the expression is empty"),
    ("{scores | many}", "“many” behind | is no number of decimals"),
    ("{score}", "in {score}, nothing is called score"),
  ]) func `a text that cannot be read is refused`(source: String, reason: String) {
    let problem = #expect(throws: LessonProblem.self) { _ = try LessonText(source, line: 4) }
    #expect(problem?.reason == reason)
    #expect(problem?.line == 4)
  }

  @Test func `a problem is at the line of its brace`() {
    let problem = #expect(throws: LessonProblem.self) {
      _ = try LessonText("one\ntwo {scores}\nthree {score}", line: 10)
    }
    #expect(problem?.line == 12)
  }
}
