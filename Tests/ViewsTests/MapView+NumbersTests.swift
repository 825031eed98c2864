import Attention
import Models
import Screen
import Testing

@testable import Views

struct MapViewNumbersTests {
  private func frame(
    _ small: SmallHead, _ stage: Stage = .weights, query: Int = 0, key: Int = 0,
    width: CellWidth = .four, shading: Shading = .glyphs
  ) -> Frame {
    let look = Look(shading: shading, cellWidth: width)
    return Frame.drawn(
      rows: 9, columns: 44, small.map(stage, query: query, key: key, look: look).draw)
  }

  @Test func `one number for each query and key, and the corner says which is which`() throws {
    let found = frame(try SmallHead(2), query: 1, key: 0)
    #expect(
      (0..<6).map(found.trimmed) == [
        " key →      ▾ key0", "           [key]key", " query ↓      0   1",
        " 0 key0    ▓.50▓.50", " 1▸key1    [.50].50",
        "column Σ ↓  1.0 1.0",
      ])
    #expect(found.cursor == Position(row: 4, column: 12))
  }

  @Test func `the column sums are named as such, and are no rows`() throws {
    #expect(frame(try SmallHead(2)).text.contains("column Σ ↓"))
    let small = try SmallHead(
      queries: Array(repeating: [40], count: 4), keys: [[1], [0]], values: [[1], [0]])
    #expect(frame(small).trimmed(7) == "column Σ ↓  4.0   ·")
    #expect(frame(small, width: .six).trimmed(7) == "column Σ ↓  4.000     ·")
  }

  @Test func `sums of two digits have a point where they are no hundredths`() throws {
    let many = try SmallHead(
      queries: Array(repeating: [1], count: 12), keys: [[1], [-1]], values: [[1], [0]])
    let map = many.map(look: Look(cellWidth: .three))
    let found = Frame.drawn(rows: 16, columns: 44, map.draw)
    // Each row has .88 and .12: 12 of them are 10.57 and 1.43.
    #expect(found.trimmed(15) == "column Σ ↓ 11. 1.")
    let turned = try SmallHead(
      queries: Array(repeating: [-1], count: 12), keys: [[1], [-1]], values: [[1], [0]])
    let other = Frame.drawn(rows: 16, columns: 44, turned.map(look: Look(cellWidth: .three)).draw)
    #expect(other.trimmed(15) == "column Σ ↓  1. >9")
  }

  @Test func `shades without numbers show the selected one as digits`() throws {
    let found = frame(try SmallHead(2), query: 0, key: 1, width: .two)
    #expect(found.trimmed(3) == " 0▸key0    ▓▓50")
    #expect(found[3, 13].style.emphasis == [.bold, .underline])
    #expect(found.trimmed(4) == " 1 key1    ▓▓▓▓")
    #expect(found.trimmed(5).contains("▴ 1.000"))
  }

  @Test func `masked, undefined and zero look different at every width`() throws {
    let causal = AttentionConfiguration(mask: .causal)
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    for width in [CellWidth.two, .three, .four, .six] {
      #expect(frame(try SmallHead(3, configuration: causal), width: width).line(3).contains("╱"))
      #expect(frame(try SmallHead(3, configuration: none), width: width).line(3).contains("∅"))
      if width != .two {
        #expect(frame(try SmallHead(3, gain: 1), .dot, width: width).line(3).contains(" 0"))
      }
    }
  }

  @Test func `with colour masked cells have their own background`() throws {
    let causal = AttentionConfiguration(mask: .causal)
    let found = frame(
      try SmallHead(2, configuration: causal), query: 1, width: .four, shading: .background)
    #expect(found[3, 18].glyph.text == "╱" && found[3, 18].style == .on(.masked))
  }

  @Test func `an unknown word stays in the background until it is selected`() throws {
    let scene = try Scene("the wug saw the wug", query: 2, key: 1)
    let found = Frame.drawn(rows: 14, columns: 60, scene.map.draw)
    #expect(found.text.contains("wug?₂") && found.text.contains("wug?₅"))
    #expect(found[5, 3].style == .role(.query, .bold))
    #expect(found[8, 3].style == .role(.faint))
  }

  @Test func `a map without keys has only its corner`() throws {
    let found = frame(try SmallHead(0))
    #expect(found.trimmed(0) == " key →")
    #expect(found.cursor == nil)
  }
}
