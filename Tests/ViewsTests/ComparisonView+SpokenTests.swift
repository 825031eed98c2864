import Attention
import Models
import Screen
import Testing

@testable import Views

struct ComparisonViewSpokenTests {
  @Test func `the changes, the largest first`() throws {
    let list = try ComparisonScene().view().spoken
    #expect(list.sentence(0) == "query it, key animal: .928 in A, .158 in B, B − A −.770")
    #expect(list.selected == 0)
    let second = try ComparisonScene().view(row: 8, column: 6).spoken
    #expect(second.selected == 1)
    #expect(second.sentence(1).description.hasPrefix("query it, key street: .067 in A, .834 in B"))
  }

  @Test func `the same numbers are no change`() throws {
    let list = try ComparisonScene(ToyModel.openingText, ToyModel.openingText).view().spoken
    #expect(list.count == 1 && list.sentence(0).description.hasPrefix("no cell differs"))
  }
}
