import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateTests {
  @Test func `the explorer opens on the cell that resolves it`() throws {
    let session = Session()
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    #expect(abs(try #require(session.weight) - 0.928) < 0.001)
  }

  @Test func `a new state browses, with nothing typed, asked for or to undo`() {
    let state = Session().state
    #expect(state.mode == .browsing)
    #expect(state.count == nil && state.search == nil && state.message == nil)
    #expect(!state.history.canUndo && !state.history.canRedo)
    #expect(!state.isComputing)
  }

  @Test func `a size below nothing is nothing`() {
    let state = State(
      Session().state.exploration, rows: -3, columns: -1,
      display: Display(shading: .glyphs, repertoire: .unicode))
    #expect(state.rows == 0 && state.columns == 0)
  }

  @Test func `a menu opens with nothing typed and its first line chosen`() {
    var session = Session()
    session.type("?")
    #expect(session.menuSelection == 0)
    #expect(session.state.menuEntries.count == KeyBindings.standard.bindings(in: .map).count)
  }
}
