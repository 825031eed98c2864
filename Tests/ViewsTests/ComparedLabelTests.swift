import Screen
import Testing

@testable import Views

@Suite struct ComparedLabelTests {
  private let tired = TokenLabel(index: 11, text: "tired")
  private let wide = TokenLabel(index: 11, text: "wide")

  @Test func `an exchanged word has both names`() {
    let label = ComparedLabel(first: tired, second: wide)
    #expect(label.name == "tired≠wide")
    #expect(label.name(columns: 7) == "tir≠wid")
    #expect(label.abbreviated(to: 3) == "t≠w")
    #expect(label.abbreviated(to: 4) == "t≠w")
    #expect(label.abbreviated(to: 2) == "≠")
    #expect(label.index == "11")
  }

  @Test func `a word that only one has says which`() {
    #expect(ComparedLabel(first: nil, second: wide).name == "+wide")
    let gone = ComparedLabel(first: tired, second: nil)
    #expect(gone.name == "−tired")
    #expect(gone.name(columns: 4) == "−ti…")
    #expect(gone.index == "")
    #expect(ComparedLabel(first: nil, second: nil).name == "")
  }

  @Test func `the same word is called as everywhere`() {
    let the = TokenLabel(index: 5, text: "the", isRepeated: true)
    let label = ComparedLabel(first: TokenLabel(index: 4, text: "the"), second: the)
    #expect(label.name == "the₅")
    #expect(label.abbreviated(to: 2) == "th")
  }
}
