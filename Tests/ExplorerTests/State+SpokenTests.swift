import Explorer
import Models
import Screen
import Testing
import Training
import Views

@Suite struct StateSpokenTests {
  private let display = Display(shading: .glyphs, repertoire: .unicode, speech: .sentence)

  private func lines(_ frame: Frame) -> [String] {
    (0..<frame.rows).map { frame.text(row: $0).description }
  }

  @Test(arguments: EveryScreen.allCases)
  func `every view and mode is sentences, without borders, shades and colours`(
    _ screen: EveryScreen
  ) throws {
    for (rows, columns) in [(24, 80), (60, 200), (10, 40), (6, 20), (1, 1), (0, 0)] {
      let frame = try screen.session(rows: rows, columns: columns, display: display).frame
      #expect(frame.rows == rows && frame.columns == columns)
      #expect(
        !frame.text.contains { "│┃─━┌┐└┘├┤░▒▓█▀▄▏▎▍▌▋▊▉▁▂▃▅▆▇●○".contains($0) }, "\(frame.text)")
      let styles = (0..<rows).flatMap { row in (0..<columns).map { frame[row, $0].style } }
      #expect(Set(styles).subtracting([.plain, .role(.field)]).isEmpty)
      if let cursor = frame.cursor {
        #expect(frame.bounds.contains(row: cursor.row, column: cursor.column))
      }
    }
  }

  @Test(arguments: EveryScreen.allCases)
  func `the cursor stands on the sentence, or in the field`(_ screen: EveryScreen) throws {
    let session = try screen.session(display: display)
    let frame = session.frame
    let cursor = try #require(frame.cursor)
    let isField =
      frame[cursor.row, max(0, cursor.column - 1)].style == .role(.field)
      || frame[cursor.row, cursor.column].style == .role(.field)
    switch screen {
    case .editing, .searching, .number: #expect(isField)
    default:
      #expect(!isField && cursor.column == 0)
      #expect(!frame.text(row: cursor.row).description.isEmpty)
    }
  }

  @Test(arguments: [
    EveryScreen.map, .heads, .text, .metrics, .grid, .vectors, .output, .compare, .lookup,
  ])
  func `the sentence is the one of the drawn view, in full`(_ screen: EveryScreen) throws {
    let drawn = try screen.session(rows: 60, columns: 400).frame.text(row: 58)
    let spoken = try screen.session(rows: 60, columns: 400, display: display).frame
    #expect(spoken.text(row: try #require(spoken.cursor).row) == drawn)
  }

  @Test func `while something runs, sentences hold still, and pictures follow`() throws {
    var session = Session(training: .softChoice, steps: 20)
    #expect(!session.state.holdsStill)
    session.type(" ")
    #expect(!session.state.holdsStill)
    session.state.display.speech = .sentence
    #expect(session.state.holdsStill)
    #expect(session.frame.text.contains("running to step 20"))
    session.train()
    #expect(!session.state.holdsStill)
    #expect(session.frame.line(0).contains("step 20"))
    #expect(!session.frame.text.contains("running to"))
  }

  @Test func `a move changes the sentence and nothing else`() throws {
    for keys in [["l"], ["h"], ["j"], ["k"], ["l", "l", "j"]] {
      var session = Session(display: display)
      let before = session.frame
      for key in keys { session.type(key) }
      let after = session.frame
      let changed = (0..<before.rows).filter { before.line($0) != after.line($0) }
      #expect(
        !changed.isEmpty && changed.allSatisfy { (1...3).contains($0) }, "\(keys): \(changed)")
    }
  }

  @Test(
    arguments: EveryScreen.allCases.filter {
      $0.isBrowsing && ![.longMap, .narrowMap, .message].contains($0)
    })
  func `reading on reaches the last sentence of every view, and back the first`(
    _ screen: EveryScreen
  ) throws {
    var session = try screen.session(display: display)
    let whole = try screen.session(rows: 400, columns: 80, display: display).frame
    let all = lines(whole).dropLast().filter { !$0.isEmpty }
    let opening = session.frame
    var read = Set(lines(opening))
    for _ in 0..<40 where session.state.message == nil {
      session.press(.control("f"))
      read.formUnion(lines(session.frame))
    }
    let last = try #require(all.last)
    #expect(read.contains(last), "\(last)")
    #expect(session.state.message == "that was the last of it")
    for _ in 0..<40 { session.press(.control("b")) }
    session.state.message = nil
    #expect(lines(session.frame) == lines(opening))
  }

  @Test func `a move goes back to where the selected one stands`() {
    var session = Session(display: display)
    session.type("vo")
    let opening = session.frame
    session.press(.control("f"))
    #expect(session.frame != opening)
    session.press(.right, .left)
    #expect(session.frame == opening)
  }

  @Test func `what has no meaning without cells says so`() {
    for key in ["z", "r", "B", "+", "-", "M"] {
      var session = Session(display: display)
      session.type(key)
      #expect(session.state.message?.hasPrefix("the screen is sentences") == true, "\(key)")
    }
    var drawn = Session()
    drawn.press(.control("f"))
    #expect(drawn.state.message?.hasPrefix("the screen shows maps and tables") == true)
  }

  @Test func `the palette turns pictures into sentences and back`() {
    var session = Session()
    let drawn = session.frame
    session.type(":accessible")
    session.press(.enter)
    #expect(session.state.display.speech == .sentence && session.frame != drawn)
    session.type(":pictures")
    session.press(.enter)
    #expect(session.frame == drawn)
  }

  @Test func `hostile text is shown, never sent`() {
    let text = "a\u{1B}[2J b\u{202E}c 漢字 e\u{301} 👩‍🚀 \u{200B} <script> \u{9B}m"
    var session = Session(text, display: display)
    for keys in ["", "vt", "vh", "ve", "e"] {
      session.type(keys)
      let scalars = session.frame.text.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
  }

  @Test func `a model without a head, and a text without a word, say so`() {
    var headless = Session(Session.headlessTrace)
    headless.state.display.speech = .sentence
    #expect(headless.frame.text.contains("there is no head to show"))
    #expect(Session("", display: display).frame.text.contains("BOS"))
  }

  @Test func `a long text is told without being computed whole`() {
    let session = Session(Session.longText, display: display)
    #expect(session.frame.text.contains("query it"))
  }
}
