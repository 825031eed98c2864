import Testing

@testable import Models

@Suite struct ShownTokenTests {
  @Test(arguments: [
    ("Ġcat", true, "·cat"), ("Ġ", true, "·"), ("cat", true, "cat"), ("Ã", true, "‹C3›"),
    ("Ã¶", true, "ö"), ("ĠÃ", true, "·‹C3›"), ("▁cat", false, "·cat"), ("##at", false, "##at"),
    ("<|end|>", true, "<|end|>"), ("猫", true, "猫"),
  ])
  func `a token is shown as one reads it`(token: String, isByteLevel: Bool, shown: String) {
    #expect(shownToken(token, isByteLevel: isByteLevel) == shown)
  }
}
