import Testing

@testable import Tokenization

@Suite struct SplitBehaviorTests {
  @Test(arguments: [
    (SplitBehavior.removed, ["the", "final", "countdown"]),
    (.isolated, ["the", "-", "final", "-", "-", "countdown"]),
    (.mergedWithPrevious, ["the-", "final-", "-", "countdown"]),
    (.mergedWithNext, ["the", "-final", "-", "-countdown"]),
    (.contiguous, ["the", "-", "final", "--", "countdown"]),
  ])
  func `the delimiter goes where the behavior says`(behavior: SplitBehavior, parts: [String]) {
    let text = AlignedText("the-final--countdown")
    let pieces = [SplitPiece](text.scalars, delimitedBy: { $0 == "-" })
    #expect(texts(text.split(pieces, behavior)) == parts)
  }

  @Test func `pieces cover the text, and inverted ones swap their parts`() {
    let pieces = [SplitPiece](count: 5, matches: [1..<2, 4..<5])
    #expect(pieces.map(\.range) == [0..<1, 1..<2, 2..<4, 4..<5])
    #expect(pieces.map(\.isMatch) == [false, true, false, true])
    #expect(pieces.inverted.map(\.isMatch) == [true, false, true, false])
  }

  @Test(arguments: SplitBehavior.allCases)
  func `an empty text has no parts`(behavior: SplitBehavior) {
    #expect(behavior.parts(of: []).isEmpty)
  }
}
