import Attention
import Screen
import Testing

@testable import Views

struct TextTokenTests {
  private func lines(_ reading: TextReading, query: Int = 8, key: Int = 2) throws -> [String] {
    try Scene(query: query, key: key).textLines(reading, rows: 18, columns: 60)
  }

  @Test func `the key has its mark, its number brackets, the cursor's word brackets`() throws {
    let lines = try lines(TextReading())
    #expect(lines[0].contains(" ▾animal "))
    #expect(lines[1].contains("[.93]"))
    #expect(lines[3].contains("[▸it]"))
  }

  @Test func `every pinned token has the mark of what it is`() throws {
    let rows = try lines(TextReading(pins: [2, 8]), key: 6)
    #expect(rows[0].contains(" ▸animal ") && rows[3].contains(" ▸it "))
    #expect(rows[0].contains("[▾street]"))
    let columns = try lines(TextReading(direction: .isReadBy, pins: [2, 6]), query: 8)
    #expect(columns[0].contains(" ▾animal ") && columns[0].contains(" ▾street"))
    #expect(columns[3].contains("[▸it]"))
  }

  @Test func `a token that is both has both marks`() throws {
    #expect(try lines(TextReading(), key: 8)[3].contains("[▸▾it]"))
    #expect(try lines(TextReading(direction: .isReadBy), key: 8)[3].contains("[▾▸it]"))
  }

  @Test func `masked, undefined and not computed have their own signs`() throws {
    let causal = try Scene(query: 2, configuration: AttentionConfiguration(mask: .causal))
    #expect(causal.textLines(rows: 18, columns: 60)[1].contains("╱"))
    let nobody = AttentionMask([], keysOff: Set(0..<12))
    let undefined = try Scene(configuration: AttentionConfiguration(mask: nobody))
    #expect(undefined.textLines(rows: 18, columns: 60)[1].contains("[∅]"))
  }

  @Test func `with one row a token its shade stands left of it`() throws {
    let lines = try Scene().textLines(rows: 5, columns: 20)
    #expect(lines[0] == " █▾animal   didn't", "\(lines)")
    #expect(lines[2].contains("░ street"))
  }

  @Test func `a word that is wider than the screen keeps its beginning`() throws {
    let scene = try Scene("Donaudampfschifffahrtsgesellschaft", query: 1, key: 1)
    let lines = scene.textLines(rows: 4, columns: 20)
    #expect(lines.contains { $0.contains("Donau") && $0.contains("…") }, "\(lines)")
  }
}
