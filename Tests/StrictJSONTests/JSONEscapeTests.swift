import Testing

@testable import StrictJSON

@Suite struct JSONEscapeTests {
  @Test(
    arguments: [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"),
      ("\0", "\\u0000"), ("\u{1F}", "\\u001F"), (" ", " "), ("/", "/"), ("~", "~"),
      ("\u{7F}", "\\u007F"), ("\u{9F}", "\\u009F"), ("\u{A0}", "\\u00A0"),
      ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"), ("é", "é"), ("😀", "😀"),
      ("\u{202E}", "\\u202E"), ("\u{200D}", "\\u200D"), ("\u{FE0F}", "\\uFE0F"),
      ("\u{E0041}", "\\uDB40\\uDC41"), ("\u{E000}", "\\uE000"), ("\u{FFFF}", "\\uFFFF"),
      ("\u{2800}", "\\u2800"), ("\u{3164}", "\\u3164"), ("\u{301}", "\u{301}"),
    ] as [(UnicodeScalar, String)])
  func `what is not seen for what it is is escaped`(
    _ scalar: UnicodeScalar, _ escaped: String
  ) {
    #expect(scalar.escaped == escaped)
  }

  @Test(
    arguments: [
      ("a", "a"), ("\n", "\\n"), ("\u{7F}", "\\u007F"), ("é", "\\u00E9"), ("\u{FEFF}", "\\uFEFF"),
      ("😀", "\\uD83D\\uDE00"), ("\u{10FFFF}", "\\uDBFF\\uDFFF"),
    ] as [(UnicodeScalar, String)])
  func `in ASCII everything else is escaped too`(_ scalar: UnicodeScalar, _ escaped: String) {
    #expect(scalar.escapedAsASCII == escaped)
  }
}
