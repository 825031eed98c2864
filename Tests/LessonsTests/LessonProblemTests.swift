import Testing

@testable import Lessons

@Suite struct LessonProblemTests {
  @Test func `a problem is one line with its fix`() {
    let problem = LessonProblem(line: 26, "option “pear” is no key", fix: "write apple")
    #expect(problem.description == "26: error: option “pear” is no key; write apple")
    let error = LessonError(
      file: "a.md", problems: [problem, LessonProblem(line: 3, severity: .warning, "x", fix: "y")])
    #expect(
      error.description
        == "a.md:26: error: option “pear” is no key; write apple\na.md:3: warning: x; y")
    #expect(error.problems.inOrder.map(\.line) == [3, 26])
  }

  @Test(arguments: [
    ("heat", ["heads", "map"], "heads"), ("kye", ["key", "query"], "key"), ("x", ["key"], nil),
    ("MAP", ["map"], "map"), ("", ["map"], nil), ("completely", ["different"], nil),
  ]) func `the nearest word is found where one is near`(
    word: String, allowed: [String], expected: String?
  ) {
    #expect(nearest(to: word, among: allowed) == expected)
  }
}
