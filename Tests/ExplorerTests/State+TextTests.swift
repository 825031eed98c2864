import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateTextTests {
  private func frame(
    _ keys: String, text: String = ToyModel.openingText, rows: Int = 24, columns: Int = 80,
    shading: Shading = .glyphs
  ) -> Frame {
    var session = Session(
      text, rows: rows, columns: columns,
      display: Display(shading: shading, repertoire: .unicode))
    session.type("vt" + keys)
    return session.frame
  }

  private static let longText = {
    let words = (ToyModel.openingText + " and").split(separator: " ")
    return (0..<512).map { words[$0 % words.count] }.joined(separator: " ")
  }()

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (30, 100), (10, 40), (6, 20)])
  func `the text at every size`(rows: Int, columns: Int) throws {
    try expectScreen("text-\(columns)x\(rows)", frame("", rows: rows, columns: columns))
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200)])
  func `pins, columns, masks and long texts`(rows: Int, columns: Int) throws {
    let size = "\(columns)x\(rows)"
    try expectScreen("text-pins-\(size)", frame("p3lp", rows: rows, columns: columns))
    try expectScreen("text-read-by-\(size)", frame("o", rows: rows, columns: columns))
    try expectScreen("text-causal-\(size)", frame("mh", rows: rows, columns: columns))
    try expectScreen(
      "text-long-\(size)",
      frame("300G", text: Self.longText, rows: rows, columns: columns))
  }

  @Test(arguments: [ColorDepth.direct, .indexed, .none])
  func `the text at every depth of colour`(depth: ColorDepth) throws {
    let shading: Shading = depth.showsShades ? .background : .glyphs
    try expectScreen("text-\(depth)", frame("p", shading: shading), depth: depth)
  }

  @Test func `a sum of columns, another stage and an undefined row`() throws {
    try expectScreen("text-sum", frame("p6hpooo"))
    try expectScreen("text-scaled", frame("TT"))
    var session = Session("the cat")
    session.type("0x1|x2|xvt")
    #expect(session.frame.text.contains("its row is undefined ∅"))
    try expectScreen("text-undefined", session.frame)
  }

  @Test func `moving here moves the cell of the map and of the derivation`() {
    var session = Session()
    session.type("vtl")
    #expect(session.frame.text.contains("query        9 was"))
    session.type("p7h")
    #expect(session.frame.text.contains("key       2 animal"))
    session.press(.enter)
    #expect(session.state.exploration.view == .map)
    #expect((session.state.exploration.query, session.state.exploration.key) == (9, 2))
    #expect(session.frame.text.contains(" 9▸was"))
    #expect(session.frame.text.contains("query was reads key animal"))
  }

  @Test(arguments: [
    ("l", 9), ("h", 7), ("3l", 11), ("99l", 11), ("99h", 0), ("g", 0), ("G", 11), ("5G", 5),
    ("5|", 5), ("0", 7), ("$", 11), ("H", 7), ("L", 11), ("k", 1), ("j", 11), ("gj", 7),
    ("g$", 6), ("g$j", 11), ("J", 11), ("K", 0), ("9999999J", 11), ("9999999k", 0),
  ])
  func `a move ends where it says, or at the edge`(keys: String, token: Int) {
    var session = Session()
    session.type("vt" + keys)
    #expect(session.state.exploration.token == token)
    #expect(session.state.exploration.key == 2)
  }

  @Test func `a page is what is seen of the lines`() {
    var session = Session(Self.longText)
    session.type("vtgJ")
    let page = session.state.exploration.token
    #expect(page > 10)
    session.type("K")
    #expect(session.state.exploration.token == 0)
    session.press(.control("d"))
    #expect((1..<page).contains(session.state.exploration.token))
    session.press(.control("u"))
    #expect(session.state.exploration.token == 0)
  }

  @Test func `a search jumps to tokens`() {
    var session = Session()
    session.type("vt/the")
    session.press(.enter)
    #expect(session.state.exploration.token == 1)
    session.type("n")
    #expect(session.state.exploration.token == 5)
    session.type("pN")
    #expect((session.state.exploration.query, session.state.exploration.key) == (5, 1))
  }

  @Test func `pins stay with their tokens while the sentence is edited`() {
    var session = Session()
    session.type("vtp6hpe")
    session.press(.home)
    session.type("Yesterday ")
    #expect(session.state.exploration.reading.pins == [3, 9])
    session.press(.end, .control("w"), .control("w"), .control("w"), .control("w"))
    #expect(session.state.exploration.reading.pins == [3])
    session.press(.escape)
    #expect(session.state.exploration.reading.pins == [2, 8])
  }

  @Test(arguments: ["p", "P", "o", "l", "B", "r", "t", "m", "x"])
  func `undo gives the frame before, cell for cell`(keys: String) {
    var session = Session()
    session.type("vtphh")
    let before = session.frame
    session.type(keys)
    #expect(session.frame != before)
    session.type("u")
    #expect(session.frame == before)
  }

  @Test func `stages go round without the output, which has no tokens`() {
    var session = Session()
    session.type("vt")
    var stages: [Stage] = []
    for _ in 0..<5 {
      session.type("t")
      stages.append(session.state.exploration.stage)
    }
    #expect(stages == [.valueNorm, .dot, .scaled, .masked, .weights])
    session.state.exploration.stage = .output
    #expect(session.frame.text.contains("[.93]"))
    session.type("l")
    #expect(session.state.exploration.query == 9)
  }

  @Test func `the words that prevent mistakes are on the screen`() {
    let rows = frame("", rows: 36, columns: 120).text
    #expect(rows.contains("a weight says where the row reads, not why; x switches the key ▾ off"))
    #expect(rows.contains("‖α·v‖"))
    #expect(rows.contains("what ▸it reads · its row, Σ 1.000"))
    let columns = frame("o", rows: 36, columns: 120).text
    #expect(columns.contains("each row sums to 1, a column does not"))
    #expect(columns.contains("who reads ▾animal · its column, Σ 1.270, not 1"))
  }

  @Test func `below 80 by 24 the derivation goes behind Tab, z lets one pane fill the screen`() {
    #expect(!frame("", rows: 23, columns: 79).text.contains("1 dot"))
    var small = Session(rows: 23, columns: 79)
    small.type("vt")
    small.press(.tab)
    #expect(small.frame.text.contains("1 dot"))
    #expect(!frame("z").text.contains("1 dot"))
  }

  @Test func `typing takes the second line, as everywhere`() {
    var session = Session()
    session.type("vte!")
    #expect(session.frame.line(1).contains("too tired!"))
    #expect(session.frame.cursor?.row == 1)
  }
}
