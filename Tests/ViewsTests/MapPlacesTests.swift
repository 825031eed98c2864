import Screen
import Testing
import Views

@Suite struct MapPlacesTests {
  private let area = Rectangle(row: 3, column: 5, rows: 16, columns: 60)

  private func places(
    _ count: Int, selected: Int = 0, width: CellWidth? = nil, in area: Rectangle? = nil
  ) -> MapPlaces {
    MapPlaces(
      queryCount: count, columnCount: count, selected: (selected, selected), width: width,
      area: area ?? self.area)
  }

  @Test(arguments: CellWidth.allCases)
  func `every cell that is seen has its own places`(width: CellWidth) throws {
    let scene = try Scene(look: Look(cellWidth: width))
    let window = scene.map.window(in: area)
    var found: Set<MapPlaces.Cell> = []
    for row in 0..<24 {
      for column in 0..<80 {
        let position = Position(row: row, column: column)
        guard let cell = places(12, selected: 2, width: width).cell(at: position) else { continue }
        #expect(area.contains(row: row, column: column))
        found.insert(cell)
      }
    }
    let lines = (window.queries.count + (width.queriesALine - 1)) / width.queriesALine
    #expect(found.count >= lines * min(12, window.columns.count) || width == .pooled)
    #expect(!found.isEmpty)
  }

  @Test func `whether all of the map is seen`() {
    #expect(places(8).showsAllQueries && places(8).showsAllColumns)
    #expect(!places(40, width: .six).showsAllQueries && !places(40, width: .six).showsAllColumns)
    #expect(places(4000).showsAllQueries && places(4000).showsAllColumns, "pooled")
    #expect(places(8).queriesALine == 1 && places(8, width: .one).queriesALine == 2)
    #expect(places(8, width: .four).cellColumns == 4)
  }

  @Test func `the nearest cell to any place is one that is seen`() {
    for count in [1, 8, 40, 4000] {
      for position in [
        Position(row: 0, column: 0), Position(row: 65_534, column: 0),
        Position(row: 0, column: 65_534), Position(row: 65_534, column: 65_534),
        Position(row: 10, column: 30),
      ] {
        let cell = places(count).nearestCell(to: position)
        #expect(cell.map { $0.query < count && $0.column < count } == true)
        if position.row == 0 { #expect(cell?.query == 0) }
        if position.column == 0 { #expect(cell?.column == 0) }
        if count == 8, position.row > 100 { #expect(cell?.query == 7) }
        if count == 8, position.column > 100 { #expect(cell?.column == 7) }
      }
    }
    #expect(places(0).nearestCell(to: Position(row: 5, column: 5)) == nil)
  }

  @Test func `in an area without room nothing is found and nothing traps`() {
    for rows in 0...9 {
      for columns in 0...20 {
        let places = places(12, in: Rectangle(rows: rows, columns: columns))
        for row in 0...10 {
          let position = Position(row: row, column: 12)
          _ = (places.cell(at: position), places.nearestCell(to: position))
        }
      }
    }
  }
}
