import Attention
import Testing

@Suite struct SoftmaxTests {
  @Test func `the example of the lessons comes out`() {
    let weights = softmax(overRow: [2, 1, 0.1]).value?.weights ?? []
    #expect(largestError(weights, [0.6590, 0.2424, 0.0986]) < 5e-5)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a shift of all scores changes nothing`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let scores = (0..<9).map { _ in Double(Int.random(in: -640...640, using: &random)) / 64 }
    let weights = try #require(softmax(overRow: scores).value?.weights)
    for shift in [-1024.0, 0.5, 4096] {
      #expect(softmax(overRow: scores.map { $0 + shift }).value?.weights == weights)
    }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `no score, one and equal ones`() {
    #expect(softmax(overRow: []).reason == .noAllowedKey)
    #expect(softmax(overRow: [-5]).value?.weights == [1])
    #expect(softmax(overRow: [3, 3]).value?.weights == [0.5, 0.5])
    #expect(softmax(overRow: [-.infinity, -.infinity]).reason == .noAllowedKey)
  }

  @Test func `huge scores stay finite`() throws {
    let row = try #require(softmax(overRow: [1e308, 1e308, -1e308]).value)
    #expect(row.weights == [0.5, 0.5, 0])
    #expect(row.maximum == 1e308 && row.denominator == 2)
  }

  @Test func `what is undefined says why`() {
    #expect(softmax(overRow: [1, .nan, .infinity]).reason == .notANumber(key: 1))
    #expect(softmax(overRow: [1, 2, .infinity]).reason == .infinite(key: 2))
    #expect(argmax(overRow: [.nan]).reason == .notANumber(key: 0))
    #expect(argmax(overRow: []).reason == .noAllowedKey)
    #expect(softmax(overRow: [.nan]).value == nil && softmax(overRow: [1]).reason == nil)
  }

  @Test func `argmax takes the first of equals`() {
    #expect(argmax(overRow: [1, 3, 3]).value?.weights == [0, 1, 0])
    #expect(argmax(overRow: [-.infinity, -2]).value?.weights == [0, 1])
  }
}
