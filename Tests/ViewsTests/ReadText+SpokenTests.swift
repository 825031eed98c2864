import Attention
import Models
import Screen
import Testing

@testable import Views

struct ReadTextSpokenTests {
  @Test func `a sentence for each token, in the order of the text`() throws {
    let list = try Scene().read().spoken
    #expect(list.count == 12 && list.selected == 8 && list.title == "tokens and what it reads")
    #expect(list.sentence(2) == "2 animal: .928, selected")
    #expect(list.sentence(8) == "8 it: less than .0005, whose it is")
  }

  @Test func `who reads a token, and which are pinned`() throws {
    let list = try Scene().read(TextReading(direction: .isReadBy, pins: [2, 6])).spoken
    #expect(list.title == "tokens and what reads animal, street")
    #expect(list.sentence(2).description.hasSuffix(", pinned"))
    #expect(list.sentence(8).description.hasSuffix(", selected"))
  }
}
