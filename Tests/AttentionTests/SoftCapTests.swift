import Attention
import Testing

@Suite("SoftCap")
struct SoftCapTests {
  @Test func leavesSmallScoresAndHoldsLargeOnes() {
    #expect(abs(softCapped(1, cap: 50) - 0.999867) < 1e-6)
    #expect(abs(softCapped(100, cap: 50) - 48.201379) < 1e-6)
    #expect(softCapped(-1_000_000, cap: 50) == -50)
  }

  @Test func isAppliedAfterTheScaleAndBeforeTheTemperature() throws {
    let head = try AttentionHead(
      queries: Matrix([[6]]), keys: Matrix([[2], [1]]), values: Matrix([[1], [0]]),
      parameters: HeadParameters(softCap: 2),
      configuration: AttentionConfiguration(scale: .fixed(4), temperature: 0.5))
    let row = head.row(0)
    #expect(abs(row.scaled[0] - 2 * softCapped(3, cap: 2)) < 1e-12)
    #expect(abs(row.scaled[1] - 2 * softCapped(1.5, cap: 2)) < 1e-12)
    #expect(head.map(.scaled)[0, 0] == .number(row.scaled[0]))
  }

  /// The slope of the weight by the product is that of two runs whose query differs a little.
  @Test func slopeGoesThroughTheCap() throws {
    func weight(_ query: Float) throws -> AttentionHead {
      try AttentionHead(
        queries: Matrix([[query]]), keys: Matrix([[1], [0]]), values: Matrix([[1], [0]]),
        parameters: HeadParameters(softCap: 2), configuration: AttentionConfiguration(scale: .none))
    }
    let slope = try #require(Derivation(head: try weight(1.5), query: 0, key: 0).slopeOfDot)
    let step: Float = 1.0 / 512
    let weights = try [1.5 - step, 1.5 + step].map {
      try #require(try weight($0).row(0).outcome.value?.weights[0])
    }
    #expect(abs(slope - (weights[1] - weights[0]) / Double(2 * step)) < 1e-5)
  }
}
