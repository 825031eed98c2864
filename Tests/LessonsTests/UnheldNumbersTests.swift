import Testing

@testable import Lessons

@Suite struct UnheldNumbersTests {
  @Test(arguments: [
    ("the weight is .928.", ".928"), ("6.27 and 3", "6.27"), ("no number", nil), ("3 of 4", nil),
    ("chapter 2.2.1", nil), ("L1.H3 reads", nil), ("the end. 5", nil), ("v1.5", nil), ("", nil),
  ]) func `a number with a point is found in words`(text: String, expected: String?) {
    #expect(text.decimalNumber == expected)
  }

  @Test func `what stands between backticks does not count`() {
    #expect("a `0.5` b".withoutCode.decimalNumber == nil)
    #expect("a `0.5` 0.7".withoutCode.decimalNumber == "0.7")
  }
}
