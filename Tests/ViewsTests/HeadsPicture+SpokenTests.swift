import Attention
import Models
import Screen
import Testing

@testable import Views

struct HeadsPictureSpokenTests {
  @Test func `a sentence for each head, then the means of the open one`() throws {
    let list = try HeadsScene().picture.spoken
    #expect(list.sentence(8) == "L1.H3 pronoun→antecedent: .928, rank 1; open")
    #expect(list.selected == 8 && list.count > 15)
    #expect(list.sentence(10).description.hasPrefix("L1.H3, mean of entropy, bits"))
  }

  @Test func `in another order the first sentence is the first head`() throws {
    let list = try HeadsScene(order: .largest).picture.spoken
    #expect(list.selected == 0 && list.sentence(0).description.hasPrefix("L1.H3 "))
  }

  @Test func `a head that is not computed yet says so`() throws {
    let list = try HeadsScene(.metric(.entropy), pendingLayers: 1).picture.spoken
    #expect(list.sentence(8) == "L1.H3 pronoun→antecedent: not computed yet; open")
  }
}
