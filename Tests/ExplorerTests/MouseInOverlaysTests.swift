import Attention
import Explorer
import Foundation
import Models
import Screen
import Testing
import Views

/// The mouse where something lies over a view, or where one place of the screen has two cells.
@Suite struct MouseInOverlaysTests {
  private func position(of text: String, in session: Session, after column: Int = 0) throws
    -> Position
  {
    let frame = session.frame
    for row in 0..<frame.rows {
      let line = frame.line(row)
      let rest = line.dropFirst(column)
      if let place = rest.range(of: text)?.lowerBound {
        return Position(row: row, column: DisplayText(String(line[..<place])).width)
      }
    }
    throw NotShown(text: text)
  }

  private struct NotShown: Error {
    let text: String
  }

  private func panel(_ session: Session) -> AxesPanel? {
    if case .axes(let panel) = session.state.mode { panel } else { nil }
  }

  // MARK: - The panel over the axes

  @Test(arguments: [(24, 80), (36, 120), (14, 40)])
  func `a click on an axis lists its values, one on a value takes it over`(
    rows: Int, columns: Int
  ) throws {
    var session = Session(rows: rows, columns: columns)
    session.type("c")
    session.click(try position(of: "score ", in: session))
    #expect(panel(session)?.axis == .score)
    if columns < 70 { session.press(.right) }
    session.click(try position(of: "cosine", in: session))
    #expect(session.state.exploration.openConfiguration.score == .cosine)
    #expect(panel(session)?.pane == .values)
    session.type("u")
    #expect(session.state.exploration.openConfiguration.score == .dot)
    session.press(.escape)
    #expect(session.state.exploration == Session(rows: rows, columns: columns).state.exploration)
  }

  @Test func `a value that is not possible says why when it is clicked`() throws {
    var session = Session()
    session.type("c")
    session.click(try position(of: "source ", in: session))
    session.click(try position(of: "cross  ", in: session))
    #expect(session.state.message?.hasPrefix("× cross") == true)
    #expect(session.state.exploration.openConfiguration.source == .selfAttention)
  }

  @Test func `a click waits for the button to come up over the same line`() throws {
    var session = Session()
    session.type("c")
    let place = try position(of: "argmax", in: session)
    session.mouse(.press(.left), place)
    #expect(session.state.exploration.openConfiguration.normalizer == .softmax)
    session.mouse(.release(.left), Position(row: place.row + 1, column: place.column))
    #expect(session.state.exploration.openConfiguration.normalizer == .softmax)
  }

  @Test func `the wheel moves in the list that the pointer is over`() throws {
    var session = Session()
    session.type("c")
    session.turn(.down, at: try position(of: "positions", in: session))
    #expect(panel(session)?.axis == .temperature)
    session.turn(.up, at: try position(of: "positions", in: session))
    session.turn(.down, at: try position(of: "min-max", in: session))
    #expect(session.state.exploration.openConfiguration.normalizer == .argmax)
    let before = session.state
    session.turn(.down, at: Position(row: 16, column: 3))
    #expect(session.state == before)
  }

  @Test func `while a number is typed the lists take no click`() throws {
    var session = Session()
    session.type("c")
    session.press(.down, .right)
    let place = try position(of: "source ", in: session)
    session.type("e2")
    session.click(place)
    #expect(panel(session)?.field?.text == "2")
  }

  // MARK: - The card of a head

  @Test func `a click on an example of the card opens it`() throws {
    var session = Session()
    session.state.exploration.address = HeadAddress(layer: 1, head: 1)
    session.type("W")
    for _ in 0..<30 where session.state.chosenExample == nil { session.press(.down) }
    let cursor = try #require(session.frame.cursor)
    let example = try #require(session.state.target(at: cursor))
    guard case .example = example else {
      Issue.record("the cursor stands on \(example)")
      return
    }
    let text = session.state.exploration.text
    session.click(cursor)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration.text != text)
    #expect(session.state.message?.contains("W says why") == true)
  }

  @Test func `a click on the other lines of the card leaves it open`() throws {
    var session = Session()
    session.type("W")
    let title = try position(of: "L1.H3 pronoun", in: session, after: 3)
    session.click(Position(row: max(4, title.row), column: 5))
    #expect(session.state.mode == .headCard(line: 0))
  }

  @Test func `in the card j and k scroll, q quits, W and Esc close, other keys say so`() {
    var session = Session()
    session.type("Wj")
    #expect(session.state.mode != .headCard(line: 0) && session.state.mode != .browsing)
    session.type("k")
    #expect(session.state.mode == .headCard(line: 0))
    session.type("x")
    #expect(session.state.message == "x does nothing here; Esc closes the card")
    session.perform(.paste("q"))
    #expect(session.effects == [])
    session.type("W")
    #expect(session.state.mode == .browsing)
    session.type("Wq")
    #expect(session.effects == [.quit])
  }

  // MARK: - The soft lookup

  @Test func `a click in the lookup selects the number that stands there`() throws {
    var session = try Session(scenario: "soft-lookup")
    session.click(try position(of: "0.6", in: session))
    #expect(session.state.exploration.key == 1 && session.state.exploration.scoreDimension == 2)
    #expect(session.state.exploration.lookup == LookupCursor(row: .key))
    session.click(try position(of: "0.1", in: session))
    #expect(session.state.exploration.lookup == LookupCursor())
    #expect(session.state.exploration.scoreDimension == 2)
    session.click(try position(of: ".2817", in: session))
    #expect(session.state.exploration.key == 2)
    session.type("u")
    #expect(session.state.exploration.key == 1)
    let price = try position(of: "value", in: session).column
    session.click(Position(row: 6, column: price + 4))
    #expect(session.state.exploration.lookup == LookupCursor(row: .key, table: .values))
  }

  @Test func `the wheel moves in the lookup as arrows do`() throws {
    var session = try Session(scenario: "soft-lookup")
    session.turn(.down, at: Position(row: 5, column: 20))
    #expect(session.state.exploration.lookup.row == .key)
    session.turn(.down, at: Position(row: 5, column: 20), .shift)
    #expect(session.state.exploration.scoreDimension == 1)
  }

  // MARK: - Two maps side by side

  @Test(arguments: [(24, 80), (40, 120)])
  func `in both maps of the comparison a click selects`(rows: Int, columns: Int) throws {
    var session = Session(rows: rows, columns: columns)
    session.type("pe")
    for _ in 0..<5 { session.press(.backspace) }
    session.type("wide")
    session.press(.enter)
    session.type("d")
    while session.state.exploration.comparisonShown != .both { session.type("d") }
    var found: [Bool: Set<MapPlaces.Cell>] = [:]
    for row in 0..<rows {
      for column in 0..<columns {
        let position = Position(row: row, column: column)
        guard case .cell(let cell) = session.state.target(at: position) else { continue }
        found[column < columns / 2, default: []].insert(cell)
      }
    }
    #expect((found[true]?.count ?? 0) > 50 && (found[false]?.count ?? 0) > 50)
    for (row, column) in [(8, 22), (9, 60)] {
      let position = Position(row: row, column: column * columns / 80)
      guard case .cell(let cell)? = session.state.target(at: position) else { continue }
      session.click(position)
      #expect(session.state.exploration.query == cell.query)
      #expect(session.state.exploration.key == cell.column)
    }
    let query = session.state.exploration.query
    session.turn(.up, at: Position(row: 9, column: 60))
    #expect(session.state.exploration.query < query)
  }

  // MARK: - Half blocks

  /// A map of which each line has two queries.
  private func halfBlocks() throws -> (Session, Position) {
    var session = Session(Array(repeating: "the cat sat on it", count: 9).joined(separator: " "))
    #expect(session.state.cellWidthIsOne)
    session.press(.home)
    session.type("0")
    let place = try #require(session.frame.cursor)
    return (session, Position(row: place.row + 2, column: place.column + 3))
  }

  @Test func `of two queries on a line a click takes the upper, another the lower, and says so`()
    throws
  {
    var (session, place) = try halfBlocks()
    session.click(place)
    let upper = session.state.exploration.query
    #expect(session.state.exploration.key == 3)
    #expect(
      session.state.message
        == "query \(upper): this line has two queries, and a click here again takes query \(upper + 1)"
    )
    session.click(place)
    #expect(session.state.exploration.query == upper + 1 && session.state.exploration.key == 3)
    #expect(session.frame.cursor == place)
    session.click(place)
    #expect(session.state.exploration.query == upper)
    session.type("uuu")
    #expect(session.state.exploration.query == 0 && session.state.exploration.key == 0)
  }

  @Test func `the last line of an odd map has one query`() throws {
    var (session, _) = try halfBlocks()
    session.type("G")
    let place = try #require(session.frame.cursor)
    let last = session.state.exploration.query
    session.click(place)
    let next = session.state.exploration.query
    #expect(last.isMultiple(of: 2) ? next == last : next == last - 1)
  }
}

extension State {
  /// Whether a cell of the screen has two queries.
  fileprivate var cellWidthIsOne: Bool {
    var state = self
    _ = state.update(.perform(.narrowerCells))
    return state.message == "the cells are as narrow as they get"
      || state.exploration.cellWidth == .pooled
  }
}
