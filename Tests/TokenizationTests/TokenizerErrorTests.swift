import Testing

@testable import Tokenization

@Suite struct TokenizerErrorTests {
  @Test func `each rule is one sentence without a control character`() {
    let rules: [TokenizerRule] = [
      .json("at byte 0: no"), .missing, .wrongKind(expected: "a string"),
      .unknown("\u{1B}[2J\u{202E}", allowed: ["a", "b"]), .unsupported("it"), .idOutOfRange("-1"),
      .duplicateID(3), .unknownToken("\u{7}\u{9B}"), .emptyVocabulary, .noUnknownToken,
      .tooLong(allowed: 9),
      .tooManySteps(pattern: "(a+)+\n"),
    ]
    for rule in rules {
      for place in ["", "model.vocab", "a\u{1B}b"] {
        let text = "\(TokenizerError(place, rule))"
        #expect(text.hasPrefix("the tokenizer") && !text.hasSuffix("."))
        #expect(
          text.unicodeScalars.allSatisfy {
            ![.control, .format, .lineSeparator].contains($0.properties.generalCategory)
          }, "\(text.debugDescription)")
      }
    }
  }

  @Test func `long names are clipped`() {
    let name = String(repeating: "x", count: 100_000)
    #expect("\(TokenizerError(name, .unknownToken(name)))".count < 250)
  }
}
