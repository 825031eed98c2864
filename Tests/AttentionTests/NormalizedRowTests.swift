import Attention
import Testing

@Suite struct NormalizedRowTests {
  @Test(arguments: Normalizer.allCases)
  func `a weight is what is divided by the denominator`(normalizer: Normalizer) throws {
    for seed in 0..<20 as Range<UInt64> {
      var head = try randomHead(seed: seed)
      head.configuration.normalizer = normalizer
      for query in 0..<head.queryCount {
        guard let row = head.row(query).outcome.value else { continue }
        #expect(row.weights == row.exponents.map { $0 / row.denominator })
        #expect(row.maximum == head.row(query).masked.max())
      }
    }
  }

  @Test func `raw scores are the weights, and a masked key has 0`() throws {
    let row = try #require(rawScores(ofRow: [2, -.infinity, -1]).value)
    #expect(row.weights == [2, 0, -1] && row.denominator == 1 && row.trace == .none)
    #expect(rawScores(ofRow: []).reason == .noAllowedKey)
    #expect(rawScores(ofRow: [.nan]).reason == .notANumber(key: 0))
  }

  @Test func `each normalizer leaves its own trace`() throws {
    #expect(argmax(overRow: [1, 5]).value?.trace == .argmax(key: 1))
    #expect(softmax(overRow: [1]).value?.trace == .softmax)
    #expect(minMax(overRow: [1, 5]).value?.trace == .minMax(smallest: 1))
    #expect(standardize(overRow: [1, 5]).value?.trace == .standardize(mean: 3))
    #expect(
      sparsemax(overRow: [1, 5]).value?.trace == .sparsemax(threshold: 4, keyCount: 1))
  }
}
