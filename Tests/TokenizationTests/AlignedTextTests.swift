import Testing

@testable import Tokenization

@Suite struct AlignedTextTests {
  @Test func `each scalar begins where it is`() {
    let text = AlignedText("aé🐕")
    #expect(text.places == [0..<1, 1..<2, 2..<3])
    #expect(text.origin(of: 1..<3) == 1..<3)
    #expect(text.origin == 0)
  }

  @Test func `a part keeps its places and begins where its first scalar does`() {
    let part = AlignedText("hello").part(2..<4)
    #expect(part.string == "ll" && part.places == [2..<3, 3..<4] && part.origin == 2)
    #expect(part.origin(of: 0..<2) == 2..<4)
  }

  @Test func `inserted scalars share the place before them, dropped ones leave none`() {
    var text = AlignedText("abcd")
    text.transform(
      [
        ScalarChange(scalar: "x", change: 0), ScalarChange(scalar: "y", change: 1),
        ScalarChange(scalar: "z", change: -1),
      ], droppingFirst: 1)
    #expect(text.string == "xyz" && text.places == [1..<2, 1..<2, 2..<3])
  }

  @Test func `changes beyond the text never trap`() {
    var text = AlignedText("a")
    text.transform(
      [
        ScalarChange(scalar: "x", change: 1), ScalarChange(scalar: "y", change: -9),
        ScalarChange(scalar: "z", change: 0),
      ], droppingFirst: 9)
    #expect(text.string == "xyz" && text.count == 3)
    #expect(text.origin(of: 2..<9).lowerBound <= 1)
  }

  @Test func `a prefix comes from where the first scalar came from`() {
    var text = AlignedText("ab")
    text.prepend(["_", "_"])
    #expect(text.places == [0..<1, 0..<1, 0..<1, 1..<2])
    var empty = AlignedText("")
    empty.prepend(["_"])
    #expect(empty.isEmpty)
  }

  @Test func `filtering and expanding keep places`() {
    var text = AlignedText("abc")
    text.filter { $0 != "b" }
    text.expand { [$0, "+"] }
    #expect(text.string == "a+c+" && text.places == [0..<1, 0..<1, 2..<3, 2..<3])
    text.map { $0 == "+" ? "-" : $0 }
    #expect(text.string == "a-c-")
  }

  @Test func `what replaces a match comes from its last scalar`() {
    var text = AlignedText("a  b")
    text.replace([SplitPiece](count: 4, matches: [1..<3]), with: ["_", "_"])
    #expect(text.string == "a__b" && text.places == [0..<1, 2..<3, 2..<3, 3..<4])
  }
}
