import Attention
import Explorer
import Foundation
import Models
import Screen
import Testing
import Views

@Suite struct StateMouseTests {
  /// Where a text stands on the screen.
  private func position(of text: String, in session: Session, row: Int? = nil) throws -> Position {
    let frame = session.frame
    for line in row.map({ [$0] }) ?? Array(0..<frame.rows) {
      let shown = frame.line(line)
      guard let place = shown.range(of: text)?.lowerBound else { continue }
      let before = String(shown[..<place])
      return Position(row: line, column: DisplayText(before).width)
    }
    throw NotShown(text: text)
  }

  private struct NotShown: Error {
    let text: String
  }

  // MARK: - The map

  @Test(arguments: [(24, 80), (36, 120)])
  func `a click selects the cell under it, and undo goes back`(rows: Int, columns: Int) throws {
    var session = Session(rows: rows, columns: columns)
    let before = session.state.exploration
    let cursor = try #require(session.frame.cursor)
    session.click(Position(row: cursor.row - 2, column: cursor.column + 2 * 5))
    #expect(session.state.exploration.query == before.query - 2)
    #expect(session.state.exploration.key > before.key)
    session.type("u")
    #expect(session.state.exploration == before)
  }

  @Test func `where all of the map is seen, dragging takes the selection along`() throws {
    var session = Session()
    let before = session.state.exploration
    let places = try #require(session.frame.cursor)
    session.mouse(.press(.left), places)
    for step in 1...4 {
      session.mouse(.drag(.left), Position(row: places.row - step, column: places.column))
      #expect(session.state.exploration.query == before.query - step)
    }
    session.mouse(.drag(.left), Position(row: 0, column: 0))
    #expect(session.state.exploration.query == 0)
    session.mouse(.drag(.left), Position(row: 65_534, column: 65_534))
    #expect(session.state.exploration.query == before.queryCount - 1)
    #expect(session.state.exploration.key == before.keyCount - 1)
    session.mouse(.release(.left), Position(row: 1, column: 1))
    session.type("u")
    #expect(session.state.exploration == before, "all of it is one change")
  }

  @Test func `of a map that is larger than the screen, dragging pulls the map`() throws {
    var session = Session(Session.longText)
    session.type("30|")
    session.state.exploration.query = 40
    session.state.exploration.cellWidth = .four
    let area = try #require(session.frame.cursor)
    session.mouse(.press(.left), area)
    let (query, key) = (session.state.exploration.query, session.state.exploration.key)
    session.mouse(.drag(.left), Position(row: area.row - 3, column: area.column - 8))
    #expect(session.state.exploration.query == query + 3)
    #expect(session.state.exploration.key == key + 2)
    session.mouse(.drag(.left), Position(row: area.row + 5, column: area.column + 4))
    #expect(session.state.exploration.query == query - 5)
    #expect(session.state.exploration.key == key - 1)
    session.mouse(.drag(.left), Position(row: 65_534, column: 65_534))
    #expect(session.state.exploration.query == 0 && session.state.exploration.key == 0)
  }

  @Test func `the wheel goes three rows, with Shift or sideways three columns`() {
    var session = Session()
    session.state.exploration.query = 3
    session.state.exploration.key = 3
    let place = Position(row: 8, column: 20)
    let turns: [(MouseEvent.Direction, MouseEvent.Modifiers, Int, Int)] = [
      (.down, [], 6, 3), (.up, [], 3, 3), (.up, [], 0, 3), (.up, [], 0, 3), (.down, .shift, 0, 6),
      (.up, .shift, 0, 3), (.right, [], 0, 6), (.left, [], 0, 3), (.left, [], 0, 0),
    ]
    for (direction, modifiers, query, key) in turns {
      session.turn(direction, at: place, modifiers)
      #expect(session.state.exploration.query == query)
      #expect(session.state.exploration.key == key)
    }
  }

  @Test func `turning the wheel for long is one change of the history`() {
    var session = Session(Session.longText)
    let before = session.state.exploration
    for _ in 0..<10 { session.turn(.down, at: Position(row: 8, column: 20)) }
    #expect(session.state.exploration.query == before.query + 30)
    session.type("u")
    #expect(session.state.exploration == before)
  }

  @Test func `a click on the derivation chooses its pane`() {
    var session = Session()
    session.click(Position(row: 8, column: 75))
    #expect(session.state.exploration.pane == .aside)
    session.click(Position(row: 8, column: 30))
    #expect(session.state.exploration.pane == .main)
  }

  // MARK: - Hints

  @Test func `a click on a hint presses its key, each sign its own`() throws {
    var session = Session(rows: 24, columns: 200)
    let head = session.state.exploration.address
    let heads = try position(of: "[ ] head", in: session, row: 23)
    session.click(heads)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 2))
    session.click(Position(row: 23, column: heads.column + 2))
    #expect(session.state.exploration.address == head)
    session.click(Position(row: 23, column: heads.column + 5))
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4), "its label")
    session.click(try position(of: "Space steps", in: session, row: 23))
    #expect(session.state.exploration.view == .steps)
  }

  @Test func `a hint waits for the button to come up over it`() throws {
    var session = Session(rows: 24, columns: 300)
    let quit = try position(of: "q quit", in: session, row: 23)
    session.mouse(.press(.left), quit)
    #expect(session.effects.isEmpty)
    session.mouse(.release(.left), Position(row: 10, column: 10))
    #expect(session.effects.isEmpty)
    session.click(quit)
    #expect(session.effects == [.quit])
  }

  @Test func `a key between pressing and letting go takes the click back`() throws {
    var session = Session(rows: 24, columns: 300)
    let quit = try position(of: "q quit", in: session, row: 23)
    session.mouse(.press(.left), quit)
    session.press(.down)
    session.mouse(.release(.left), quit)
    #expect(session.effects.isEmpty)
  }

  @Test func `a click on a hint of what is not possible says why`() throws {
    var session = Session(rows: 24, columns: 300)
    session.click(try position(of: "u undo", in: session, row: 23))
    #expect(session.state.message?.contains("nothing to undo") == true)
  }

  @Test func `a count goes with the hint that is clicked`() throws {
    var session = Session(rows: 24, columns: 200)
    session.type("2")
    session.click(try position(of: "[ ] head", in: session, row: 23))
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 1))
  }

  @Test func `in a field Enter and Esc can be clicked, and nothing else`() throws {
    var session = Session()
    let before = session.state.exploration
    session.type("e")
    session.type(" now")
    session.click(Position(row: 8, column: 30))
    session.turn(.down, at: Position(row: 8, column: 30))
    #expect(session.state.exploration.query == before.query)
    session.click(try position(of: "Esc", in: session, row: 23))
    #expect(session.state.exploration == before)
    #expect(session.state.mode == .browsing)
  }

  @Test func `why can be clicked twice, for the slope`() throws {
    var session = Session(rows: 24, columns: 80)
    session.type(" ")
    let why = try position(of: "w why", in: session, row: 23)
    session.click(why)
    let first = session.state.message
    session.click(why)
    #expect(first != nil && session.state.message != first)
  }

  // MARK: - Menus

  @Test func `a click on a line of a menu chooses it`() throws {
    var session = Session()
    session.type("v")
    session.click(try position(of: "heads", in: session))
    #expect(session.state.exploration.view == .heads)
    session.type(":verb→object")
    session.click(try position(of: "verb→object", in: session, row: session.frame.rows / 2))
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 2))
  }

  @Test func `a line far down in a long list can be clicked too`() throws {
    var session = Session()
    session.type(":")
    for _ in 0..<8 { session.turn(.down, at: Position(row: 10, column: 40)) }
    #expect(session.menuSelection == 24)
    let row = session.frame.rows - 6
    guard case .menuLine(let line)? = session.state.target(at: Position(row: row, column: 40))
    else { throw NotShown(text: "line") }
    let entry = session.state.menuEntries[line]
    session.click(Position(row: row, column: 40))
    #expect(session.state.mode != .menu(Menu(.palette)))
    #expect(entry.disabledReason == nil || session.state.message == entry.disabledReason)
  }

  @Test func `a click beside a menu leaves it open`() {
    var session = Session()
    session.type("?")
    let mode = session.state.mode
    session.click(Position(row: 0, column: 0))
    session.click(Position(row: 1, column: 79))
    #expect(session.state.mode == mode)
  }

  @Test func `the wheel scrolls in the card of a head`() {
    var session = Session(rows: 16, columns: 80)
    session.type("W")
    let before = session.state.mode
    session.turn(.down, at: Position(row: 8, column: 20))
    #expect(session.state.mode != before)
    session.turn(.up, at: Position(row: 8, column: 20))
    #expect(session.state.mode == before)
  }

  // MARK: - Views

  @Test func `in Heads a click selects a head, a second one opens its map`() throws {
    var session = Session()
    session.type("vh")
    let other = try place(of: .head(HeadAddress(layer: 0, head: 1)), in: session)
    session.click(other)
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 1))
    #expect(session.state.exploration.view == .heads)
    session.click(other)
    #expect(session.state.exploration.view == .map)
    session.press(.escape)
    #expect(session.state.exploration.view == .heads)
  }

  @Test func `a click that was dragged away opens nothing`() throws {
    var session = Session()
    session.type("vh")
    let open = try place(of: .head(session.state.exploration.address), in: session)
    let other = try place(of: .head(HeadAddress(layer: 0, head: 1)), in: session)
    session.mouse(.press(.left), open)
    session.mouse(.drag(.left), other)
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 1))
    session.mouse(.drag(.left), open)
    session.mouse(.release(.left), open)
    #expect(session.state.exploration.view == .heads)
  }

  @Test func `under the map a click opens a head`() throws {
    for (rows, columns) in [(24, 80), (36, 120)] {
      var session = Session(rows: rows, columns: columns)
      session.click(try place(of: .head(HeadAddress(layer: 0, head: 2)), in: session))
      #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 2))
      #expect(session.state.exploration.view == .map)
    }
  }

  /// The first place of the screen where something stands.
  private func place(of target: MouseTarget, in session: Session) throws -> Position {
    for row in 0..<session.state.rows {
      for column in 0..<session.state.columns {
        let position = Position(row: row, column: column)
        if session.state.target(at: position) == target { return position }
      }
    }
    throw NotShown(text: "\(target)")
  }

  // MARK: - Who has the mouse

  @Test func `M gives the mouse to the terminal and takes it again, and says so`() {
    var session = Session()
    #expect(session.state.mouse == .program)
    session.type("M")
    #expect(session.effects == [.mouse(.terminal)])
    #expect(session.state.message?.contains("the terminal has the mouse now") == true)
    session.type("M")
    #expect(session.effects == [.mouse(.terminal), .mouse(.program)])
    #expect(session.state.message?.contains("heed has the mouse now") == true)
  }

  @Test func `both sentences fit into 80 columns`() throws {
    var session = Session()
    for _ in 0..<2 {
      session.type("M")
      let message = try #require(session.state.message)
      #expect(session.frame.line(22).contains(message))
    }
  }

  @Test func `while the terminal has the mouse, late reports change nothing`() {
    var session = Session()
    session.type("M")
    let before = session.state
    session.click(Position(row: 8, column: 30))
    session.turn(.down, at: Position(row: 8, column: 30))
    session.click(Position(row: 23, column: 79))
    #expect(session.state == before)
  }

  @Test func `other buttons do nothing`() {
    var session = Session()
    let before = session.state
    for button in [MouseEvent.Button.middle, .right] {
      session.mouse(.press(button), Position(row: 8, column: 30))
      session.mouse(.drag(button), Position(row: 9, column: 36))
      session.mouse(.release(button), Position(row: 9, column: 36))
    }
    #expect(session.state == before)
  }

  @Test func `a release or a drag without a press does nothing`() {
    var session = Session()
    let before = session.state
    session.mouse(.drag(.left), Position(row: 8, column: 30))
    session.mouse(.release(.left), Position(row: 23, column: 79))
    #expect(session.state == before)
  }

  @Test func `no stream of reports traps, in any view and at any size`() throws {
    var random = SeededGenerator(state: 7)
    let kinds: [MouseEvent.Kind] =
      MouseEvent.Button.allCases.flatMap { [.press($0), .drag($0), .release($0)] }
      + MouseEvent.Direction.allCases.map { .wheel($0) }
    for view in ViewKind.allCases {
      var session =
        view == .grid || view == .lookup
        ? try Session(scenario: view == .grid ? "image-captioning" : "soft-lookup")
        : Session.showing(view)
      session.state.exploration.view = view
      for _ in 0..<300 {
        if random.next() % 20 == 0 {
          session.perform(
            .resize(rows: Int(random.next() % 60), columns: Int(random.next() % 200)))
        }
        let position = Position(row: Int(random.next() % 61), column: Int(random.next() % 201))
        session.mouse(kinds[Int(random.next() % UInt64(kinds.count))], position)
      }
      _ = session.frame
    }
  }
}
