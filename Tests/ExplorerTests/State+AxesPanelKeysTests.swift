import Attention
import Explorer
import Screen
import Testing
import Views

@Suite struct StateAxesPanelKeysTests {
  private func panel() -> Session {
    var session = Session()
    session.type("c")
    return session
  }

  private func isInPanel(_ session: Session) -> Bool {
    if case .axes = session.state.mode { true } else { false }
  }

  @Test func `q quits and Esc backs out, as everywhere`() {
    var session = panel()
    session.type("q")
    #expect(session.effects == [.quit])
    session = panel()
    session.press(.escape)
    #expect(session.state.mode == .browsing && session.effects == [])
  }

  @Test func `in the field of a number q is text`() {
    var session = panel()
    session.press(.left, .down, .right)
    session.type("eq")
    #expect(session.effects == [])
    session.press(.escape, .escape)
    #expect(!session.effects.contains(.quit))
  }

  @Test func `every hint of the panel works in it`() {
    for hint in panel().state.hints + [panel().state.lastHint] {
      let shown = hint.keys.description
      let isArrows = shown.allSatisfy { "←↓↑→".contains($0) }
      let names = isArrows ? shown.map { String($0) } : shown.split(separator: " ").map(String.init)
      for name in names {
        let key = Key(named: name)
        #expect(key != nil)
        guard let key, case .perform = panel().state.action(for: key) else {
          Issue.record("\(name) is hinted and does nothing")
          continue
        }
      }
    }
  }

  @Test func `help lists the keys of the panel, Esc comes back to it, Enter runs one`() throws {
    var session = panel()
    session.type("?")
    #expect(session.frame.text.contains("keys of the axes"))
    #expect(session.frame.line(0).contains("axes"), "the panel stays under the list")
    session.press(.escape)
    #expect(isInPanel(session))
    session.type("?quit")
    let line = try #require(session.state.menuEntries.firstIndex { $0.choice == .command(.quit) })
    for _ in 0..<line { session.press(.down) }
    session.press(.enter)
    #expect(session.effects == [.quit])
    session = panel()
    session.press(.down)
    session.type("?undothelast")
    session.press(.enter)
    #expect(isInPanel(session))
    #expect(session.state.exploration.input == Session().state.exploration.input)
  }

  @Test func `every line of its help is a key that the panel takes`() {
    var session = panel()
    session.type("?")
    let keys = session.state.menuEntries.flatMap { $0.keys.split(separator: " ") }
    #expect(keys.count > 25)
    for name in keys {
      let key = Key(named: String(name))
      #expect(
        key.map { panel().state.action(for: $0) }.map { "\($0)".hasPrefix("perform") } == true)
    }
  }

  @Test func `a key that it does not have says where its keys are listed`() {
    var session = panel()
    session.type("p")
    #expect(
      session.state.message == "p does nothing in this panel; ? lists the keys that do")
    #expect(isInPanel(session))
  }

  @Test func `a paste is text in the field, and nothing without one`() {
    var session = panel()
    let before = session.state.exploration
    session.perform(.paste("qq\u{1B}"))
    #expect(session.effects == [] && session.state.exploration == before)
    #expect(session.state.message == "pasting needs a field: e opens one for a number")
  }

  @Test func `a pasted number may have blanks around it`() throws {
    var session = panel()
    session.press(.left, .down, .right)
    session.type("e")
    session.perform(.paste(" 2.5 "))
    session.press(.enter)
    #expect(session.state.exploration.openConfiguration.temperature == 2.5)
  }
}
