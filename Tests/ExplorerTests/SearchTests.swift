import Explorer
import Testing

@Suite struct SearchTests {
  let tokens = ["[BOS]", "The", "animal", "the", "An"]

  @Test func `a search without capitals finds both`() {
    #expect(Search("the").matches(in: tokens) == [1, 3])
    #expect(Search("an").matches(in: tokens) == [2, 4])
  }

  @Test func `a search with a capital is exact`() {
    #expect(Search("The").matches(in: tokens) == [1])
  }

  @Test func `an empty search finds nothing`() {
    #expect(Search("").matches(in: tokens) == [])
    #expect(Search("x").matches(in: []) == [])
  }
}
