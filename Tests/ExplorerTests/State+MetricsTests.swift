import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateMetricsTests {
  private func frame(
    _ keys: String, text: String = ToyModel.openingText, rows: Int = 24, columns: Int = 80
  ) -> Frame {
    var session = Session(text, rows: rows, columns: columns)
    session.type("ve" + keys)
    return session.frame
  }

  private static let longText = Array(repeating: "the cat ran and", count: 128)
    .joined(separator: " ")

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (30, 100), (10, 40), (6, 20)])
  func `the metrics at every size`(rows: Int, columns: Int) throws {
    try expectScreen("metrics-\(columns)x\(rows)", frame("", rows: rows, columns: columns))
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200)])
  func `causal rows and long texts`(rows: Int, columns: Int) throws {
    let size = "\(columns)x\(rows)"
    try expectScreen("metrics-causal-\(size)", frame("m$", rows: rows, columns: columns))
    try expectScreen(
      "metrics-long-\(size)", frame("300G", text: Self.longText, rows: rows, columns: columns))
  }

  @Test func `up and down move the query of every view, left and right the metric`() {
    var session = Session()
    session.type("vejll")
    #expect(session.state.exploration.query == 9)
    #expect(session.state.exploration.key == 2)
    #expect(session.state.exploration.metric == .distance)
    session.press(.enter)
    #expect(session.state.exploration.view == .map)
    #expect(session.frame.text.contains(" 9▸was"))
  }

  @Test(arguments: [
    ("0", RowMetric.entropy), ("$", .nextToken), ("4l", .firstKey), ("99l", .nextToken),
    ("lh", .entropy), ("9l", .flow),
    ("L", .nextToken), ("LH", .entropy),
  ])
  func `metrics stop at the ends`(keys: String, metric: RowMetric) {
    var session = Session()
    session.type("ve" + keys)
    #expect(session.state.exploration.metric == metric)
    #expect(session.state.exploration.query == 8)
  }

  @Test(arguments: [("g", 0), ("G", 11), ("5G", 5), ("2k", 6), ("99j", 11), ("9999999K", 0)])
  func `queries move as in the map`(keys: String, query: Int) {
    var session = Session()
    session.type("ve" + keys)
    #expect(session.state.exploration.query == query)
  }

  @Test func `a page is the rows that are seen`() {
    var session = Session(Self.longText)
    session.type("vegJ")
    #expect(session.state.exploration.query == 14)
    session.press(.control("d"), .control("d"), .control("u"))
    #expect(session.state.exploration.query == 21)
  }

  @Test func `w says the formula and what it means`() {
    var session = Session(rows: 24, columns: 160)
    session.type("vew")
    #expect(session.frame.text.contains("entropy = −Σ α log₂ α, over the keys of a row; 0 is all"))
  }

  @Test func `another head, and another kind of attention, have other numbers`() {
    var session = Session()
    session.type("ve")
    let before = session.frame
    for keys in ["]", "m", ">"] {
      session.type(keys)
      #expect(session.frame.line(10) != before.line(10))
      session.type("u")
      #expect(session.frame == before)
    }
  }
}
