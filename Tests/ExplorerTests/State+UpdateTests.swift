import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateUpdateTests {
  @Test func `drawing again leaves what is said`() {
    var session = Session()
    session.press(.character("Q"))
    let said = session.state
    #expect(said.message != nil)
    session.press(.control("l"))
    #expect(session.state == said)
    #expect(session.effects == [.redraw])
  }

  @Test func `zero begins no count but ends one`() {
    var session = Session()
    session.type("0")
    #expect(session.state.exploration.key == 0)
    session.type("10")
    #expect(session.state.count == 10)
    session.press(.escape)
    #expect(session.state.count == nil)
  }

  @Test func `no number of digits overflows a count`() {
    var session = Session()
    session.type(String(repeating: "9", count: 50) + "j")
    #expect(session.state.exploration.query == 11)
  }

  @Test func `pasting while browsing types nothing and says where it can`() {
    var session = Session()
    let before = session.state.exploration
    session.perform(.paste("qqq"))
    #expect(session.state.exploration == before)
    #expect(session.state.message?.contains("e opens") == true)
  }

  @Test func `Esc never quits and q does, Ctrl-C everywhere`() {
    var session = Session()
    for _ in 0..<5 { session.press(.escape) }
    #expect(!session.effects.contains(.quit))
    session.type("e")
    session.type("q")
    #expect(!session.effects.contains(.quit))
    session.press(.control("c"))
    #expect(session.effects.contains(.quit))
    var browsing = Session()
    browsing.type("q")
    #expect(browsing.effects == [.quit])
  }

  @Test func `an unknown key says that it does nothing`() {
    var session = Session()
    session.type("Z")
    #expect(session.state.message?.hasPrefix("Z does nothing here") == true)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no sequence of keys traps, and undoing everything leads back`(seed: UInt64) {
    var session = Session()
    let start = session.state.exploration
    var generator = SeededGenerator(state: seed)
    let keys: [Key] =
      KeyBindings.standard.table.flatMap(\.keys) + "0123456789 abcé漢".map(Key.character)
      + [.delete, .home, .end]
    for _ in 0..<400 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      session.press(key)
    }
    session.press(.escape, .escape, .escape)
    while session.state.history.canUndo { session.type("u") }
    #expect(session.state.exploration == start)
  }

  @Test(arguments: ["", "e", "/", ":", "?", "v", " "])
  func `a resize in every mode changes the size and nothing else`(keys: String) {
    var session = Session()
    session.type(keys)
    var expected = session.state
    session.perform(.resize(rows: 10, columns: 33))
    expected.rows = 10
    expected.columns = 33
    #expect(session.state == expected)
    #expect(session.frame.rows == 10 && session.frame.columns == 33)
    session.perform(.resize(rows: -1, columns: -5))
    #expect(session.state.rows == 0 && session.state.columns == 0)
  }

  @Test(arguments: ["", "e", "/", ":", "?", "v", " ", "12"])
  func `hostile pastes trap in no mode`(keys: String) {
    for text in ["", "\n", "\u{1B}[2J\u{0}", "\u{301}", String(repeating: "the cat ", count: 40)] {
      var session = Session("the cat")
      session.type(keys)
      session.perform(.paste(text))
      _ = session.frame
      session.press(.escape, .escape)
      #expect(session.state.mode == .browsing)
    }
  }

  @Test(arguments: ["", "e", "/", ":", "?", "v", " "])
  func `suspend, redraw and Ctrl-C work in every mode and change nothing`(keys: String) {
    var session = Session()
    session.type(keys)
    let before = session.state
    session.press(.control("z"), .control("l"), .control("c"))
    #expect(session.effects == [.suspend, .redraw, .quit])
    #expect(session.state == before)
  }

  @Test func `a message stands until the next key`() {
    var session = Session()
    session.type("Z")
    #expect(session.state.message != nil)
    session.perform(.resize(rows: 24, columns: 80))
    #expect(session.state.message != nil)
    session.type("j")
    #expect(session.state.message == nil)
  }

  @Test func `a key that does nothing ends a count`() {
    var session = Session()
    session.type("12Z")
    #expect(session.state.count == nil)
  }

  @Test func `a run that ends during a menu is taken over`() {
    var session = Session()
    let late = session.state.update(.perform(.causalMask))
    session.type("?")
    for case .trace(let request) in late { session.perform(session.result(of: request)) }
    #expect(session.state.exploration.head?.attention.configuration.mask == .causal)
    #expect(!session.state.isComputing)
  }

  @Test func `a text that was not run yet is run when the explorer opens`() {
    var session = Session("")
    session.state.exploration.text = "It barked"
    let effects = session.state.open()
    #expect(session.frame.text.contains("running the model on a long text"))
    for case .trace(let request) in effects { session.perform(session.result(of: request)) }
    #expect(session.state.exploration.trace.tokens.count == 3)
    #expect(session.state.message == nil)
    #expect(session.state.open().isEmpty)
  }

  @Test func `the background that the terminal says counts unless the reader has said one`() {
    var session = Session(display: Display(shading: .background, repertoire: .unicode))
    session.perform(.background(.white))
    #expect(session.state.display.theme.background == .light)
    #expect(session.state.display.theme.ground == .white)
    session.perform(.background(RGB(0x00, 0x2B, 0x36)))
    #expect(session.state.display.theme.background == .dark)
    session.type(":background light")
    session.press(.enter)
    #expect(session.state.display.theme.background == .light)
    #expect(session.state.display.theme.ground == nil)
    session.perform(.background(.black))
    #expect(session.state.display.theme.background == .light)
  }

  @Test func `an answer that comes late changes colours and nothing else`() {
    for keys in ["", "e some", "/th", ":head", "?", "c", "3"] {
      var session = Session()
      session.type(keys)
      let before = session.state
      session.perform(.background(.white))
      var after = session.state
      after.display.theme = before.display.theme
      #expect(after == before, "\(keys)")
    }
  }

  @Test func `high contrast is chosen in the palette`() {
    var session = Session(display: Display(shading: .background, repertoire: .unicode))
    session.type(":contrast high")
    session.press(.enter)
    #expect(session.state.display.theme.contrast == .high)
  }
}
