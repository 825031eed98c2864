import Attention
import Testing

@Suite struct MinMaxTests {
  @Test func `the smallest becomes 0 and the largest 1, and they do not sum to 1`() throws {
    let weights = try #require(minMax(overRow: [0.76, 0.64, 0.28]).value?.weights)
    #expect(largestError(weights, [1, 0.75, 0]) < 1e-12)
  }

  @Test func `masked keys are neither smallest nor largest`() {
    #expect(minMax(overRow: [2, -.infinity, 4]).value?.weights == [0, 0, 1])
  }

  @Test func `equal scores, one key and no key are undefined`() {
    #expect(minMax(overRow: [3, 3]).reason == .equalScores)
    #expect(minMax(overRow: [3]).reason == .equalScores)
    #expect(minMax(overRow: [3, -.infinity]).reason == .equalScores)
    #expect(minMax(overRow: []).reason == .noAllowedKey)
    #expect(minMax(overRow: [1, .nan]).reason == .notANumber(key: 1))
    #expect(minMax(overRow: [1, .infinity]).reason == .infinite(key: 1))
    #expect(minMax(overRow: [-1.7e308, 1.7e308]).reason == .overflow)
  }
}
