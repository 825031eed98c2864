import Attention
import Testing

@testable import Training

@Suite struct AttentionLayerTests {
  private func layer() -> (AttentionLayer, Parameters) {
    var random = SplitMix64(seed: 4, stream: 0)
    var parameters = Parameters()
    let layer = AttentionLayer("layer 1", width: 4, to: &parameters, random: &random)
    return (layer, parameters)
  }

  private func output(of input: Table, blocks: Int, mask: Table? = causalMask(3)) -> Table {
    let (layer, parameters) = layer()
    var random = SplitMix64(seed: 6, stream: 0)
    var tape = Tape()
    let positions = tape.variable(
      Table(rowCount: 3, columnCount: 4, deviation: 1, random: &random))
    let variables = ParameterVariables(parameters, on: &tape)
    let result = layer.apply(
      to: tape.variable(input), positions: positions, mask: mask, blocks: blocks, variables,
      on: &tape)
    return tape.table(result.output)
  }

  private func input(_ rows: Int) -> Table {
    var random = SplitMix64(seed: 9, stream: 0)
    return Table(rowCount: rows, columnCount: 4, deviation: 1, random: &random)
  }

  @Test func `a layer has four tables with its name`() {
    #expect(
      layer().1.names == ["layer 1 query", "layer 1 key", "layer 1 value", "layer 1 output"])
  }

  @Test func `texts of a batch do not see each other`() {
    let both = output(of: input(6), blocks: 2)
    #expect(both.rows(0..<3) == output(of: input(6).rows(0..<3), blocks: 1))
    #expect(both.rows(3..<6) == output(of: input(6).rows(3..<6), blocks: 1))
  }

  @Test func `a later word changes no earlier row under the mask, and does without`() {
    let first = input(3)
    var second = first
    second[2, 0] += 1
    #expect(output(of: first, blocks: 1).rows(0..<2) == output(of: second, blocks: 1).rows(0..<2))
    #expect(
      output(of: first, blocks: 1, mask: nil).rows(0..<2)
        != output(of: second, blocks: 1, mask: nil).rows(0..<2))
  }
}
