import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsViewSpokenTests {
  @Test func `a sentence for each dimension of the product, and the sum`() throws {
    let list = try Scene().vectors(4).spoken
    #expect(list.count == 17 && list.selected == 4)
    #expect(list.sentence(4) == "animate: q +5.693, k +1.694, q × k +9.64")
    #expect(list.sentence(16) == "sum: 48.76, the dot product")
  }

  @Test func `a sentence for each dimension of the value, and the lengths`() throws {
    let list = try Scene().vectors(pane: .value).spoken
    #expect(list.sentence(0) == "animate: value +1.694, times weight .928 is +1.57")
    #expect(
      list.sentence(list.count - 1)
        == "length of the value 2.207; times .928, handed over 2.05")
  }

  @Test func `signs that stand for numbers are words`() {
    #expect("·".spoken(0.001) == "near 0" && "+1.5".spoken(1.5) == "+1.5")
    #expect("∅".spokenSigns == "undefined" && "╱".spokenSigns == "masked")
  }
}
