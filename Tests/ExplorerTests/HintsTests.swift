import Attention
import Explorer
import Models
import Screen
import Testing
import Training
import Views

@Suite struct HintsTests {
  /// A model with heads on all sides of the open one.
  private static var inTheMiddleOfHeads: Session {
    get throws {
      var session = Session(try SeededModel.trace(layers: 3, heads: 9), text: SeededModel.text)
      session.state.exploration.address = HeadAddress(layer: 1, head: 4)
      return session
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `every key of the table works in its view or says why not`(view: ViewKind) throws {
    for binding in KeyBindings.standard.bindings(in: view) {
      for key in binding.keys {
        var session = try view == .heads ? Self.inTheMiddleOfHeads : Session.showing(view)
        // Something to undo, to redo and to find, and no edge in the way.
        session.type("/the")
        session.press(.enter)
        session.type("jju4|")
        session.state.exploration.view = view
        session.state.exploration.metric = .distance
        session.state.exploration.dimension = 5
        session.state.exploration.scoreDimension = 5
        session.state.exploration.lookup.row = .key
        if view == .training {
          // A snapshot later, so that one can go back, and two queries away from the edges.
          session.type("2.")
          session.train()
          session.state.exploration.query = 4
          session.state.exploration.key = 4
        }
        if key == .character("|") { session.type("7") }
        let before = session.state
        session.press(key)
        let isSeen = session.state != before || !session.effects.isEmpty
        #expect(isSeen, "\(key.name) changes nothing in \(view)")
        #expect(session.state.message?.contains("does nothing here") != true)
      }
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `every hint is a key of its view`(view: ViewKind) {
    let session = Session.showing(view)
    let names = Set(KeyBindings.standard.bindings(in: view).flatMap(\.keys).map(\.name))
    for hint in session.state.hints {
      let shown = hint.keys.description
      let isArrows = shown.allSatisfy { "←↓↑→".contains($0) }
      let keys = isArrows ? shown.map { String($0) } : shown.split(separator: " ").map(String.init)
      for key in keys { #expect(names.contains(key), "\(key) is hinted in \(view)") }
    }
  }

  @Test(arguments: ["e", "/"])
  func `a field hints at what keeps and what puts back`(opening: String) {
    var session = Session()
    session.type(opening)
    #expect(session.state.hints.map(\.keys.description) == ["Enter", "Esc"])
    #expect(session.state.lastHint.keys.description == "Ctrl-C")
  }

  @Test(arguments: ["v", ":", "?"])
  func `a menu hints at choosing, running and closing`(opening: String) {
    var session = Session()
    session.type(opening)
    #expect(session.state.hints.map(\.keys.description) == ["↑↓", "Enter", "Esc"])
  }

  @Test func `browsing, the last hint names the key that lists the others`() {
    #expect(Session().state.lastHint.keys.description == "?")
  }

  @Test func `a hint of what is not possible says why`() {
    let undo = Session().state.hints.first { $0.label.description == "undo" }
    #expect(undo?.disabledReason?.description.contains("nothing to undo") == true)
  }

  @Test func `a count that is being typed is shown`() {
    var session = Session()
    session.type("12")
    #expect(session.state.hints.first?.keys.description == "12")
  }

  @Test func `help lists every key that is valid here, once`() {
    var session = Session()
    session.type("?")
    let commands = session.state.menuEntries.map(\.choice)
    #expect(commands.count == KeyBindings.standard.bindings(in: .map).count)
  }

  @Test func `what is not possible now stays in the list and says why`() throws {
    var session = Session()
    session.type("?")
    let undo = try #require(session.state.menuEntries.first { $0.choice == .command(.undo) })
    #expect(undo.disabledReason?.contains("nothing to undo") == true)
  }
}
