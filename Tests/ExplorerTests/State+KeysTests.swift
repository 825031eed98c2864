import Explorer
import Screen
import Testing

@Suite struct StateKeysTests {
  @Test func `browsing, a key means what the key table says, in every view`() {
    for view in ViewKind.allCases {
      var state = Session().state
      state.exploration.view = view
      for binding in KeyBindings.standard.bindings(in: view) {
        for key in binding.keys { #expect(state.action(for: key) == .perform(binding.command)) }
      }
    }
  }

  @Test func `digits count, and zero only behind a digit`() {
    var session = Session()
    for digit in 1...9 {
      #expect(session.state.action(for: character("\(digit)")) == .digit(digit))
    }
    #expect(session.state.action(for: .character("0")) == .perform(.firstKey))
    session.type("1")
    #expect(session.state.action(for: .character("0")) == .digit(0))
    #expect(session.state.action(for: .character("٣")) != .digit(3))
  }

  @Test func `a key without a meaning says its name and where the meanings are`() {
    let state = Session().state
    #expect(
      state.action(for: .function(7)) == .ignored("F7 does nothing here; ? lists the keys that do"))
  }

  @Test(arguments: ["e", "/", ":", "?"])
  func `in a field every printable key is text`(opening: String) {
    var session = Session()
    session.type(opening)
    for character in "qhjklux0129?/: é漢👩‍🚀" {
      #expect(
        session.state.action(for: .character(character)) == .edit(.insert(String(character))))
    }
  }

  @Test(arguments: ["e", "/", ":", "?", "v"])
  func `Enter, Esc, Ctrl-C, Ctrl-Z and Ctrl-L mean the same in every mode`(opening: String) {
    var session = Session()
    session.type(opening)
    let meanings: [(Key, Command)] = [
      (.enter, .enter), (.escape, .escape), (.control("c"), .quitAlways),
      (.control("z"), .suspend), (.control("l"), .redraw),
    ]
    for (key, command) in meanings { #expect(session.state.action(for: key) == .perform(command)) }
  }

  @Test func `a field is edited as in a shell`() {
    var session = Session()
    session.type("e")
    let edits: [(Key, TextField.Edit)] = [
      (.backspace, .deleteBackward), (.control("h"), .deleteBackward), (.delete, .deleteForward),
      (.control("d"), .deleteForward), (.control("w"), .deleteWord),
      (.control("u"), .deleteToStart), (.control("k"), .deleteToEnd), (.left, .move(-1)),
      (.control("b"), .move(-1)), (.right, .move(1)), (.control("f"), .move(1)),
      (.home, .moveToStart), (.control("a"), .moveToStart), (.end, .moveToEnd),
      (.control("e"), .moveToEnd),
    ]
    for (key, edit) in edits { #expect(session.state.action(for: key) == .edit(edit)) }
    #expect(session.state.action(for: .tab) == .ignored(""))
  }

  @Test(arguments: [":", "?", "v"])
  func `in a menu arrows and pages choose`(opening: String) {
    var session = Session()
    session.type(opening)
    let meanings: [(Key, Command)] = [
      (.up, .up), (.control("p"), .up), (.down, .down), (.control("n"), .down),
      (.pageUp, .pageUp), (.pageDown, .pageDown),
    ]
    for (key, command) in meanings { #expect(session.state.action(for: key) == .perform(command)) }
  }

  @Test func `in the menu of views a letter chooses one`() {
    var session = Session()
    session.type("v")
    #expect(session.state.action(for: .character("s")) == .chooseView("s"))
  }

  private func character(_ text: String) -> Key { .character(Character(text)) }
}
