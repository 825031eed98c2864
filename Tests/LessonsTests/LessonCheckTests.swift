import Testing

@testable import Lessons

@Suite struct LessonCheckTests {
  @Test func `every sample of the documentation is right`() throws {
    for sample in try documentedSamples() {
      let found = LessonCheck.problems(in: sample, file: "sample.md", known: ["dictionary"])
        // A block alone asks nothing.
        .filter { !$0.reason.contains("asks nothing") || sample.contains("fruit-soft-lookup") }
      #expect(found.map(\.description) == [], "\(sample.suffix(400))")
    }
  }

  @Test func `a mistake in an expression is named once`() {
    let text = Lesson.sample(id: "mine").replacing("argmax(scores)", with: "argmx(scores)")
    #expect(LessonCheck.problems(in: text, file: "mine.md").map(\.line) == [36])
  }

  @Test func `a lesson that needs an unknown one draws a warning`() {
    let text = Lesson.sample(id: "mine").replacing("seed: 7", with: "seed: 7\nneeds: dictionry")
    let found = LessonCheck.problems(in: text, file: "mine.md")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.fix.hasPrefix("did you mean dictionary?") == true)
  }

  @Test func `a lesson without any one of its lines is read, or refused with lines of its own`() {
    let lines = Lesson.sample(id: "mine").split(separator: "\n", omittingEmptySubsequences: false)
    for place in lines.indices where !lines[place].isEmpty {
      var shorter = lines
      shorter.remove(at: place)
      let text = shorter.joined(separator: "\n")
      for problem in LessonCheck.problems(in: text, file: "mine.md") {
        #expect((1...lines.count).contains(problem.line), "\(problem)")
        #expect(!problem.fix.isEmpty && !problem.reason.isEmpty)
      }
    }
  }

  @Test func `no cut of a lesson makes the checker stop`() {
    let text = Lesson.sample(id: "mine")
    for count in stride(from: 0, to: text.count, by: 61) {
      let cut = String(text.prefix(count))
      #expect(!LessonCheck.problems(in: cut, file: "mine.md").isEmpty || count > 700)
      _ = LessonCheck.problems(in: String(text.suffix(count)), file: "mine.md")
    }
  }

  @Test func `infinite scores stop nothing`() throws {
    let text = embedded(
      """
      ```data scenario
      name: far
      queries: {labels: [a], rows: [[0]]}
      keys: {labels: [b, c], rows: [[0], [9]]}
      attention: {score: boxcar, scale: none}
      parameters: {width: 1}
      ```
      """)
    var engine = LessonEngine(try lesson(text))
    for source in [
      "top(scores, scores[c])", "scores[c] - scores[c]", "round(scores[c], scores[c])",
      "argmax(scores)", "scores[c] ^ 2", "{scores[c]}",
    ] {
      guard let expression = try? LessonExpression(source) else { continue }
      _ = try? engine.value(of: expression, about: "far")
    }
    #expect(
      try engine.value(of: LessonExpression("argmax(scores)"), about: "far").text(decimals: 1)
        == "b")
  }
}
