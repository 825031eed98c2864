import ArgumentParser
import Lessons
import Screen
import Testing

@testable import heed

@Suite struct LearnCommandTests {
  @Test func `the list opens without a name, a lesson with one`() throws {
    let (lessons, none) = try LearnCommand.lessons(opening: nil)
    #expect(none == nil)
    #expect(lessons.map(\.id) == BuiltInLesson.all.map(\.id))
    let (same, place) = try LearnCommand.lessons(opening: "what-is-it")
    #expect(place.map { same[$0].id } == "what-is-it")
  }

  @Test func `a name that no lesson has is refused`() {
    #expect(throws: FileError.self) { try LearnCommand.lessons(opening: "no-such-lesson") }
  }

  @Test func `presenting is asked for, with high contrast where none is named`() throws {
    let asked = try PresentOptions.parse(["--present", "--notes", "/dev/null"])
    #expect(
      asked.presentation(contrast: nil) == Presentation(notesPath: "/dev/null", contrast: .high))
    #expect(asked.presentation(contrast: .normal)?.contrast == .normal)
    #expect(try PresentOptions.parse([]).presentation(contrast: nil) == nil)
    #expect(throws: (any Error).self) { try PresentOptions.parse(["--notes", "x"]) }
  }
}
