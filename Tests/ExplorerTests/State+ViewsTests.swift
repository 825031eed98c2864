import Attention
import Explorer
import Screen
import Testing

@Suite struct StateViewsTests {
  @Test(arguments: State.viewLetters.map(\.letter))
  func `v and a letter opens a view, Esc leads to the map`(letter: Character) throws {
    var session = try Session(scenario: "image-captioning")
    session.press(.escape)
    session.type("v\(letter)")
    let view = session.state.exploration.view
    guard !["l", "t", "r"].contains(letter) else { return #expect(session.state.message != nil) }
    #expect(view == .metrics ? letter == "e" : view.rawValue.first == letter)
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `Enter goes in from heads to map to steps to vectors, Esc out the same way`() {
    var session = Session()
    session.type("vh")
    let inward: [ViewKind] = [.heads, .map, .steps, .vectors]
    for view in inward {
      #expect(session.state.exploration.view == view)
      session.press(.enter)
    }
    #expect(session.state.exploration.view == .vectors)
    for view in inward.reversed() {
      #expect(session.state.exploration.view == view)
      session.press(.escape)
    }
    #expect(session.state.exploration.view == .map)
  }

  @Test func `the selected cell is the same in every view`() {
    var session = Session()
    session.type("jl")
    let (query, key) = (session.state.exploration.query, session.state.exploration.key)
    for (letter, _, _) in State.viewLetters {
      session.type("v\(letter)")
      #expect(session.state.exploration.query == query)
      #expect(session.state.exploration.key == key)
    }
  }

  @Test func `the title says view, head and text, and no move changes it`() throws {
    var session = Session("a\u{1B}]2;x\u{7} cat")
    #expect(session.state.title.description == "heed · map · L1.H3 · a␛]2;x␇ cat")
    session.type("jl")
    #expect(session.state.title.description == "heed · map · L1.H3 · a␛]2;x␇ cat")
    session.type("vh[")
    #expect(session.state.title.description.hasPrefix("heed · heads · L1.H2 · a"))
    session.type("ebig")
    #expect(session.state.title.description.hasSuffix(" cat"))
    let lookup = try Session(scenario: "soft-lookup").state.title.description
    #expect(lookup == "heed · lookup · L0.H0 · Soft lookup by attributes")
  }
}
