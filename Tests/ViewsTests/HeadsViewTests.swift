import Attention
import Models
import Screen
import Testing
import Views

@Suite struct HeadsViewTests {
  @Test(arguments: HeadOrder.allCases, [Shading.glyphs, .background])
  func `it draws inside of its area at every size`(order: HeadOrder, shading: Shading) throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    for stage in [Stage.weights, .masked, .output] {
      let scene = try HeadsScene(order: order, stage: stage, configuration: causal)
      for rows in [0, 1, 2, 3, 5, 8, 18, 30] {
        for columns in [0, 1, 2, 7, 13, 24, 41, 80, 120] {
          for parts in [HeadsLayout.Parts.both, .grid, .aside] {
            let view = scene.view(rows: rows, columns: columns, parts: parts, shading: shading)
            expectInside(rows: rows, columns: columns) { view.draw(in: $0, of: &$1) }
          }
        }
      }
    }
  }

  @Test func `the rule beside the open head shows which part is chosen`() throws {
    let view = try HeadsScene().view(rows: 18, columns: 80)
    let chosen = HeadsView(
      picture: view.picture, contents: view.contents, parts: .both, thumbnails: view.thumbnails,
      shading: .glyphs, rule: "┃")
    let frame = Frame.drawn(rows: 18, columns: 80) { chosen.draw(in: $0, of: &$1) }
    #expect((0..<18).allSatisfy { frame.line($0).contains("┃") })
  }

  @Test func `a note stands under the means where there is room`() throws {
    let scene = try HeadsScene()
    let view = scene.view(rows: 30, columns: 120)
    let note = HeadCard(title: "a note", purpose: ["of one line"]).lines(columns: 40)
    let noted = HeadsView(
      picture: view.picture, contents: view.contents, parts: .both, thumbnails: view.thumbnails,
      shading: .glyphs, note: note)
    let frame = Frame.drawn(rows: 30, columns: 120) { noted.draw(in: $0, of: &$1) }
    #expect(frame.text.contains("a note"))
    #expect(frame.text.contains("of one line"))
  }
}

/// Draws into the middle of a larger frame and expects its edge untouched.
func expectInside(
  rows: Int, columns: Int, sourceLocation: SourceLocation = #_sourceLocation,
  _ draw: (Rectangle, inout Frame) -> Void
) {
  var frame = Frame(rows: rows + 2, columns: columns + 2)
  let area = Rectangle(row: 1, column: 1, rows: rows, columns: columns)
  draw(area, &frame)
  let edge =
    (0..<rows + 2).flatMap { [frame[$0, 0], frame[$0, columns + 1]] }
    + (0..<columns + 2).flatMap { [frame[0, $0], frame[rows + 1, $0]] }
  #expect(edge.allSatisfy { $0 == .blank }, "\(columns)×\(rows)", sourceLocation: sourceLocation)
  if let cursor = frame.cursor {
    #expect(
      area.contains(row: cursor.row, column: cursor.column), "\(columns)×\(rows)",
      sourceLocation: sourceLocation)
  }
}
