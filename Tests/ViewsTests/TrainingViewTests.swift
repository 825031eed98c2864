import Screen
import Testing

@testable import Views

@Suite struct TrainingViewTests {
  @Test func `measures above, maps side by side, the cell at the right`() {
    let frame = TrainingParts.frame(rows: 20, columns: 80) {
      TrainingParts.view().draw(in: $0, of: &$1)
    }
    #expect(frame.line(0).hasPrefix(" accuracy on the repeat"))
    #expect(frame.line(2).hasPrefix(" query ↓ key →  L1.H0           query ↓ key →  L1.H0"))
    #expect(Array(frame.line(2))[63] == "│")
    #expect(frame.line(3).hasSuffix("│ query      13▸c"))
  }

  @Test func `a small screen has the selected map, and no measures`() {
    let frame = TrainingParts.frame(rows: 6, columns: 24) {
      TrainingParts.view().draw(in: $0, of: &$1)
    }
    #expect(!frame.text.contains("accuracy"))
    #expect(frame.text.contains("▸"))
  }

  @Test func `a curve takes the place of the maps`() {
    let view = TrainingParts.view(maps: 0, curve: TrainingParts.curve)
    let frame = TrainingParts.frame(rows: 20, columns: 80) { view.draw(in: $0, of: &$1) }
    #expect(frame.text.contains("predicted from all others"))
    #expect(view.cellWidth(in: frame.bounds) == nil)
    #expect(TrainingParts.view().cellWidth(in: frame.bounds) == .one)
  }

  @Test func `a click finds map and cell`() throws {
    let view = TrainingParts.view()
    let area = Rectangle(rows: 20, columns: 80)
    let frame = TrainingParts.frame(rows: 20, columns: 80) { view.draw(in: $0, of: &$1) }
    let cursor = try #require(frame.cursor)
    let place = try #require(view.place(at: cursor, in: area))
    #expect(place.map == 1)
    #expect(place.key == 4)
    #expect(view.place(at: Position(row: 5, column: 8), in: area)?.map == 0)
    #expect(view.place(at: Position(row: 0, column: 8), in: area) == nil)
    #expect(view.place(at: Position(row: 5, column: 70), in: area) == nil)
  }

  @Test func `it stays in areas of any size`() {
    for rows in [0, 1, 2, 6, 9, 18, 56] {
      for columns in [0, 1, 20, 60, 80, 100, 200] {
        for view in [TrainingParts.view(), TrainingParts.view(maps: 0, curve: TrainingParts.curve)]
        {
          #expect(
            TrainingParts.staysInside(rows: rows, columns: columns) { view.draw(in: $0, of: &$1) },
            "\(rows)×\(columns)")
        }
      }
    }
  }
}
