import Attention
import Testing

@Suite struct PositionKindTests {
  @Test func `sinusoidal and learned positions are in the vectors, the others a head's work`() {
    #expect(PositionKind.allCases.filter(\.isInVectors) == [.sinusoidal, .learned])
  }

  @Test func `a head leaves vectors alone that hold their positions`() throws {
    var head = try randomHead(seed: 5)
    let row = head.row(0)
    for positions in PositionKind.allCases.filter(\.isInVectors) {
      head.configuration.positions = positions
      #expect(head.row(0) == row)
    }
  }
}
