import Attention
import Models
import Screen
import Testing
import Views

@Suite struct HeadsAsideTests {
  private func aside(
    _ scene: HeadsScene, rows: Int = 18, columns: Int = 24
  ) -> [String] {
    let frame = scene.frame(rows: rows, columns: columns, parts: .aside)
    return (0..<rows).map(frame.line)
  }

  @Test func `the open head as a small map, its query and key marked`() throws {
    let lines = try aside(HeadsScene())
    #expect(lines[0].hasPrefix("│ L1.H3 query ↓ key →"))
    #expect(lines[5].hasPrefix("│    8▸▄ ▀"))
    #expect(lines[7].hasPrefix("│      0·▾··5····10"))
    #expect(lines[8].contains("▀▄ ≥.25"))
  }

  @Test func `the largest numbers stand below with bars, the open head among them`() throws {
    let lines = try aside(HeadsScene())
    #expect(lines[9].contains("largest of 10"))
    #expect(lines[10].contains("▸L1.H3"))
    #expect(lines[10].contains("█▌"))
    #expect(lines[10].hasSuffix(".928"))
    let last = try aside(HeadsScene(address: HeadAddress(layer: 0, head: 1)))
    #expect(last[17].contains("▸L0.H1"))
  }

  @Test func `from the smallest, the smallest come first`() throws {
    let lines = try aside(HeadsScene(.metric(.entropy), order: .smallest))
    #expect(lines[9].contains("smallest of 10"))
    #expect(lines[10].contains("L0.H1"))
  }

  @Test func `with room it is a map with numbers`() throws {
    let text = try HeadsScene().frame(rows: 30, columns: 90, parts: .aside).text
    #expect(text.contains("L1.H3 pronoun→antecedent"))
    #expect(text.contains("[.928]"))
    #expect(text.contains("largest of 10"))
  }

  @Test func `cells that share a block say so`() throws {
    let lines = try aside(HeadsScene(), rows: 12, columns: 16)
    #expect(lines.contains { $0.contains("largest of 2×2") })
  }
}
