import Attention
import Lessons
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateLessonTurningTests {
  private let space = Key.character(" ")

  /// Answers whatever waits, right or wrong.
  private func goOn(_ reader: inout LessonReader) {
    if reader.state.play?.openQuestion != nil {
      for _ in 0..<4 where reader.state.play?.openQuestion != nil {
        reader.press(.enter)
        if reader.state.play?.field != nil { reader.press(.character("1"), .enter) }
      }
    }
    reader.press(space)
  }

  @Test func `the end of a lesson leads on to the next one`() throws {
    var reader = try LessonReader("dictionary")
    for _ in 0..<60 where reader.state.play?.hasSaidEnd == false { goOn(&reader) }
    #expect(reader.kept["dictionary"]?.isFinished == true)
    let message = try #require(reader.state.message)
    #expect(message.hasPrefix("the end: "))
    #expect(message.contains("Space opens Words as dials"))
    reader.press(space)
    #expect(reader.state.play?.session.lesson.id == "words-as-dials")
    #expect(reader.state.lessons?.progress.records["dictionary"]?.isFinished == true)
  }

  @Test func `behind the last lesson comes the list`() throws {
    var reader = try LessonReader("not-an-explanation")
    #expect(reader.state.lessons?.selection == 17)
    for _ in 0..<200 where reader.state.lessonScreen == .page {
      goOn(&reader)
    }
    #expect(reader.state.lessonScreen == .list)
  }

  @Test func `a derivation is uncovered step by step, and covered again`() throws {
    var reader = try LessonReader("four-steps")
    reader.press(space)
    #expect(reader.state.play?.uncovered == .dot)
    #expect(!reader.frame.text.contains(".372"))
    let stop = reader.state.play?.session.stop
    reader.press(space, .enter, space, .enter)
    #expect(reader.state.play?.uncovered == .weight)
    #expect(reader.frame.text.contains("[.372]"))
    reader.press(.backspace)
    #expect(reader.state.play?.uncovered == .exponent)
    #expect(reader.state.play?.session.stop == stop)
    for _ in 0..<3 { reader.press(space) }
    #expect(reader.state.play?.session.stop != stop)
  }

  @Test func `before the first stop there is nothing`() throws {
    var reader = try LessonReader("dictionary")
    reader.press(.backspace)
    #expect(reader.state.message?.hasPrefix("this is the beginning") == true)
  }
}

@Suite struct LessonNoticeTests {
  @Test func `a damaged file of the progress is named when the list opens`() throws {
    let lessons = try BuiltInLesson.all.prefix(2).map { try $0.lesson() }
    let room = LessonRoom(lessons, notice: "the progress was damaged; it is kept as p.damaged-1")
    var state = State(
      lessons: room, rows: 24, columns: 80,
      display: Display(shading: .glyphs, repertoire: .unicode))
    _ = state.open()
    #expect(state.message == "the progress was damaged; it is kept as p.damaged-1")
    _ = state.update(state.action(for: .down))
    #expect(state.message == nil)
  }
}
