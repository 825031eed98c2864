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

  @Test func `a token between the shared ends has a counterpart only where none was added`() {
    let exchanged = TokenAlignment(from: ["it", "was", "tired"], to: ["it", "was", "wide"])
    #expect((0..<3).map(exchanged.counterpart) == [0, 1, 2])
    let grown = TokenAlignment(from: ["it", "was", "wide", "."], to: ["it", "ran", "off", "."])
    #expect((0..<4).map(grown.counterpart) == [0, 1, 2, 3])
    let added = TokenAlignment(from: ["it", "old", "new", "ran"], to: ["it", "big", "ran"])
    #expect((0..<4).map(added.counterpart) == [0, nil, nil, 2])
  }

  @Test func `lists that are alike keep every place`() {
    let alignment = TokenAlignment(from: ["a", "b", "a"], to: ["a", "b", "a"])
    #expect((0..<3).map(alignment.place) == [0, 1, 2])
    #expect((0..<3).map(alignment.counterpart) == [0, 1, 2])
  }

  @Test func `two changes in one edit leave what stands between them in its place`() {
    let alignment = TokenAlignment(
      from: ["the", "cat", "ran", "home"], to: ["now", "the", "cat", "ran", "away"])
    #expect((0..<4).map(alignment.place) == [1, 2, 3, 4])
    #expect((0..<4).map(alignment.counterpart) == [1, 2, 3, 4])
  }

  @Test func `a change too large to compare is one change`() {
    let source = ["a"] + (0..<400).map { "s\($0)" } + ["z"]
    let target = ["a"] + (0..<399).map { "t\($0)" } + ["z"]
    let alignment = TokenAlignment(from: source, to: target)
    #expect(alignment.place(of: 5) == 5)
    #expect(alignment.counterpart(of: 5) == nil)
    #expect(alignment.place(of: 400) == 399)
    #expect(alignment.counterpart(of: 401) == 400)
  }

  @Test func `a place outside of the list goes to the nearest one`() {
    let alignment = TokenAlignment(from: ["a", "b"], to: ["a"])
    #expect(alignment.place(of: 9) == 0)
    #expect(alignment.counterpart(of: 9) == nil)
    #expect(alignment.counterpart(of: -1) == nil)
  }
}
