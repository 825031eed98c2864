import Attention
import Models
import Screen
import Testing

@testable import Views

struct GridViewSpokenTests {
  @Test func `each row of patches, then each query`() throws {
    let list = try GridScene().view().spoken
    #expect(list.count == 4 + 3 && list.selected == 1)
    #expect(list.sentence(1).description.contains("dog .964"))
    #expect(list.sentence(4).description.hasPrefix("query dog: dog .964"))
  }
}
