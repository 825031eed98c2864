import Attention
import Models
import Screen
import Testing

@testable import Views

struct LookupViewSpokenTests {
  @Test func `what the query asks for, what keys have, and every step`() throws {
    let list = try LookupScene().view().spoken
    let all = (0..<list.count).map { list.sentence($0).description }
    #expect(all[0] == "query fruit: sweetness 0.80, durability 0.20, texture 0.10")
    #expect(
      all[1]
        == "key apple: sweetness 0.90, durability 0.10, texture 0.20; hands over price 9.00; "
        + "weight .3716")
    #expect(all.contains { $0.hasPrefix("step 1 dot 0.8 × 0.9 + 0.2 × 0.1") })
    #expect(all.last?.hasPrefix("try texture above 0.40") == true)
  }

  @Test func `the sentence of the selected row is the selected one`() throws {
    #expect(try LookupScene().view(cursor: LookupCursor(row: .query)).spoken.selected == 0)
    #expect(try LookupScene().view(key: 2, cursor: LookupCursor(row: .key)).spoken.selected == 3)
  }

  @Test func `numbers put in by hand are changed`() throws {
    let place = HeadComponent(.query, row: 0, column: 1)
    let list = try LookupScene().view(changed: [place]).spoken
    #expect(list.sentence(0).description.contains("durability 0.20 changed"))
  }
}
