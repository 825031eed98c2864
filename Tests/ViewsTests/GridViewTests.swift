import Attention
import Screen
import Testing

@testable import Views

struct GridViewTests {
  @Test func `the picture and the grids of the frame`() throws {
    let drawn = try GridScene().view().drawn()
    #expect(drawn.line(1).hasPrefix(" picture               ▸query dog          query ball"))
    #expect(drawn.line(2).hasPrefix(" gras gras gras gras       ·   ·   ·   ·"))
    #expect(drawn.line(4).hasPrefix(" gras▾dog  gras gras       ·[.96]  ·   ·"))
    #expect(drawn.text.contains("░.07░.07░.07░.07"))
  }

  @Test func `hidden numbers leave names and places, and nothing that is made of numbers`() throws {
    let shown = try GridScene().view()
    let hidden = GridView(
      picture: shown.picture, cell: shown.cell, patchRows: 4, patchColumns: 4, numbers: .hidden)
    let text = hidden.drawn().text
    #expect(text.contains("picture               ▸query dog"))
    #expect(text.contains(" gras▾dog  gras gras       ?   ?   ?   ?"))
    #expect(text.split(separator: "?").count == 1 + 3 * 16)
    #expect(!text.contains(".") && !text.contains("·") && !text.contains("░"))
    #expect(hidden.drawn().cursor == nil)
  }

  @Test func `it leaves areas without cells alone`() throws {
    #expect(Frame.leavesEmptyAreasAlone(try GridScene().view().draw))
  }

  @Test(arguments: [Shading.glyphs, .background], [GridView.Space.shared, .whole])
  func `it stays in areas of any size`(shading: Shading, space: GridView.Space) throws {
    let scene = try GridScene()
    for stage in Stage.allCases where stage != .output {
      let view = scene.view(
        query: 2, key: 15, stage: stage, look: Look(shading: shading), space: space)
      for rows in [0, 1, 2, 5, 9, 13, 18, 24, 54] {
        for columns in [0, 1, 9, 20, 33, 44, 60, 80, 200] {
          var frame = Frame(rows: rows + 2, columns: columns + 2)
          view.draw(
            in: Rectangle(row: 1, column: 1, rows: rows, columns: columns), of: &frame)
          let edge =
            (0..<rows + 2).flatMap { [frame[$0, 0], frame[$0, columns + 1]] }
            + (0..<columns + 2).flatMap { [frame[0, $0], frame[rows + 1, $0]] }
          #expect(edge.allSatisfy { $0 == .blank }, "\(rows)×\(columns)")
        }
      }
    }
  }

  @Test func `a picture with more places than keys leaves them empty`() throws {
    let scene = try GridScene()
    let view = scene.view()
    let larger = GridView(
      picture: view.picture, cell: view.cell, patchRows: 5, patchColumns: 5)
    #expect(larger.key(row: 4, column: 4) == nil && larger.key(row: 3, column: 0) == 15)
    #expect(larger.drawn().rows == 18)
  }
}
