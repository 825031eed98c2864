import Attention
import Screen
import Testing
import Views

@Suite struct HeadCardLikenessTests {
  private func card(_ head: AttentionHead) -> String {
    HeadCard.likeness(of: head, address: HeadAddress(layer: 0, head: 2), firstKey: "BOS")
      .lines(columns: 70).map(\.text.description).joined(separator: "\n")
  }

  @Test func `a head without a name is said to be like something, with the number`() throws {
    let text = try card(SmallHead(4, gain: 100).head)
    #expect(text.contains("L0.H2: the token itself 1.000 on this text"))
    #expect(text.contains("Nobody built this head to do so"))
    #expect(text.contains("4 queries"))
  }

  @Test func `every likeness stands in the table with its number`() throws {
    let text = try card(SmallHead(2).head)
    for title in ["previous token", "the token itself", "next token", "first key, BOS"] {
      #expect(text.contains(title))
    }
    #expect(text.contains(".500"))
  }

  @Test func `a head without a row has no likeness`() throws {
    let off = AttentionConfiguration(mask: AttentionMask(keysOff: [0, 1]))
    let text = try card(SmallHead(2, configuration: off).head)
    #expect(text.contains("∅"))
    #expect(!text.contains("on this text"))
  }
}
