import Explorer
import Testing

@Suite struct TokenAlignmentTests {
  @Test func `a word put in before moves the rest to the right`() {
    let alignment = TokenAlignment(
      from: ["the", "cat", "ran"], to: ["the", "old", "cat", "ran"])
    #expect((0..<3).map(alignment.place) == [0, 2, 3])
  }

  @Test func `a word exchanged keeps every place`() {
    let alignment = TokenAlignment(
      from: ["it", "was", "too", "tired"], to: ["it", "was", "too", "wide"])
    #expect((0..<4).map(alignment.place) == [0, 1, 2, 3])
  }

  @Test func `a word taken out leaves its neighbour selected`() {
    let alignment = TokenAlignment(from: ["a", "b", "c"], to: ["a", "c"])
    #expect((0..<3).map(alignment.place) == [0, 1, 1])
  }

  @Test func `everything taken out ends at the beginning`() {
    let alignment = TokenAlignment(from: ["a", "b"], to: [])
    #expect((0..<2).map(alignment.place) == [0, 0])
  }

  @Test func `repeated words do not overlap`() {
    let alignment = TokenAlignment(from: ["a", "a"], to: ["a", "a", "a"])
    #expect((0..<2).map(alignment.place) == [0, 1])
  }
}
