import Attention
import Models
import Scenarios
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateGridTests {
  private func grid(_ keys: String = "") throws -> Session {
    var session = try Session(scenario: "image-captioning")
    session.type(keys)
    return session
  }

  @Test func `arrows move over the patches in two directions and stop at the edges`() throws {
    var session = try grid()
    #expect(session.state.exploration.view == .grid && session.state.exploration.key == 5)
    session.press(.down)
    #expect(session.state.exploration.key == 9)
    session.press(.left, .left, .left)
    #expect(session.state.exploration.key == 8)
    session.type("9j2l")
    #expect(session.state.exploration.key == 14)
    session.press(.up)
    #expect(session.state.exploration.key == 10)
    session.type("HK")
    #expect(session.state.exploration.key == 0)
    session.type("LJ")
    #expect(session.state.exploration.key == 15)
    session.press(.control("u"))
    #expect(session.state.exploration.key == 7)
    session.type("6|")
    #expect(session.state.exploration.key == 6)
  }

  @Test func `Tab goes to the next word, after the last to the first`() throws {
    var session = try grid()
    session.press(.tab)
    #expect(session.state.exploration.query == 1)
    session.press(.backTab, .backTab)
    #expect(session.state.exploration.query == 2)
    session.press(.tab)
    #expect(session.state.exploration.query == 0)
    session.type("4")
    session.press(.tab)
    #expect(session.state.exploration.query == 1)
  }

  @Test func `x switches a patch off, t shows stages without the output, z one grid`() throws {
    var session = try grid("x")
    #expect(session.frame.text.contains("[╱]"))
    #expect(session.frame.line(22).contains("switched off"))
    session = try grid("ttt")
    #expect(session.state.exploration.stage == .scaled)
    session = try grid("z")
    #expect(!session.frame.text.contains("query ball"))
    #expect(session.frame.text.contains("query dog"))
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `the sentence says the patch, its place and what the others get`() throws {
    #expect(
      try grid().frame.line(22).hasPrefix(
        " query dog reads key 5 dog with weight .964; the other 15 get .002 each"))
    #expect(try grid().frame.line(3).hasPrefix(" key 5 dog: row 1, column 1 "))
  }

  @Test func `a list of keys has no grid and says why`() {
    var session = Session()
    session.type("vg")
    #expect(session.state.message?.contains("a scenario says so with grid") == true)
    #expect(session.state.exploration.view == .map)
  }

  @Test(arguments: [(24, 80), (30, 100), (60, 200), (12, 40), (6, 20)])
  func `the image grid at every size`(rows: Int, columns: Int) throws {
    let session = try Session(scenario: "image-captioning", rows: rows, columns: columns)
    try expectScreen("grid-\(columns)x\(rows)", session.frame)
  }

  @Test func `a zoomed grid, and colours`() throws {
    try expectScreen("grid-zoom", grid("z").frame)
    let session = try Session(
      scenario: "image-captioning", display: Display(shading: .background, repertoire: .unicode))
    try expectScreen("grid-direct", session.frame, depth: .direct)
  }

  @Test(arguments: [(1, 1), (14, 14), (3, 40), (40, 3)])
  func `pictures of any shape are drawn at every size`(patchRows: Int, patchColumns: Int) throws {
    let count = patchRows * patchColumns
    let scenario = try Scenario(
      yaml: """
        heed: 1
        title: a picture
        queries: {random: {rows: 3, columns: 4, seed: 1}}
        keys: {random: {rows: \(count), columns: 4, seed: 2}}
        attention: {source: cross}
        grid: {rows: \(patchRows), columns: \(patchColumns)}
        """, file: "picture.yaml"
    ) { _ in [] }
    for (rows, columns) in [(6, 20), (9, 33), (12, 40), (16, 61), (24, 80), (60, 200)] {
      var session = Session(scenario, rows: rows, columns: columns)
      session.type("G")
      session.press(.pageDown, .tab)
      session.type("Lz")
      #expect(session.frame.cursor != nil, "\(columns)×\(rows)")
      session.type("z")
      #expect(session.frame.cursor != nil, "\(columns)×\(rows)")
    }
  }
}
