import Testing

@testable import Exports

@Suite struct XMLEscapeTests {
  @Test(arguments: [
    ("a", "a"), ("&<>\"'", "&amp;&lt;&gt;&quot;&#39;"), ("&amp;", "&amp;amp;"),
    ("]]>", "]]&gt;"), ("\t\n\r", "\t\n\r"), ("é漢😀", "é漢😀"), ("", ""),
  ])
  func `signs of XML are named, others stay`(_ text: String, _ escaped: String) {
    #expect(text.xmlEscaped == escaped)
  }

  /// Source: the rule Char of XML 1.0; controls from U+7F to U+9F are allowed but discouraged.
  @Test(arguments: [
    "\0", "\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{9B}", "\u{FFFE}", "\u{FFFF}",
    "\u{1FFFE}", "\u{10FFFF}",
  ])
  func `what XML cannot hold is left out`(_ sign: String) {
    #expect("a\(sign)b".xmlEscaped == "ab")
  }
}
