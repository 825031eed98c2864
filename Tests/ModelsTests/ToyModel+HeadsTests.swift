import Attention
import Models
import Testing

@Suite struct ToyModelHeadsTests {
  @Test func `names, channels and writes are those of the reference`() throws {
    let model = try reference(ReferenceModel.self, "model.json")
    #expect(ToyModel.heads.map(\.count) == [5, 5])
    for (index, expected) in model.heads.enumerated() {
      let head = ToyModel.heads[index / 5][index % 5]
      #expect(head.name == expected.name)
      #expect(expected.layer == index / 5 + 1)
      #expect(head.names.score == expected.channels)
      let writes = expected.writes.filter { $0.number != 0 }
      #expect(head.writes.map(\.dimension.name) == writes.flatMap(\.names))
      #expect(head.writes.map(\.gain) == writes.map(\.number))
    }
  }
}
