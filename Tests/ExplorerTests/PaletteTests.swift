import Attention
import Explorer
import Testing

@Suite struct PaletteTests {
  @Test func `letters must occur in their order`() {
    #expect(fuzzyScore(of: "nh", in: "next head") != nil)
    #expect(fuzzyScore(of: "hn", in: "next head") == nil)
    #expect(fuzzyScore(of: "", in: "next head") == 0)
  }

  @Test func `beginnings of words and neighbours count more`() throws {
    let beginnings = try #require(fuzzyScore(of: "nh", in: "next head"))
    let inside = try #require(fuzzyScore(of: "nh", in: "causal on, higher"))
    #expect(beginnings > inside)
    let neighbours = try #require(fuzzyScore(of: "mask", in: "causal mask"))
    let scattered = try #require(fuzzyScore(of: "mask", in: "me as skin"))
    #expect(neighbours > scattered)
  }

  @Test func `of equal matches the one that begins like it comes first`() throws {
    var session = Session()
    session.type(":stage dot")
    let first = try #require(session.state.menuEntries.first)
    #expect(first.choice == .stage(.dot))
  }

  @Test func `capitals and blanks do not matter`() {
    #expect(fuzzyScore(of: "L1 h3", in: "head L1.H3") != nil)
  }
}
