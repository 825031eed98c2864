import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateOutputTests {
  private func session(_ keys: String = "vo", rows: Int = 24, columns: Int = 80) -> Session {
    var session = Session(rows: rows, columns: columns)
    session.type(keys)
    return session
  }

  @Test func `arrows go along the value dimensions and the keys, whichever pane is chosen`() {
    var session = session("voj")
    session.press(.tab)
    session.type("jl")
    #expect(session.state.exploration.dimension == 2 && session.state.exploration.key == 3)
    #expect(session.state.exploration.scoreDimension == 0)
  }

  @Test func `the dimension is that of the Vectors view, and the key that of every view`() {
    var session = session("vojjl")
    #expect(session.frame.text.contains("▸container"))
    session.type("vv")
    session.press(.tab)
    #expect(session.frame.text.contains("┃▸container"))
    #expect(session.frame.text.contains("v(didn't)"))
    session.press(.up)
    session.type("hvo")
    #expect(session.frame.text.contains("▸extent") && session.frame.text.contains("▾ animal"))
  }

  @Test func `pages go along the dimensions, H and L along the keys`() {
    var session = session()
    session.press(.pageDown)
    #expect(session.state.exploration.dimension == 7)
    session.type("L")
    #expect(session.state.exploration.key == 11)
    session.type("H")
    #expect(session.state.exploration.key == 0)
  }

  @Test func `Enter opens the map on the same cell`() {
    var session = session("vol")
    session.press(.enter)
    #expect(session.state.exploration.view == .map && session.state.exploration.key == 3)
    session.press(.escape)
    #expect(session.state.exploration.view == .output)
  }

  @Test func `the layer adds what the screen says`() throws {
    let session = session(columns: 200)
    #expect(
      session.frame.text.contains("the residual of it goes from +0.95 to +2.75"))
  }

  @Test func `a head without tokens, and a model without heads, are drawn`() {
    for trace in [Session.emptyTrace, Session.headlessTrace] {
      var session = Session(trace)
      session.type("vojlvvjl")
      session.press(.tab)
      session.type("jl")
      #expect(session.frame.rows == 24)
    }
  }

  @Test func `help names what Tab and Enter do here`() {
    let does = session("vo?").state.menuEntries.map(\.does)
    #expect(does.contains("to the residual, or back to the mix of values"))
    #expect(does.contains("in: the map of this cell"))
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (30, 100), (10, 40), (6, 20)])
  func `the output at every size`(rows: Int, columns: Int) throws {
    try expectScreen("output-\(columns)x\(rows)", session(rows: rows, columns: columns).frame)
  }

  @Test func `the residual, in colours`() throws {
    var session = Session(
      rows: 36, columns: 120, display: Display(shading: .background, repertoire: .unicode))
    session.type("vo")
    session.press(.tab)
    try expectScreen("output-residual-direct", session.frame, depth: .direct)
    try expectScreen("output-residual-indexed", session.frame, depth: .indexed)
  }

  @Test func `another sentence, a masked key, an undefined row, a row of BOS, a long text`() throws
  {
    var wide = Session("The animal didn't cross the street because it was too wide")
    wide.type("voj6|")
    try expectScreen("output-wide", wide.frame)
    try expectScreen("output-masked", session("mvo$").frame)
    try expectScreen("output-beginning", session("vog0").frame)
    var undefined = Session("the cat")
    undefined.type("0x1|x2|xvo")
    #expect(undefined.frame.text.contains("hides every key"))
    try expectScreen("output-undefined", undefined.frame)
    for (rows, columns) in [(24, 80), (36, 120)] {
      var long = Session(Session.longText, rows: rows, columns: columns)
      long.type("vo40G60|")
      try expectScreen("output-long-\(columns)x\(rows)", long.frame)
    }
  }
}
