import Attention
import Explorer
import Models
import Screen
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

  @Test func `the palette has commands, heads, stages and how words are taught`() {
    var session = Session()
    session.type(":")
    let choices = session.state.menuEntries.map(\.choice)
    for binding in KeyBindings.standard.bindings(in: .map) {
      #expect(choices.contains(.command(binding.command)))
    }
    for address in session.state.exploration.trace.addresses {
      #expect(choices.contains(.head(address)))
    }
    for stage in Stage.allCases { #expect(choices.contains(.stage(stage))) }
    for map in ColorMap.allCases { #expect(choices.contains(.colors(map))) }
    #expect(choices.contains(.background(.dark)) && choices.contains(.background(.light)))
    for contrast in Contrast.allCases { #expect(choices.contains(.contrast(contrast))) }
    #expect(choices.contains(.speech(.sentence)) && choices.contains(.speech(.cell)))
    #expect(choices.contains(.type("word ")))
    let axes = choices.count { if case .axes = $0 { true } else { false } }
    #expect(axes > 40)
    let tasks = choices.count { if case .train = $0 { true } else { false } }
    #expect(tasks == 16)
    #expect(
      choices.count
        == KeyBindings.standard.bindings(in: .map).count + 2 + 1 + 10 + 6 + axes + 4 + 2 + 2 + 2
        + tasks)
  }

  @Test func `a line of the palette shows the keys that do the same`() throws {
    var session = Session()
    session.type(":")
    let last = try #require(
      session.state.menuEntries.first { $0.choice == .command(.lastQuery) })
    #expect(last.keys == "G End")
  }

  @Test func `the best match comes first, of equals the first in the table`() {
    var session = Session()
    session.type(":previous head")
    #expect(session.state.menuEntries.first?.choice == .command(.previousHead))
  }

  @Test func `while browsing there is no menu`() {
    #expect(Session().state.menuEntries.isEmpty)
  }
}
