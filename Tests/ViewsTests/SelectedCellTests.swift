import Attention
import Testing

@testable import Views

struct SelectedCellTests {
  @Test func `a cell that exists is derived`() throws {
    let small = try SmallHead(2, gain: 3)
    let cell = small.cell(1, 0)
    #expect(cell.derivation == Derivation(head: small.head, query: 1, key: 0))
    #expect(cell.query == 1 && cell.key == 0 && cell.dimension == 0)
    #expect(cell.byHead.isEmpty && cell.residual.isEmpty && cell.previous == nil)
  }

  @Test(arguments: [(-1, 0), (0, -1), (2, 0), (0, 2)])
  func `a cell that does not exist is not`(_ query: Int, _ key: Int) throws {
    #expect(try SmallHead(2).cell(query, key).derivation == nil)
  }

  @Test func `a head without keys has no cell`() throws {
    #expect(try SmallHead(0).cell(0, 0).derivation == nil)
  }

  @Test func `what was before the change is kept`() throws {
    let head = try SmallHead(1).head
    let cell = SelectedCell(head: head, query: 0, key: 0, previous: .masked)
    #expect(cell.previous == .masked)
    #expect(cell != SelectedCell(head: head, query: 0, key: 0))
  }
}
