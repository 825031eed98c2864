import Attention
import Models
import Screen
import Testing
import Views

struct MapViewTests {
  @Test(arguments: CellWidth.allCases)
  func `the map in every width`(_ width: CellWidth) throws {
    for (name, shading) in [("glyphs", Shading.glyphs), ("background", .background)] {
      let scene = try Scene(look: Look(shading: shading, cellWidth: width))
      let frame = Frame.drawn(rows: 16, columns: 84, scene.map.draw)
      try expectGolden("map-\(width)-\(name)", frame)
    }
  }

  @Test(arguments: Stage.allCases)
  func `the map of every stage`(_ stage: Stage) throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let scene = try Scene(
      stage: stage, dimension: 2, configuration: causal, look: Look(shading: .background))
    try expectGolden("map-\(stage)-causal", Frame.drawn(rows: 16, columns: 84, scene.map.draw))
  }

  @Test func `the widest cells that show all keys are taken`() throws {
    let scene = try Scene()
    let widths = [84, 60, 48, 40, 23, 16].map { columns in
      scene.map.window(in: Rectangle(rows: 16, columns: columns)).width
    }
    #expect(widths == [.six, .four, .three, .two, .one, .pooled])
  }

  @Test func `the selected cell is always seen, whatever the size`() throws {
    let scene = try Scene(query: 11, key: 11, look: Look(cellWidth: .six))
    for rows in 5...20 {
      for columns in 16...90 {
        let window = scene.map.window(in: Rectangle(rows: rows, columns: columns))
        #expect(window.queries.contains(11), "\(rows)×\(columns)")
        #expect(window.columns.contains(11), "\(rows)×\(columns)")
      }
    }
  }

  @Test func `a place on the screen leads to the cell that is drawn there`() throws {
    let scene = try Scene()
    let area = Rectangle(row: 3, column: 5, rows: 16, columns: 60)
    var frame = Frame(rows: 24, columns: 80)
    scene.map.draw(in: area, of: &frame)
    let cursor = try #require(frame.cursor)
    let cell = try #require(scene.map.cell(at: cursor, in: area))
    #expect(cell == (8, 2))
    #expect(scene.map.cell(at: Position(row: 3, column: 5), in: area) == nil)
    #expect(scene.map.cell(at: Position(row: 40, column: 40), in: area) == nil)
  }

  @Test func `without the first key in the shading its numbers stay`() throws {
    let scene = try Scene(look: Look(firstKey: .unshaded))
    let frame = Frame.drawn(rows: 16, columns: 60, scene.map.draw)
    #expect(frame.line(4).contains(" .99"))
    #expect(!frame.line(4).contains("█"))
  }

  @Test func `wide cells scroll with the selection`() throws {
    let scene = try Scene(query: 11, key: 10, look: Look(cellWidth: .six))
    try expectGolden("map-scrolled", Frame.drawn(rows: 10, columns: 45, scene.map.draw))
  }

  @Test func `the whole screen with colour behind the numbers`() throws {
    let look = Look(shading: .background)
    try expectGolden("screen-80x24-background", WholeScreens.map80(try Scene(look: look)))
    try expectGolden("screen-120x36-background", WholeScreens.map120(try Scene(look: look)))
  }

  @Test func `tiny areas keep map and labels`() throws {
    let scene = try Scene()
    try expectGolden("map-20x5", Frame.drawn(rows: 5, columns: 20, scene.map.draw))
    try expectGolden("map-40x8", Frame.drawn(rows: 8, columns: 40, scene.map.draw))
  }
}
