import Testing

@testable import Screen

/// TerminalTests compare every scalar with the C library; here are the kinds of scalars there are.
struct CharacterWidthTests {
  @Test(
    arguments: [
      (" ", 1), ("~", 1), ("é", 1), ("α", 1), ("▸", 1), ("█", 1), ("╱", 1), ("∅", 1), ("ש", 1),
      ("漢", 2), ("字", 2), ("한", 2), ("！", 2), ("👩", 2),
      ("\u{301}", 0), ("\u{20DD}", 0),
    ] as [(Unicode.Scalar, Int)])
  func `a scalar that is shown takes its columns`(_ scalar: Unicode.Scalar, _ columns: Int) {
    #expect(scalar.columns == columns)
  }

  @Test(
    arguments: [
      "\0", "\t", "\n", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{A0}", "\u{AD}", "\u{200B}",
      "\u{200D}", "\u{202E}", "\u{2028}", "\u{E000}", "\u{FEFF}", "\u{FFFF}", "\u{E0041}",
      "\u{10FFFF}",
    ] as [Unicode.Scalar])
  func `a scalar that cannot be seen has none`(_ scalar: Unicode.Scalar) {
    #expect(scalar.columns == nil)
  }

  @Test func `the table rises, without overlaps, and knows three widths`() {
    #expect(shownScalars.count % 3 == 0 && !shownScalars.isEmpty)
    var last: UInt32 = 0
    for place in stride(from: 0, to: shownScalars.count, by: 3) {
      #expect(shownScalars[place] > last)
      #expect(shownScalars[place + 1] >= shownScalars[place])
      #expect(shownScalars[place + 2] <= 2)
      last = shownScalars[place + 1]
    }
  }
}
