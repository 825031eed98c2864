import Attention
import Models
import Scenarios
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateLookupTests {
  private func lookup(_ keys: String = "") throws -> Session {
    var session = try Session(scenario: "soft-lookup")
    session.type(keys)
    return session
  }

  @Test func `a scenario of one head, one or two queries and a few keys opens in it`() throws {
    for scenario in BuiltInScenario.all {
      let opened = Session(try builtIn(scenario.name)).state.exploration
      let isSmall =
        opened.trace.addresses.count == 1 && opened.queryCount <= 2
        && opened.keyCount <= 8 && opened.input.isSentence == false
      let expected: ViewKind = opened.grid != nil ? .grid : isSmall ? .lookup : .map
      #expect(opened.view == expected, "\(scenario.name)")
    }
  }

  @Test func `arrows move over the numbers of query and keys, and the keys follow`() throws {
    var session = try lookup()
    session.press(.right, .right, .right)
    #expect(session.state.exploration.scoreDimension == 2, "a query hands nothing over")
    session.press(.down, .down)
    #expect(session.state.exploration.key == 1)
    session.press(.right)
    #expect(session.state.exploration.lookup == LookupCursor(row: .key, table: .values))
    #expect(session.frame.text.contains("[6]"))
    session.press(.up, .up)
    #expect(session.state.exploration.lookup == LookupCursor())
    session.type("L2|")
    #expect(session.state.exploration.key == 2 && session.state.exploration.lookup.row == .query)
    session.press(.tab)
    #expect(session.frame.text.contains("▾chair"))
    #expect(session.state.exploration.lookup.row == .key && session.state.exploration.key == 2)
  }

  @Test func `raising durability above .80 gives chair the largest weight, as is proposed`() throws
  {
    var session = try lookup()
    #expect(
      session.frame.text.contains(
        "texture above 0.40: banana is largest; durability above 0.80: chair"))
    session.press(.right)
    for _ in 0..<6 { session.type("+") }
    #expect(session.state.exploration.head?.attention.queries[0, 1] == 0.8)
    #expect(largest(session) == [0, 2], "apple and chair are tied at .80")
    session.type("e")
    session.press(.backspace)
    session.type("81")
    session.press(.enter)
    #expect(session.state.exploration.head?.attention.queries[0, 1] == 0.81)
    #expect(largest(session) == [2])
    #expect(session.frame.line(22).contains("durability of fruit is 0.81 (was 0.2)"))
    #expect(session.frame.text.contains("0.81]*"))
    for _ in 0..<7 { session.type("u") }
    #expect(session.state.exploration.head?.attention.queries[0, 1] == 0.2)
  }

  private func largest(_ session: Session) -> [Int] {
    let weights = session.state.exploration.head?.attention.row(0).outcome.value?.weights ?? []
    return weights.indices.filter { abs(weights[$0] - (weights.max() ?? 0)) < 1e-6 }
  }

  @Test func `numbers of keys and what they hand over change, too`() throws {
    var session = try lookup()
    session.press(.down)
    session.type("-")
    #expect(session.state.exploration.head?.attention.keys[0, 0] == 0.8)
    session.press(.right, .right, .right)
    session.type("+")
    #expect(session.state.exploration.head?.attention.values[0, 0] == 9.1)
    #expect(session.frame.line(22).contains("price of apple is 9.1 (was 9)"))
  }

  @Test func `temperature, a key off, argmax and a mask of everything are shown`() throws {
    var session = try lookup("<")
    #expect(session.frame.text.contains("2 scale ÷√3÷0.5"))
    session.type("<<<<")
    #expect(session.frame.text.contains("largest: 1"))
    session = try lookup("1|x")
    #expect(session.frame.text.contains("╱"))
    session = try lookup("0x1|x2|x")
    #expect(session.frame.text.contains("∅"))
    #expect(session.frame.line(22).contains("undefined"))
  }

  @Test func `Space opens the steps, Enter the map, Esc comes back and goes to the map`() throws {
    var session = try lookup(" ")
    #expect(session.state.exploration.view == .steps)
    session.press(.escape)
    #expect(session.state.exploration.view == .lookup)
    session.press(.enter)
    #expect(session.state.exploration.view == .map)
    session.press(.escape, .escape)
    #expect(session.state.exploration.view == .map)
    session.type("vl")
    #expect(session.state.exploration.view == .lookup)
  }

  @Test func `what has no place here says why`() throws {
    var session = Session()
    session.type("vl")
    #expect(session.state.message?.contains("open a scenario") == true)
    #expect(session.state.exploration.view == .map)
    session = try Session(scenario: "health-record")
    session.type("vl")
    #expect(
      session.state.message == "the lookup shows 8 keys on this screen, and there are 12")
    session = try Session(scenario: "health-record", rows: 60, columns: 200)
    session.type("vl")
    #expect(session.state.exploration.view == .lookup)
  }

  @Test(arguments: [(24, 80), (30, 100), (60, 200), (12, 40), (6, 20)])
  func `the soft lookup at every size`(rows: Int, columns: Int) throws {
    var session = try Session(scenario: "soft-lookup", rows: rows, columns: columns)
    try expectScreen("lookup-\(columns)x\(rows)", session.frame)
    session.press(.down, .down)
    session.type("3l")
    #expect(session.frame.text.contains("[6]"), "the selected number is seen at every size")
  }

  @Test func `other lookups: two queries, several values, a local window, colours`() throws {
    for name in ["question-answering", "soft-lookup-vector-values", "local-window", "tutor"] {
      try expectScreen("lookup-\(name)", Session(scenario: name).frame)
    }
    let session = try Session(
      scenario: "soft-lookup", display: Display(shading: .background, repertoire: .unicode))
    try expectScreen("lookup-direct", session.frame, depth: .direct)
  }

  @Test func `every scenario and every size is drawn`() throws {
    for scenario in BuiltInScenario.all {
      for (rows, columns) in [(6, 20), (9, 33), (12, 40), (16, 61), (24, 80), (40, 132)] {
        var session = Session(try builtIn(scenario.name), rows: rows, columns: columns)
        session.state.exploration.view = .lookup
        session.type("jjl+")
        #expect(session.frame.rows == rows)
      }
    }
  }
}
