import Attention
import Foundation
import Models
import Testing

@testable import Views

struct SlopeLinesTests {
  @Test func `the slope of softmax, by the score and by the dot product`() throws {
    let lines = try lines(Scene())
    #expect(
      lines.map(\.text) == [
        "5 slope  .928 × (1 − .928) = .067   ∂weight ÷ ∂score = weight × (1 − weight)",
        "5 slope  .067 ÷ 4 = .017   ∂weight ÷ ∂dot = ∂weight ÷ ∂score ÷ scale",
      ])
  }

  @Test(arguments: [
    (Normalizer.sparsemax, 0, "1 − 1 ÷ 2 = .500"), (.sparsemax, 2, "0"), (.minMax, 0, "0"),
    (.minMax, 1, "1 ÷ 4.00 = .250"), (.minMax, 2, "0"), (.none, 0, "1"), (.argmax, 0, ""),
    (.sample, 0, ""), (.softmax, 3, "0"),
  ])
  func `other normalizers have other slopes, or none`(
    normalizer: Normalizer, key: Int, equation: String
  ) throws {
    let line = try #require(try lines(normalizer, key: key).first)
    #expect(line.equation == equation, "\(line.text)")
    #expect(line.label == "slope" && line.step == .weight && !line.note.isEmpty)
  }

  @Test func `what has no slope says why`() throws {
    #expect(try lines(.argmax, key: 0)[0].note.hasPrefix("none: argmax is hard"))
    #expect(try lines(.sample, key: 0)[0].note.hasPrefix("none: a draw is hard"))
    #expect(try lines(.softmax, key: 3)[0].note.hasPrefix("the mask hides this key"))
    let tied = try head([2, 2, 1], .minMax)
    let line = Derivation(head: tied, query: 0, key: 2)
      .slopeLines(configuration: tied.configuration)[0]
    #expect(line.note.hasPrefix("∅ two keys tie here"))
    let equal = try head([1, 1], .standardize)
    #expect(
      Derivation(head: equal, query: 0, key: 0).slopeLines(configuration: equal.configuration)
        .isEmpty)
  }

  @Test(arguments: Normalizer.allCases)
  func `every line recomputes from its printed digits, to the slope of the engine`(
    normalizer: Normalizer
  ) throws {
    var count = 0
    for scale in [AttentionScale.none, .squareRootOfDimension, .fixed(-2), .fixed(3.3), .maximum] {
      for temperature in [1, 0.25, 7] {
        let configuration = AttentionConfiguration(
          positions: .sinusoidal, scale: scale, normalizer: normalizer, temperature: temperature)
        for key in [0, 2, 6, 8] {
          let scene = try Scene(key: key, configuration: configuration)
          let slope = try #require(scene.cell.derivation).slope.value
          for (place, line) in try lines(scene).enumerated() {
            guard let result = line.result, let expression = line.expressions.first else {
              continue
            }
            let value = try LineEvaluator.value(expression.text)
            #expect(try LineEvaluator.rounds(value, to: result), "\(line.text)")
            if place == 0 {
              let digits = result.split(separator: ".").last?.count ?? 0
              #expect(abs(value - (slope ?? .nan)) < pow(10, -Double(digits)), "\(line.text)")
            }
            count += 1
          }
        }
      }
    }
    #expect((count > 0) == !normalizer.isHard || normalizer == .none)
  }

  private func lines(_ scene: Scene) throws -> [DerivationLine] {
    try #require(scene.cell.derivation)
      .slopeLines(configuration: scene.picture.head.configuration)
  }

  /// Scores 4, 3.5, 0 and a hidden one.
  private func lines(_ normalizer: Normalizer, key: Int) throws -> [DerivationLine] {
    let head = try head([4, 3.5, 0, 9], normalizer, off: [3])
    return Derivation(head: head, query: 0, key: key)
      .slopeLines(configuration: head.configuration)
  }

  private func head(
    _ scores: [Float], _ normalizer: Normalizer, off: Set<Int> = []
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix(scores.map { [$0] }),
      values: Matrix(scores.map { [$0] }),
      parameters: HeadParameters(predictedPositions: .given([1])),
      configuration: AttentionConfiguration(
        scale: .none, mask: AttentionMask(keysOff: off), normalizer: normalizer))
  }
}
