import Attention
import Models
import Screen
import Testing

@testable import Views

struct MapViewHalfBlocksTests {
  private let one = Look(cellWidth: .one)

  @Test func `two queries share a line and the selected one is marked on both sides`() throws {
    let map = try SmallHead(3, gain: 40).map(query: 2, key: 1, look: one)
    let frame = Frame.drawn(rows: 8, columns: 24, map.draw)
    #expect(frame.trimmed(0) == " key →  ▾ 1 key1")
    #expect(frame.trimmed(1).hasPrefix("query ↓0▾·"), "\(frame.trimmed(1))")
    #expect(frame.line(2).hasPrefix(" 0 ke… ▀▄ "), "\(frame.line(2))")
    #expect(frame.line(3).hasPrefix(" 2▸ke…   ▀◂"), "\(frame.line(3))")
    #expect(frame.cursor == Position(row: 3, column: 8))
    #expect(frame[3, 8].style.emphasis == .reverse)
  }

  @Test func `with colour the selected cell is underlined, its colours stay`() throws {
    let look = Look(shading: .background, cellWidth: .one)
    let map = try SmallHead(2, gain: 40).map(query: 0, key: 0, look: look)
    let frame = Frame.drawn(rows: 8, columns: 24, map.draw)
    let cursor = try #require(frame.cursor)
    let style = frame[cursor.row, cursor.column].style
    #expect(style.emphasis == .underline)
    let both = Style(foreground: .shade(.sequential(1)), background: .shade(.sequential(0)))
    #expect(style.quantized.foreground == both.quantized.foreground)
    #expect(style.quantized.background == both.quantized.background)
  }

  @Test func `the sum of the selected column stands under the rows`() throws {
    let map = try SmallHead(4).map(query: 0, key: 3, look: one)
    #expect(Frame.drawn(rows: 9, columns: 40, map.draw).text.contains("▴ 1.000"))
  }

  @Test func `a masked and an undefined cell keep their signs`() throws {
    let causal = AttentionConfiguration(mask: .causal)
    let map = try SmallHead(4, configuration: causal).map(query: 0, key: 0, look: one)
    #expect(Frame.drawn(rows: 8, columns: 24, map.draw).line(2).contains("╱"))
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let undefined = try SmallHead(4, configuration: none).map(query: 0, key: 0, look: one)
    #expect(Frame.drawn(rows: 8, columns: 24, undefined.draw).line(2).contains("∅"))
  }

  @Test func `a long text is pooled and says so`() throws {
    let text = Array(repeating: ToyModel.openingText, count: 8).joined(separator: " ")
    let scene = try Scene(text, query: 50, key: 2)
    let frame = Frame.drawn(rows: 16, columns: 60, scene.map.draw)
    #expect(scene.map.window(in: frame.bounds).width == .pooled)
    #expect(frame.text.contains("a cell is the largest of 4 queries"))
    try expectGolden("map-long", frame)
  }

  @Test func `a pooled cell is the largest of its block`() throws {
    let map = try SmallHead(40, gain: 80).map(query: 0, key: 0, look: Look(cellWidth: .pooled))
    let frame = Frame.drawn(rows: 13, columns: 30, map.draw)
    let found = (2..<12).map { frame.line($0).filter { "▀▄█".contains($0) }.count }
    #expect(found.reduce(0, +) >= 10, "\(frame.text)")
    let window = map.window(in: frame.bounds)
    #expect(window.pooledQueries == 2 && window.queries == 0..<40)
  }
}
