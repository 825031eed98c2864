import Foundation
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

  @Test(arguments: ["dictionary", "what-is-it"])
  func `a lesson of the course is right`(name: String) throws {
    let text = try String(
      contentsOf: lessonFolder.appendingPathComponent(name + ".md"), encoding: .utf8)
    let found = LessonCheck.problems(in: text, file: name + ".md", known: ["dictionary"])
    #expect(found.map(\.description) == [])
  }
}
