import Attention
import Foundation
import Testing

/// The numbers of the lesson "attention is not an explanation" that need no model; those of the toy
/// model are in `ToyTeachingTests`.
@Suite struct TeachingLessonTests {
  @Test func `equal values: other weights, the same output`() throws {
    let (one, other) = ([0.7, 0.2, 0.1], [0.1, 0.2, 0.7])
    for weights in [one, other] {
      let row = try head(weights, values: Array(repeating: [0.8, 0.2], count: 3)).row(0)
      #expect(largestError(row.outcome.value?.weights ?? [], weights) < 1e-6)
      #expect(largestError(row.output, [0.8, 0.2]) < 1e-6)
    }
    #expect(abs(totalVariation(between: one, and: other) - 0.6) < 1e-12)
    // The Jensen–Shannon divergence, in nats.
    let middle = zip(one, other).map { ($0 + $1) / 2 }
    let bits =
      entropy(ofWeights: middle) - (entropy(ofWeights: one) + entropy(ofWeights: other)) / 2
    #expect(abs(bits * log(2) - 0.253) < 0.0005)
  }

  @Test func `rollout by hand: a product without the tokens themselves, and one with them`() {
    // The lesson prints the results only; these layers are a reconstruction that gives them.
    let first: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0], [0, 0.5, 0.5]]
    let second: [[Double]] = [[1, 0, 0], [0, 1, 0], [0.1, 0.6, 0.3]]
    let product = (0..<3).map { key in (0..<3).reduce(0) { $0 + second[2][$1] * first[$1][key] } }
    #expect(largestError(product, [0.40, 0.45, 0.15]) < 1e-12)
    #expect(largestError(rollout([[first], [second]])[2], [0.125, 0.3875, 0.4875]) < 1e-12)
  }

  @Test func `weight and what is handed over: shares of ‖α·v‖`() throws {
    let row = try head([0.8, 0.15, 0.05], values: [[0.1, 0], [3, 0], [0, 2]]).row(0)
    #expect(largestError(row.valueShares, [0.127, 0.714, 0.159]) < 0.0005)
  }

  /// A head whose weights are given.
  private func head(_ weights: [Double], values: [[Float]]) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix(weights.map { [Float(log($0))] }),
      values: Matrix(values), configuration: AttentionConfiguration(scale: .none))
  }
}
