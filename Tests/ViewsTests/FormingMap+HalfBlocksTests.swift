import Screen
import Testing

@testable import Views

@Suite struct FormingMapHalfBlocksTests {
  @Test func `two queries share a line, letters name them, and the ruler counts the keys`() {
    let map = TrainingParts.map(24)
    let frame = TrainingParts.frame(rows: 16, columns: 31) { map.draw(in: $0, of: &$1) }
    #expect(frame.line(1) == "      •hjcnoiefkbhjcnoiefkbhjc ")
    #expect(frame.line(2).hasPrefix(" 0 •h █"))
    #expect(frame.line(3).hasPrefix(" 2 jc  ▀▄"))
    #expect(frame.line(8).hasPrefix("12 j▸c"))
    #expect(frame.line(14) == "      0···▴5····10···15···20·· ")
    #expect(frame.cursor == Position(row: 8, column: 10))
  }

  @Test func `where the map has no room, the part around the selected cell is shown`() {
    let map = TrainingParts.map(24, selected: (20, 19))
    let frame = TrainingParts.frame(rows: 8, columns: 20) { map.draw(in: $0, of: &$1) }
    #expect(frame.text.contains("▸"))
    #expect(frame.text.contains("▴"))
    #expect(frame.cursor != nil)
  }

  @Test func `long names give way to indices`() {
    let map = TrainingParts.map(24, width: 5)
    let frame = TrainingParts.frame(rows: 16, columns: 31) { map.draw(in: $0, of: &$1) }
    #expect(!frame.text.contains("word1w"))
    #expect(frame.line(3).hasPrefix(" 2    "))
  }
}
