import Foundation
import Lessons
import Screen
import Testing

@testable import Explorer

@Suite struct StateLessonMouseTests {
  /// Where a text stands on the screen.
  private func place(of text: String, in reader: LessonReader, fromRow: Int = 0) throws -> Position
  {
    for (row, line) in reader.lines.enumerated().dropFirst(fromRow) {
      guard let start = line.range(of: text)?.lowerBound else { continue }
      return Position(row: row, column: DisplayText(String(line[..<start])).width)
    }
    throw NotShown(text: text)
  }

  private struct NotShown: Error {
    let text: String
  }

  private func send(_ kind: MouseEvent.Kind, _ position: Position, _ reader: inout LessonReader) {
    _ = reader.state.update(.mouse(MouseEvent(kind, at: position)))
  }

  private func click(_ position: Position, _ reader: inout LessonReader) {
    send(.press(.left), position, &reader)
    send(.release(.left), position, &reader)
  }

  @Test(arguments: [24, 12, 60]) func `a click chooses a lesson, a second one opens it`(
    _ rows: Int
  ) throws {
    var reader = try LessonReader(nil, rows: rows)
    let line = try place(of: "Four steps by hand", in: reader)
    click(line, &reader)
    #expect(reader.state.lessons?.selection == 2)
    #expect(reader.lines[line.row].hasPrefix("▸"))
    click(line, &reader)
    #expect(reader.state.play?.session.lesson.title == "Four steps by hand")
  }

  @Test func `a click on a hint presses its key`() throws {
    var reader = try LessonReader("dictionary")
    click(try place(of: "Space go on", in: reader, fromRow: 23), &reader)
    var pressed = try LessonReader("dictionary")
    pressed.press(.character(" "))
    #expect(reader.frame == pressed.frame)
    click(try place(of: "? keys", in: reader, fromRow: 23), &reader)
    #expect(reader.lines.contains { $0.contains("keys of ") })
    let line = try place(of: "a hint", in: reader)
    click(line, &reader)
    #expect(!reader.lines.contains { $0.contains("keys of ") })
    click(try place(of: "Esc list", in: reader, fromRow: 23), &reader)
    #expect(reader.state.lessonScreen == .list)
  }

  @Test func `the wheel goes through the list and stops at its ends`() throws {
    var reader = try LessonReader(nil)
    let middle = Position(row: 10, column: 10)
    for turns in 1...40 {
      send(.wheel(.down), middle, &reader)
      #expect(reader.state.lessons?.selection == min(turns, reader.state.lessonEntries.count - 1))
    }
    for _ in 1...40 { send(.wheel(.up), middle, &reader) }
    #expect(reader.state.lessons?.selection == 0)
  }

  @Test func `the wheel scrolls a page that is longer than the screen, no further`() throws {
    var reader = try LessonReader("dictionary", rows: 9)
    #expect(reader.state.lessonOverflow > 3)
    let middle = Position(row: 4, column: 10)
    send(.wheel(.down), middle, &reader)
    #expect(reader.state.play?.scroll == 3)
    for _ in 1...40 { send(.wheel(.down), middle, &reader) }
    #expect(reader.state.play?.scroll == reader.state.lessonOverflow)
    for _ in 1...40 { send(.wheel(.up), middle, &reader) }
    #expect(reader.state.play?.scroll == 0)
  }

  @Test func `a click elsewhere changes nothing, not even what lies behind the lesson`() throws {
    for name in [nil, "dictionary", "what-is-it"] {
      var reader = try LessonReader(name)
      let before = (reader.frame, reader.state.exploration)
      for row in 0..<23 where name != nil {
        for column in stride(from: 0, to: 80, by: 3) {
          click(Position(row: row, column: column), &reader)
        }
      }
      click(Position(row: 200, column: 500), &reader)
      #expect(reader.frame == before.0 && reader.state.exploration == before.1)
    }
  }

  @Test func `left to the terminal, the mouse does nothing`() throws {
    var reader = try LessonReader(nil)
    reader.press(.character("M"))
    let before = reader.frame
    click(try place(of: "Four steps by hand", in: reader), &reader)
    send(.wheel(.down), Position(row: 10, column: 10), &reader)
    #expect(reader.frame == before)
  }
}
