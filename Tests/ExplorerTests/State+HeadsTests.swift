import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateHeadsTests {
  private func session(
    _ keys: String = "vh", rows: Int = 24, columns: Int = 80, shading: Shading = .glyphs
  ) -> Session {
    var session = Session(
      rows: rows, columns: columns, display: Display(shading: shading, repertoire: .unicode))
    session.type(keys)
    return session
  }

  private func checkpoint(rows: Int, columns: Int, keys: String = "vh") throws -> Session {
    var session = Session(
      try SeededModel.trace(layers: 12, heads: 12), text: SeededModel.text)
    session.perform(.resize(rows: rows, columns: columns))
    session.state.exploration.query = 10
    session.state.exploration.key = 2
    session.state.exploration.address = HeadAddress(layer: 5, head: 11)
    session.type(keys)
    return session
  }

  @Test func `arrows move the head, in its layer and between layers`() {
    var session = session()
    let moves: [(Key, HeadAddress)] = [
      (.left, HeadAddress(layer: 1, head: 2)), (.up, HeadAddress(layer: 0, head: 2)),
      (.up, HeadAddress(layer: 0, head: 2)), (.right, HeadAddress(layer: 0, head: 3)),
      (.down, HeadAddress(layer: 1, head: 3)), (.character("$"), HeadAddress(layer: 1, head: 4)),
      (.character("0"), HeadAddress(layer: 1, head: 0)),
      (.character("g"), HeadAddress(layer: 0, head: 0)),
      (.character("G"), HeadAddress(layer: 1, head: 0)),
    ]
    for (key, address) in moves {
      session.press(key)
      #expect(session.state.exploration.address == address, "\(key.name)")
    }
    session.type("3l")
    #expect(session.state.exploration.address.head == 3)
    session.type("2|")
    #expect(session.state.exploration.address.head == 2)
  }

  @Test func `moving the head leaves the cell, and the head is the same in every view`() {
    var session = session("jjvh")
    let (query, key) = (session.state.exploration.query, session.state.exploration.key)
    session.press(.left, .up)
    let address = session.state.exploration.address
    for (letter, _, _) in State.viewLetters {
      session.type("v\(letter)")
      #expect(session.state.exploration.address == address)
      #expect(session.state.exploration.query == query)
      #expect(session.state.exploration.key == key)
    }
    session.type("vh")
    #expect(session.frame.line(0).contains("\(address)"))
    session.press(.enter)
    #expect(session.state.exploration.view == .map)
    #expect(session.state.exploration.address == address)
    session.type("]")
    session.press(.escape)
    #expect(session.state.exploration.view == .heads)
    #expect(session.frame.text.contains("▸L0"))
    #expect(session.frame.line(3).contains("▾H3"))
  }

  @Test func `every number of the grid is that of the cell in its head`() throws {
    for _ in 0..<3 {
      let session = session("vh")
      let text = session.frame.text
      let trace = session.state.exploration.trace
      for address in trace.addresses {
        let weight = try #require(
          trace[address]?.attention.cell(8, 2).outcome.value?.weight)
        let printed = NumberForm.weight.cellText(weight, columns: 5, digits: 3)
        if printed != "·" { #expect(text.contains(printed), "\(address)") }
      }
    }
  }

  @Test func `the stage changes the number`() {
    var session = session()
    session.type("TT")
    #expect(session.frame.line(2).contains("scaled score of query it, key animal"))
    #expect(session.frame.text.contains("[12.19]"))
    #expect(session.frame.line(22).contains("scaled score 12.19"))
  }

  @Test func `in an order the arrows go along it`() {
    var session = session("vhoeo>g")
    let frame = session.frame
    #expect(frame.text.contains("[1.54]"))
    session.press(.right)
    #expect(session.frame.text.contains("[1.09]"))
    session.type("5l")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    session.press(.up)
    session.type("j")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    session.type("$")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 1))
    session.type("1|")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 0))
    session.type("]")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 1))
  }

  @Test func `similarity is to the head that was open when it was chosen`() {
    var session = session("vhoso>")
    #expect(session.frame.text.contains("[1.00]"))
    let order = session.state.exploration.address
    session.press(.right)
    #expect(session.frame.line(2).contains("similarity to \(order)"))
    session.press(.left)
    #expect(session.state.exploration.address == order)
  }

  @Test func `leaving the view and undo bring back number and order`() {
    var session = session("vhof")
    #expect(session.frame.line(2).contains("weight on BOS"))
    session.type("vmvh")
    #expect(session.frame.line(2).contains("weight on BOS"))
    session.type("uuu")
    #expect(session.frame.line(2).contains("weight of query it"))
  }

  @Test func `below 80 by 24 the open head stands behind Tab`() {
    var session = session(rows: 20, columns: 60)
    #expect(!session.frame.text.contains("column Σ"))
    session.press(.tab)
    #expect(session.frame.text.contains("column Σ"))
    session.press(.tab)
    session.perform(.resize(rows: 24, columns: 80))
    #expect(session.frame.line(3).contains("query ↓ key →"))
    session.type("z")
    #expect(!session.frame.line(3).contains("query ↓ key →"))
  }

  @Test(arguments: [(24, 80), (30, 100), (36, 120), (60, 200), (20, 60), (10, 40), (6, 20)])
  func `heads at every size`(rows: Int, columns: Int) throws {
    let size = "\(columns)x\(rows)"
    try expectScreen("heads-\(size)", session(rows: rows, columns: columns).frame)
    try expectScreen(
      "heads-largest-\(size)", session("vhoeo>", rows: rows, columns: columns).frame)
    try expectScreen(
      "heads-checkpoint-\(size)", checkpoint(rows: rows, columns: columns).frame)
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200)])
  func `a checkpoint in order, from the smallest distance`(rows: Int, columns: Int) throws {
    let session = try checkpoint(rows: rows, columns: columns, keys: "vhodo<")
    try expectScreen("heads-checkpoint-smallest-\(columns)x\(rows)", session.frame)
  }

  @Test(arguments: [ColorDepth.direct, .indexed, .sixteen, .none])
  func `heads at every depth of colour`(depth: ColorDepth) throws {
    let shading: Shading = depth.showsShades ? .background : .glyphs
    try expectScreen("heads-\(depth)", session(shading: shading).frame, depth: depth)
    try expectScreen("heads-dot-\(depth)", session("vhttt", shading: shading).frame, depth: depth)
  }

  @Test func `twelve layers of twelve heads stand as the frame draws them`() throws {
    let frame = try checkpoint(rows: 24, columns: 80).frame
    #expect(frame.line(0).hasPrefix(" heed · heads · checkpoint"))
    #expect(frame.line(2).hasPrefix(" number: weight of query it, key animal"))
    #expect(frame.line(3).hasPrefix("layer↓ H0  H1  H2  H3  H4  H5  H6  H7  H8  H9  H10▾H11  │"))
    #expect(frame.line(9).hasPrefix("▸L5   "))
    #expect(frame.line(16).hasPrefix(" L5.H11, mean over 15 queries"))
    #expect((3...20).allSatisfy { !frame.line($0).allSatisfy { $0 == " " } })
  }

  @Test func `help says what keys do here, of heads and layers`() {
    var session = session("vh?")
    let entries = session.state.menuEntries
    #expect(entries.contains { $0.choice == .command(.left) && $0.does.contains("head") })
    #expect(entries.contains { $0.choice == .command(.lastQuery) && $0.does.contains("layer") })
    session.press(.escape)
    session.type("vm?")
    #expect(
      session.state.menuEntries.contains {
        $0.choice == .command(.left) && $0.does == "to the key on the left"
      })
  }

  @Test func `of thirty-two layers of thirty-two heads the open one is seen`() throws {
    var session = Session(try SeededModel.trace(layers: 32, heads: 32))
    session.type("vh31j31l")
    #expect(session.state.exploration.address == HeadAddress(layer: 31, head: 31))
    let frame = session.frame
    #expect(frame.line(3).contains("▾H31"))
    #expect(frame.text.contains("▸L31"))
    #expect(frame.cursor != nil)
  }

  @Test(arguments: HeadOrder.allCases)
  func `nothing traps at any size, with any model`(order: HeadOrder) throws {
    let traces = [
      Session.emptyTrace, Session.headlessTrace, try SeededModel.trace(layers: 3, heads: 4),
      ToyModel().trace(of: "it"),
    ]
    for trace in traces {
      var session = Session(trace)
      session.state.exploration.headOrder = order
      for number in HeadNumber.all(open: HeadAddress(layer: 0, head: 9)) {
        session.state.exploration.headNumber = number
        session.type("vh$G0gHJKL")
        for (rows, columns) in [(0, 0), (6, 20), (9, 33), (17, 80), (24, 80), (60, 200)] {
          session.perform(.resize(rows: rows, columns: columns))
          #expect(session.frame.rows == rows)
          session.type("jlkh")
        }
      }
    }
  }

  @Test(arguments: [(24, 80), (30, 100), (60, 200), (12, 40), (6, 20)])
  func `heads that share keys and values stand in a bracket at every size`(
    rows: Int, columns: Int
  ) throws {
    var session = try Session(scenario: "grouped-heads", rows: rows, columns: columns)
    session.type("vh")
    #expect(session.frame.text.contains("kv 0") && session.frame.text.contains("┐"))
    #expect(session.frame.spelledInASCII().text.contains("kv 0"))
    try expectScreen("heads-grouped-\(columns)x\(rows)", session.frame)
  }

  @Test func `thumbnails of heads that share stand in a bracket, too`() throws {
    let session = try Session(scenario: "grouped-heads", rows: 36, columns: 120)
    try expectScreen("map-grouped-120x36", session.frame)
    #expect(session.frame.text.contains("kv 1 ─"))
  }

  @Test func `the sentence and the table name what is shared`() throws {
    var session = try Session(scenario: "grouped-heads", rows: 30, columns: 120)
    session.type("vh")
    #expect(session.frame.text.contains("L0.H1 of kv 0"))
    #expect(session.frame.line(28).contains("; shares keys and values with H0"))
  }
}
