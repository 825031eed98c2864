import Attention
import Models
import Testing

@Suite struct ToyHeadTests {
  @Test func `a head is its channels, its sink and what it writes`() {
    let head = ToyModel.heads[1][3]
    #expect(head.name == "pronoun→antecedent")
    #expect(head.sink == 7)
    #expect(head.channels.count == 15)
    #expect(
      head.names.score == [
        "noun?", "number", "gender", "human", "animate", "extent", "container", "thing", "food",
        "vehicle", "place", "nature", "abstract", "clock64.cos", "clock64.sin", "sink",
      ])
    #expect(head.names.value.suffix(4) == ["number", "gender", "human", "noun"])
    #expect(head.dimensions.first?.gain == 8)
  }

  @Test func `a head that writes nothing has no value names`() {
    #expect(ToyModel.heads[1][4].writes.isEmpty)
    #expect(ToyModel.heads[1][4].names.value.isEmpty)
    #expect(ToyModel.heads[1][4].names.score == ["sink"])
  }
}
