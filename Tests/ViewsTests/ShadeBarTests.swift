import Attention
import Screen
import Testing

@testable import Views

struct ShadeBarTests {
  private func bar(_ scene: Scene, _ range: ShadeRange = .linear) -> Frame {
    let look = Look(shading: .background, range: range)
    let view = ShadeBar(
      units: ShadeUnits(picture: scene.picture, look: look),
      cursor: CursorShade(picture: scene.picture, look: look, cell: scene.cell))
    return Frame.drawn(rows: 1, columns: 70) { area, frame in
      view.line.draw(row: 0, column: 0, in: area, of: &frame)
    }
  }

  @Test func `numbers stand where their colours are, and the mark at the selected one`() throws {
    let frame = bar(try Scene())
    #expect(frame.trimmed(0) == "weights  0        .25       .50       .75     ▾  1")
    #expect(frame[0, 9].style == .on(.sequential(0)))
    #expect(frame[0, 9 + 40].style == .on(.sequential(1)))
    #expect(frame[0, 9 + 10].style == .on(.sequential(0.25)))
    let mark = (0..<70).first { frame[0, $0].glyph.text == "▾" }
    #expect(mark == 9 + 37 && frame[0, 9 + 37].style.emphasis == .bold)
  }

  @Test func `with signs 0 stands in the middle`() throws {
    let frame = bar(try Scene(stage: .dot, query: 8, key: 4))
    #expect(frame.trimmed(0).hasPrefix("dot ±  −108   −54.00       0 "))
    #expect(frame[0, 7 + 20].glyph.text == "0" && frame[0, 7 + 20].style == .on(.diverging(0)))
    #expect(frame[0, 7].style == .on(.diverging(-1)))
    let log = bar(try Scene(stage: .dot, query: 8, key: 4), .logarithmic)
    #expect(log.trimmed(0).contains(" 0 "))
  }

  @Test func `a number that the mark would hit is left out`() throws {
    let small = try SmallHead(
      queries: [[0]], keys: [[1], [1], [1], [1]], values: [[1], [1], [1], [1]])
    let cell = SelectedCell(head: small.head, query: 0, key: 1)
    let look = Look(shading: .background)
    let line = ShadeBar(
      units: ShadeUnits(picture: small.picture(), look: look),
      cursor: CursorShade(picture: small.picture(), look: look, cell: cell)
    ).line
    let frame = Frame.drawn(rows: 1, columns: 70) { area, frame in
      line.draw(row: 0, column: 0, in: area, of: &frame)
    }
    #expect(frame.trimmed(0) == "weights  0         ▾        .50       .75        1")
  }

  @Test func `a map of zeros has no bar`() throws {
    let zeros = try SmallHead(queries: [[0]], keys: [[1]], values: [[0]]).picture(.dot)
    let line = ShadeBar(units: ShadeUnits(picture: zeros, look: Look()), cursor: nil).line
    #expect(line == ShadeTicks(picture: zeros, look: Look(), width: .four).line)
  }
}
