import Foundation
import StrictJSON
import Testing

@testable import Tokenization

@Suite struct UnicodeFormTests {
  @Test func `marks are composed with their letter, which keeps its place`() {
    var text = AlignedText("e\u{301}x")
    text.apply(.nfc)
    #expect(text.scalars == scalars("\u{E9}x") && text.places == [0..<1, 2..<3])
  }

  @Test func `letters are taken apart, and both parts keep the place`() {
    var text = AlignedText("\u{E9}x")
    text.apply(.nfd)
    #expect(text.scalars == scalars("e\u{301}x") && text.places == [0..<1, 0..<1, 1..<2])
  }

  @Test(arguments: [
    (UnicodeForm.nfkc, "ﬁ①Å", "fi1\u{C5}"), (.nfkd, "ﬁÅ", "fiA\u{30A}"),
    (.nfc, "\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), (.nfd, "\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
    (.nfc, "\u{CC6}\u{CC2}\u{CD5}", "\u{CCB}"), (.nfd, "a\u{301}\u{327}", "a\u{327}\u{301}"),
    (.nfc, "\u{958}", "\u{915}\u{93C}"), (.nfc, "\u{301}\u{301}", "\u{301}\u{301}"),
    (.nfc, "", ""), (.nfkc, "abc", "abc"),
  ])
  func `a text gets its normal form`(form: UnicodeForm, text: String, expected: String) {
    var aligned = AlignedText(text)
    aligned.apply(form)
    #expect(aligned.scalars == scalars(expected))
    #expect(aligned.places.count == aligned.count)
  }

  @Test func `the four forms agree with the system's on random texts`() {
    let pieces = [
      "a", "e", "é", "Å", "\u{301}", "\u{327}", "\u{323}", "ﬁ", "㎏", "か", "\u{3099}", "ñ", "ẛ", " ",
    ]
    var random = SeededGenerator(state: 3)
    for _ in 0..<200 {
      let text = (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for (form, expected) in [
        (UnicodeForm.nfc, text.precomposedStringWithCanonicalMapping),
        (.nfd, text.decomposedStringWithCanonicalMapping),
        (.nfkc, text.precomposedStringWithCompatibilityMapping),
        (.nfkd, text.decomposedStringWithCompatibilityMapping),
      ] {
        var aligned = AlignedText(text)
        aligned.apply(form)
        #expect(JSONText(aligned.string) == JSONText(expected), "\(form) of \(scalars(text))")
      }
    }
  }
}
