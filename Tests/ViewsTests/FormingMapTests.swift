import Screen
import Testing

@testable import Views

@Suite struct FormingMapTests {
  @Test func `cells are as wide as the area allows, and half blocks where numbers have no room`() {
    let map = TrainingParts.map(8)
    #expect(map.cellWidth(rows: 11, columns: 55) == .six)
    #expect(map.cellWidth(rows: 11, columns: 54) == .four)
    #expect(map.cellWidth(rows: 11, columns: 39) == .four)
    #expect(map.cellWidth(rows: 11, columns: 38) == .three)
    #expect(map.cellWidth(rows: 11, columns: 30) == .one)
    #expect(map.cellWidth(rows: 10, columns: 200) == .one)
  }

  @Test func `the title names the head, and the selected key in full where it has room`() {
    let map = TrainingParts.map(8, width: 5, selected: (3, 2))
    let frame = TrainingParts.frame(rows: 11, columns: 60) { map.draw(in: $0, of: &$1) }
    #expect(frame.line(0).hasPrefix(" query ↓ key →  L1.H0  key 2 word2"))
    let narrow = TrainingParts.frame(rows: 11, columns: 30) { map.draw(in: $0, of: &$1) }
    #expect(narrow.line(0).hasPrefix(" query ↓ key →  L1.H0  key 2  "))
  }

  @Test(arguments: [8, 24])
  func `a click finds the cell that the cursor stands on`(count: Int) throws {
    for selected in [(7, 3), (0, 0), (4, 4)] {
      let map = TrainingParts.map(count, selected: selected)
      let area = Rectangle(rows: 17, columns: 60)
      let frame = TrainingParts.frame(rows: 17, columns: 60) { map.draw(in: $0, of: &$1) }
      let cursor = try #require(frame.cursor)
      let cell = try #require(map.cell(at: cursor, in: area))
      // Two queries share a line of half blocks.
      #expect(abs(cell.query - selected.0) <= (count == 24 ? 1 : 0))
      #expect(cell.key == selected.1)
    }
    let map = TrainingParts.map(count)
    #expect(map.cell(at: Position(row: 0, column: 9), in: Rectangle(rows: 17, columns: 60)) == nil)
    #expect(map.cell(at: Position(row: 3, column: 1), in: Rectangle(rows: 17, columns: 60)) == nil)
  }

  @Test(arguments: [Shading.glyphs, .background], [0, 1, 8, 24])
  func `it stays in areas of any size`(shading: Shading, count: Int) {
    for rows in [0, 1, 2, 3, 5, 9, 16, 30] {
      for columns in [0, 1, 6, 8, 20, 31, 62, 180] {
        for numbers in [FormingMap.Numbers.weights, .signed(largest: 1)] {
          let map = TrainingParts.map(count, numbers: numbers, shading: shading)
          #expect(
            TrainingParts.staysInside(rows: rows, columns: columns) { map.draw(in: $0, of: &$1) },
            "\(rows)×\(columns)")
        }
      }
    }
  }
}
