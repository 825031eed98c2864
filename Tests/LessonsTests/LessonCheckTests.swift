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
}
