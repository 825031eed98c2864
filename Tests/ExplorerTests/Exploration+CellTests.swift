import Attention
import Models
import Testing
import Views

@testable import Explorer

@Suite struct ExplorationCellTests {
  @Test func `the selected cell is told in every head, and with the number before a change`() throws
  {
    var session = Session()
    let opening = try #require(SelectedCell(session.state.exploration))
    #expect(opening.byHead.count == 10)
    #expect(opening.previous == nil)
    session.type("m")
    let changed = try #require(SelectedCell(session.state.exploration))
    let weight = try #require(changed.previous?.number)
    #expect(abs(weight - 0.9277) < 5e-5)
  }

  @Test func `cells that read otherwise are known once something has changed`() throws {
    var session = Session()
    let map = try #require(session.state.exploration.head?.attention.map(.weights))
    #expect(session.state.exploration.changedCells(of: map) == nil)
    session.type("m")
    let exploration = session.state.exploration
    let causal = try #require(exploration.head?.attention.map(.weights))
    #expect(exploration.changedCells(of: causal)?.contains(row: 8) == true)
    #expect(exploration.changedCells(of: nil) == nil)
  }
}
