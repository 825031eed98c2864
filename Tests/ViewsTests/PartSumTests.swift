import Attention
import Screen
import Testing

@testable import Views

struct PartSumTests {
  /// The rows as they are drawn in the wide pane.
  private func rows(_ query: [Float], _ key: [Float], most: Int) throws -> (
    lines: [String], total: String
  ) {
    let small = try SmallHead(queries: [query], keys: [key], values: [[1]])
    let sum = PartSum(Derivation(head: small.head, query: 0, key: 0), most: most, digits: 2)
    let frame = Frame.drawn(rows: sum.rows.count, columns: 33) { area, frame in
      for (row, line) in sum.rows.enumerated() { line.draw(in: area.line(row), of: &frame) }
    }
    return ((0..<sum.rows.count).map(frame.trimmed), sum.total)
  }

  @Test func `no product, no row`() throws {
    let found = try rows([0], [3], most: 5)
    #expect(found.lines.isEmpty && found.total == "0")
  }

  @Test func `each product stands behind its factors`() throws {
    let found = try rows([32, 2, 0], [1, -0.5, 7], most: 5)
    #expect(
      found.lines == ["  d0          32.000× 1.000 32.00", "  d1           2.000×−0.500 −1.00"])
    #expect(found.total == "31.00")
  }

  @Test func `where there are too many the smallest go together`() throws {
    let found = try rows([4, 3, 2, 1], [1, 1, 1, 1], most: 3)
    #expect(found.lines.map { $0.split(separator: " ").first } == ["d0", "d1", "2"])
    #expect(found.lines.last == "  2 others                   3.00" && found.total == "10.00")
  }
}
