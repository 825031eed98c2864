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

  @Test func `of half blocks a place has two cells, at the end of an odd map one`() {
    let places = places(9, width: .one)
    var found: [[Int]] = []
    for row in 0..<24 {
      let blocks = (0..<80).lazy.map { places.blocks(at: Position(row: row, column: $0)) }
      if let blocks = blocks.first(where: { !$0.isEmpty }) {
        found.append(blocks.map(\.cell.query))
      }
    }
    #expect(found == [[0, 1], [2, 3], [4, 5], [6, 7], [8]])
  }

  @Test(arguments: CellWidth.allCases)
  func `the first of the cells at a place is the one that a click finds`(width: CellWidth) {
    for count in [1, 12, 60] {
      let places = places(count, width: width)
      for row in 0..<24 {
        for column in stride(from: row % 5, to: 80, by: 5) {
          let position = Position(row: row, column: column)
          let blocks = places.blocks(at: position)
          #expect(blocks.first?.cell == places.cell(at: position))
          #expect(blocks.count <= places.queriesALine)
          #expect(blocks.allSatisfy { $0.contains($0.cell) })
        }
      }
    }
  }

  @Test func `a pooled cell stands for all of its block`() throws {
    let places = places(4000)
    let position = try #require(
      (0..<80).map { Position(row: 8, column: $0) }.first { !places.blocks(at: $0).isEmpty })
    let blocks = places.blocks(at: position)
    #expect(blocks.count == 2)
    let next = MapPlaces.Cell(query: blocks[0].cell.query + 1, column: blocks[0].cell.column)
    #expect(blocks[0].contains(next) && !blocks[1].contains(next))
    #expect(blocks[1].cell.query > next.query)
  }
}
