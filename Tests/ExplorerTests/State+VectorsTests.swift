import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateVectorsTests {
  private func session(_ keys: String = "vv", rows: Int = 24, columns: Int = 80) -> Session {
    var session = Session(rows: rows, columns: columns)
    session.type(keys)
    return session
  }

  @Test func `arrows go along the dimensions of the chosen pane, and along the keys`() {
    var session = session("vvjjjj")
    #expect(session.state.exploration.scoreDimension == 4)
    #expect(session.state.exploration.dimension == 0 && session.state.exploration.query == 8)
    session.press(.tab)
    session.type("3j")
    session.press(.up)
    #expect(session.state.exploration.dimension == 2)
    #expect(session.state.exploration.scoreDimension == 4)
    session.press(.left)
    #expect(session.state.exploration.key == 1)
  }

  @Test func `no move leaves the head`() {
    var session = session("vv99j")
    #expect(session.state.exploration.scoreDimension == 15)
    session.type("99k99l")
    #expect(session.state.exploration.scoreDimension == 0 && session.state.exploration.key == 11)
    session.type("99h")
    #expect(session.state.exploration.key == 0)
  }

  @Test func `g and G go to queries, 0 and $ and 5| to keys, as everywhere`() {
    var session = session("vvg")
    #expect(session.state.exploration.query == 0)
    session.type("G0")
    #expect(session.state.exploration.query == 11 && session.state.exploration.key == 0)
    session.type("3G$")
    #expect(session.state.exploration.query == 3 && session.state.exploration.key == 11)
    session.type("5|")
    #expect(session.state.exploration.key == 5)
  }

  @Test func `pages go along the dimensions, half pages half as far`() {
    var session = session()
    session.press(.pageDown)
    #expect(session.state.exploration.scoreDimension == 15)
    session.press(.pageUp, .control("d"))
    #expect(session.state.exploration.scoreDimension == 8)
    session.press(.control("u"))
    #expect(session.state.exploration.scoreDimension == 0)
    session.type("LH")
    #expect(session.state.exploration.key == 0)
  }

  @Test func `moving the key here moves it in every view`() {
    var session = session("vvl")
    #expect(session.frame.text.contains("k(didn't)"))
    let views: [(String, String)] = [
      ("vm", "▾ didn't"), ("vs", "▾ didn't"), ("vo", "▾ didn't"), ("vv", "▾didn't"),
    ]
    for (keys, mark) in views {
      session.type(keys)
      #expect(session.frame.text.contains(mark), "\(keys)")
      #expect(session.state.exploration.key == 3 && session.state.exploration.query == 8)
    }
    session.type("vmhhkvv")
    #expect(session.frame.line(0).hasSuffix("▸because ▾the₁"))
    #expect(session.frame.text.contains("k(the₁)"))
  }

  @Test func `on the stage of outputs, left and right still move the key`() {
    var session = Session()
    session.type("tt")
    #expect(session.state.exploration.stage != .weights)
    session.state.exploration.stage = .output
    session.type("vvl")
    #expect(session.state.exploration.key == 3 && session.state.exploration.dimension == 0)
  }

  @Test func `undo goes back dimension by dimension`() {
    var session = session("vvjj")
    let before = session.frame
    session.type("j")
    #expect(session.frame != before)
    session.type("u")
    #expect(session.frame == before)
  }

  @Test func `help names what the arrows do here`() {
    var session = session("vv?")
    let does = session.state.menuEntries.map(\.does)
    #expect(does.contains("to the dimension below") && !does.contains("to the query below"))
    #expect(does.contains("to the last query; 12G to query 12"))
    session.press(.escape)
    session.type("vm?")
    #expect(session.state.menuEntries.map(\.does).contains("to the query below"))
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (30, 100), (10, 40), (6, 20)])
  func `the vectors at every size`(rows: Int, columns: Int) throws {
    try expectScreen(
      "vectors-\(columns)x\(rows)", session("vvjjjj", rows: rows, columns: columns).frame)
  }

  @Test func `the value, in colours`() throws {
    var session = Session(
      rows: 36, columns: 120, display: Display(shading: .background, repertoire: .unicode))
    session.type("vvjjjj")
    session.press(.tab)
    try expectScreen("vectors-value-direct", session.frame, depth: .direct)
    try expectScreen("vectors-value-indexed", session.frame, depth: .indexed)
  }

  @Test func `another sentence, a masked key, a value of length 0, a long text`() throws {
    var wide = Session("The animal didn't cross the street because it was too wide")
    wide.type("vv5j6|")
    try expectScreen("vectors-wide", wide.frame)
    var masked = session("mvv$")
    masked.press(.tab)
    try expectScreen("vectors-masked", masked.frame)
    try expectScreen("vectors-beginning", session("vv0").frame)
    var long = Session(Session.longText, rows: 36, columns: 120)
    long.type("vv40G60|")
    try expectScreen("vectors-long", long.frame)
  }
}
