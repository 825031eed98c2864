import Attention
import Testing

@Suite struct StageTests {
  @Test func `scores and outputs have a sign, weights and lengths have none`() {
    #expect(Stage.allCases.filter(\.isSigned) == [.dot, .scaled, .masked, .output])
    #expect(
      Stage.allCases.map(\.rawValue) == [
        "dot", "scaled", "masked", "weights", "valueNorm", "output",
      ])
  }

  @Test func `only a number is a number`() {
    #expect(StageValue.number(0.5).number == 0.5)
    #expect(StageValue.masked.number == nil)
    #expect(StageValue.undefined(.noAllowedKey).number == nil)
  }

  @Test func `a map is read by query and key`() throws {
    let head = try AttentionHead(
      queries: Matrix([[0], [0]]), keys: Matrix([[1], [1]]), values: Matrix([[1], [1]]),
      configuration: AttentionConfiguration(mask: .causal))
    let map = head.map(.weights)
    #expect(map.rowCount == 2 && map[0, 1] == .masked && map[1, 1] == .number(0.5))
  }
}
