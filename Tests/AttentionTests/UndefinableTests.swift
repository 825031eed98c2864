import Attention
import Testing

@Suite struct UndefinableTests {
  @Test func `it is a result or a reason`() {
    #expect(Undefinable.defined(3).value == 3 && Undefinable.defined(3).reason == nil)
    let none = Undefinable<Int>.undefined(.equalScores)
    #expect(none.value == nil && none.reason == .equalScores)
  }

  @Test(arguments: [
    (
      UndefinedReason.noAllowedKey,
      "the mask hides every key from this query, so there is nothing to share out"
    ),
    (
      .noKeyInReach,
      "no key that the mask allows is within the window or the kernel of this query"
    ), (.notANumber(key: 3), "the score of key 3 is not a number (NaN)"),
    (.infinite(key: 0), "the score of key 0 is infinite, and ∞ − ∞ has no value"),
    (
      .noDirection(key: 2),
      "the query or key 2 is all zeros, and there is no angle to a vector without length"
    ), (.equalScores, "all allowed scores of this row are equal, and 0 ÷ 0 has no value"),
    (.overflow, "the scores of this row are further apart than any number can say"),
    (.zeroScale, "the scale is 0, and nothing can be divided by 0"),
    (
      .zeroTemperature, "the temperature is 0, and without a normalizer that makes scores infinite"
    ),
    (
      .missingParameters(of: "the learned scale"),
      "this head has no parameters for the learned scale"
    ),
    (
      .differentDimensions(query: 3, key: 2),
      "the query has 3 dimensions and the key 2, and this score needs equally many"
    ), (.kernelWidth, "the width of the kernel must be a number above 0"),
    (.noDistribution, "normalized scores are no probabilities: they do not sum to 1"),
    (.corner, "two keys tie here, and the slope is another one upwards than downwards"),
  ])
  func `a reason is one sentence`(reason: UndefinedReason, sentence: String) {
    #expect(reason.description == sentence)
  }
}
