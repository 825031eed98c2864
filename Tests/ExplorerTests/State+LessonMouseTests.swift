import Lessons
import Screen
import Testing

@testable import Explorer

@Suite struct StateLessonMouseTests {
  private func place(of text: String, in reader: LessonReader) throws -> Position {
    let lines = reader.lines
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[row].firstRange(of: text)?.lowerBound)
    return Position(
      row: row, column: lines[row].distance(from: lines[row].startIndex, to: start))
  }

  private func click(_ text: String, in reader: inout LessonReader) throws {
    reader.click(try place(of: text, in: reader))
  }

  @Test func `a click chooses a lesson, another one opens it`() throws {
    var reader = try LessonReader(nil)
    try click("Words as dials", in: &reader)
    #expect(reader.state.lessons?.selection == 1)
    #expect(reader.state.lessonScreen == .list)
    try click("Words as dials", in: &reader)
    #expect(reader.state.play?.session.lesson.id == "words-as-dials")
  }

  @Test func `a click chooses an option and records nothing; one on the hint records it`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion == nil { reader.press(.character(" ")) }
    try click("8 it", in: &reader)
    try click("6 street", in: &reader)
    #expect(reader.state.play?.draft.option == 1)
    #expect(reader.kept["what-is-it"]?.answers.isEmpty != false)
    try click("Enter answer", in: &reader)
    #expect(reader.state.play?.session.record.answers["1.1"]?.text == "street")
  }

  @Test func `a click marks a cell of a map that is drawn`() throws {
    var reader = try LessonReader("ten-heads")
    while reader.state.play?.openQuestion?.input != .map {
      if reader.state.play?.openQuestion != nil { reader.press(.enter) }
      reader.press(.character(" "))
    }
    let row = try #require(reader.lines.firstIndex { $0.hasPrefix("  hungry ") })
    let column = try place(of: "the@1", in: reader).column + 4
    reader.click(Position(row: row, column: column))
    #expect(reader.state.play?.draft.option == 2)
    #expect(reader.state.play?.draft.marks[2] == 1)
    reader.press(.character("u"))
    #expect(reader.state.play?.draft.marks[2] == nil)
  }

  @Test func `a click moves the slider, and a goal that is reached is kept`() throws {
    var reader = try LessonReader("words-as-dials")
    for _ in 0..<40 where reader.state.play?.page.parameter == nil {
      if reader.state.play?.openQuestion != nil {
        reader.press(.enter)
        if reader.state.play?.field != nil { reader.press(.character("1"), .enter) }
      }
      reader.press(.character(" "))
    }
    let knob = try #require(reader.frame.cursor)
    let before = try #require(reader.state.play?.page.parameter?.number)
    reader.click(Position(row: knob.row, column: knob.column + 25))
    let after = try #require(reader.state.play?.page.parameter?.number)
    #expect(after > before)
    #expect(reader.state.play?.page.parameter?.holds == true)
    #expect(reader.kept["words-as-dials"]?.reached.isEmpty == false)
  }

  @Test func `the wheel scrolls a long page and goes through the list`() throws {
    var list = try LessonReader(nil)
    list.wheel(.down, at: Position(row: 5, column: 5))
    #expect(list.state.lessons?.selection == 1)
    var page = try LessonReader("what-is-it", rows: 16)
    #expect(page.state.lessonOverflow > 0)
    page.wheel(.down, at: Position(row: 5, column: 5))
    #expect(page.state.play?.scroll == min(3, page.state.lessonOverflow))
    page.wheel(.up, at: Position(row: 5, column: 5))
    #expect(page.state.play?.scroll == 0)
  }

  @Test func `a click on a hint presses its key`() throws {
    var reader = try LessonReader("dictionary")
    try click("Space go on", in: &reader)
    var pressed = try LessonReader("dictionary")
    pressed.press(.character(" "))
    #expect(reader.frame == pressed.frame)
    try click("? keys", in: &reader)
    #expect(reader.lines.contains { $0.contains("keys of ") })
    try click("a page down, where", in: &reader)
    #expect(!reader.lines.contains { $0.contains("keys of ") })
    reader = try LessonReader("dictionary")
    try click("Esc list", in: &reader)
    #expect(reader.state.lessonScreen == .list)
  }

  @Test func `left to the terminal, the mouse does nothing`() throws {
    var reader = try LessonReader(nil)
    reader.press(.character("M"))
    let before = reader.frame
    try click("Four steps by hand", in: &reader)
    reader.wheel(.down, at: Position(row: 10, column: 10))
    #expect(reader.frame == before)
  }

  @Test func `where nothing stands a click does nothing`() throws {
    var reader = try LessonReader("what-is-it")
    let before = reader.state
    for row in 0..<22 { reader.click(Position(row: row, column: 79)) }
    #expect(reader.state == before)
  }
}

extension LessonReader {
  fileprivate mutating func click(_ position: Position) {
    mouse(MouseEvent(.press(.left), at: position))
    mouse(MouseEvent(.release(.left), at: position))
  }

  fileprivate mutating func wheel(_ direction: MouseEvent.Direction, at position: Position) {
    mouse(MouseEvent(.wheel(direction), at: position))
  }

  private mutating func mouse(_ event: MouseEvent) {
    for case .keepLesson(let id, let record) in state.update(.mouse(event)) { kept[id] = record }
  }
}
