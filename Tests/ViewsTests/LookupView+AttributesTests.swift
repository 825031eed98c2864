import Attention
import Screen
import Testing

@testable import Views

struct LookupViewAttributesTests {
  @Test func `the selected number stands between brackets, with the cursor on it`() throws {
    let scene = try LookupScene()
    let drawn = scene.view(key: 2, attribute: 1, cursor: LookupCursor(row: .key)).drawn()
    #expect(drawn.line(4).contains("▾chair") && drawn.line(4).contains("[0.9] █████████"))
    let cursor = try #require(drawn.cursor)
    #expect(cursor.row == 4 && drawn[cursor.row, cursor.column].glyph.text == "0")
    let value = LookupCursor(row: .key, table: .values)
    #expect(scene.view(key: 1, cursor: value).drawn().line(3).contains("[6]"))
    #expect(scene.view(key: 1, cursor: value).drawn().line(1).contains("▾price"))
  }

  @Test func `a number that was put in has a star`() throws {
    let place = HeadComponent(.query, row: 0, column: 0)
    #expect(try LookupScene().view(changed: [place]).drawn().line(1).contains("[0.8]*"))
    #expect(
      try LookupScene().view(attribute: 1, changed: [place]).drawn().line(1).contains("0.8*"))
  }

  @Test func `bars have one unit that no number is larger than`() throws {
    var scene = try LookupScene()
    #expect(scene.view().barUnit == 1)
    for (number, unit) in [(Float(1.5), 2.0), (3, 5), (7, 10), (11, 20), (-40, 50), (60, 100)] {
      scene.head = scene.head.replacing([HeadComponent(.query, row: 0, column: 0): number])
      #expect(scene.view().barUnit == unit, "\(number)")
    }
    scene.head = scene.head.replacing([HeadComponent(.query, row: 0, column: 0): -0.8])
    #expect(scene.view().drawn().line(1).contains("[−0.8] −███████"))
  }
}
