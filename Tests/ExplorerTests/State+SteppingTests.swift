import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateSteppingTests {
  @Test func `six times Space uncovers six steps`() {
    var session = Session()
    for step in 1...6 {
      session.type(" ")
      #expect(session.state.exploration.view == .steps)
      #expect(session.state.exploration.step.rawValue == step)
    }
    session.type(" ")
    #expect(session.state.exploration.step == .mix)
    session.press(.backspace)
    #expect(session.state.exploration.step == .weight)
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `Backspace before the first step goes back to the map`() {
    var session = Session()
    session.type(" ")
    session.press(.backspace)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `forward and back take a count and stop at the ends`() {
    var session = Session()
    session.type(" 3 ")
    #expect(session.state.exploration.step == .exponent)
    session.type("99 ")
    #expect(session.state.exploration.step == .mix)
    session.type("2")
    session.press(.backspace)
    #expect(session.state.exploration.step == .exponent)
    session.type("99")
    session.press(.backspace)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `Enter opens all steps of a cell, Space the first`() {
    var session = Session()
    session.press(.enter)
    #expect(session.state.exploration.view == .steps)
    #expect(session.state.exploration.step == .mix)
    session.press(.escape)
    session.type(" ")
    #expect(session.state.exploration.step == .dot)
  }

  @Test func `Esc closes one thing at a time`() {
    var session = Session()
    session.type("/the")
    session.press(.enter)
    session.type("z 3")
    session.press(.escape)
    #expect(session.state.count == nil)
    #expect(session.state.exploration.view == .steps)
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
    #expect(session.state.exploration.paneSpace == .whole)
    session.press(.escape)
    #expect(session.state.exploration.paneSpace == .shared)
    #expect(session.state.search == Search("the"))
    session.press(.escape)
    #expect(session.state.search == nil)
  }

  @Test func `Esc while a count is typed only clears the count`() {
    var session = Session()
    session.type("z")
    var before = session.state
    session.type("12")
    session.press(.escape)
    before.message = nil
    #expect(session.state == before)
  }

  @Test(arguments: [(20, 60), (23, 80), (24, 79), (6, 20)])
  func `below 80 by 24 Tab shows the pane, and the arrows still move the cell`(
    rows: Int, columns: Int
  ) {
    var session = Session(rows: rows, columns: columns)
    let map = session.frame
    session.press(.tab)
    let pane = session.frame
    #expect(pane != map)
    #expect(pane.text.contains("│"))
    session.press(.down)
    #expect(session.state.exploration.query == 9)
    session.press(.up, .right, .left)
    #expect(session.frame == pane)
    session.press(.backTab)
    #expect(session.frame == map)
  }

  @Test func `z gives the chosen pane the whole screen and takes it back`() {
    var session = Session()
    let both = session.frame
    session.type("z")
    #expect(session.frame != both)
    session.type("z")
    #expect(session.frame == both)
  }

  @Test func `cells get wider and narrower up to their ends`() {
    var session = Session()
    #expect(session.state.exploration.cellWidth == nil)
    session.type("+")
    #expect(session.state.exploration.cellWidth == .six)
    var widths: [CellWidth?] = []
    for _ in 0..<6 {
      session.type("-")
      widths.append(session.state.exploration.cellWidth)
    }
    #expect(widths == [.four, .three, .two, .one, .pooled, .pooled])
  }

  @Test(arguments: [
    ("r", ShadeRange.rowMaximum), ("rr", .logarithmic), ("3r", .rank), ("4r", .linear),
    ("9999999r", .rank),
  ])
  func `ranges of the shades go round and take a count`(keys: String, range: ShadeRange) {
    var session = Session()
    session.type(keys)
    #expect(session.state.exploration.shadeRange == range)
  }

  @Test(arguments: [
    ("r", ShadeRange.rowMaximum), ("rr", .logarithmic), ("3r", .rank), ("4r", .symmetric),
  ])
  func `stages with signs have a symmetric range in place of the linear one`(
    keys: String, range: ShadeRange
  ) {
    var session = Session()
    session.state.exploration.stage = .scaled
    session.type(keys)
    #expect(session.state.exploration.shadeRange == range)
    session.state.exploration.stage = .weights
    session.type("4r")
    #expect(session.state.exploration.shadeRange == range.fitting(.weights))
  }

  @Test func `r changes what the map of scores shows`() {
    var session = Session(display: Display(shading: .background, repertoire: .unicode))
    session.state.exploration.stage = .scaled
    var frames = [session.frame]
    for _ in 0..<3 {
      session.type("r")
      #expect(!frames.contains(session.frame))
      frames.append(session.frame)
    }
    session.type("r")
    #expect(session.frame == frames[0])
  }

  @Test func `B leaves the first key out of the shading and takes it back`() {
    var session = Session()
    session.type("B")
    #expect(session.state.exploration.firstKey == .unshaded)
    session.type("B")
    #expect(session.state.exploration.firstKey == .shaded)
  }
}
