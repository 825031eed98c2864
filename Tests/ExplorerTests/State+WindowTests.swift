import Explorer
import Screen
import Testing
import Views

@Suite struct StateWindowTests {
  @Test func `a page is what is seen, half a page half of it`() {
    // 80×24 has 12 lines of queries and 49 columns for keys: 12 of 4 columns and a bracket.
    var session = Session(Session.longText)
    session.state.exploration.cellWidth = .four
    session.type("g0J")
    #expect(session.state.exploration.query == 12)
    session.press(.control("d"), .control("d"), .control("u"), .pageDown)
    #expect(session.state.exploration.query == 30)
    session.type("2K")
    #expect(session.state.exploration.query == 6)
    session.type("2L")
    #expect(session.state.exploration.key == 24)
    session.type("H")
    #expect(session.state.exploration.key == 12)
  }

  @Test func `where the map is not on the screen a page is one cell`() {
    var session = Session(rows: 20, columns: 60)
    session.press(.tab)
    session.type("J")
    #expect(session.state.exploration.query == 9)
  }
}
