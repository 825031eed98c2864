import Attention
import Testing

@Suite struct StandardizeTests {
  @Test func `the mean becomes 0 and the standard deviation 1`() throws {
    let weights = try #require(standardize(overRow: [0.76, 0.64, 0.28]).value?.weights)
    #expect(largestError(weights, [0.9806, 0.3922, -1.3728]) < 5e-5)
    #expect(abs(weights.reduce(0, +)) < 1e-12)
  }

  @Test func `masked keys do not count`() {
    #expect(standardize(overRow: [2, -.infinity, 4]).value?.weights == [-1, 0, 1])
  }

  @Test func `a large mean costs no digits`() throws {
    let weights = try #require(standardize(overRow: [1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75]).value)
    #expect(largestError(weights.weights, [-1.224744871391589, 0, 1.224744871391589]) < 1e-12)
  }

  @Test func `equal scores, one key and no key are undefined`() {
    #expect(standardize(overRow: [0.1, 0.1, 0.1]).reason == .equalScores)
    #expect(standardize(overRow: [3]).reason == .equalScores)
    #expect(standardize(overRow: []).reason == .noAllowedKey)
    #expect(standardize(overRow: [.nan, 1]).reason == .notANumber(key: 0))
    #expect(standardize(overRow: [-1.7e308, 1.7e308]).reason == .overflow)
    #expect(standardize(overRow: [0, 1e-300]).reason == .equalScores, "the squares are 0")
  }
}
