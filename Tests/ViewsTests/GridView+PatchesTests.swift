import Attention
import Screen
import Testing

@testable import Views

struct GridViewPatchesTests {
  @Test func `the cursor stands on the selected patch of the selected word`() throws {
    for (rows, columns) in [(5, 20), (9, 40), (18, 80), (54, 200)] {
      for (query, key) in [(0, 5), (1, 10), (2, 0), (2, 15)] {
        let drawn = try GridScene().view(query: query, key: key).drawn(rows: rows, columns: columns)
        let cursor = try #require(drawn.cursor)
        let before = drawn[cursor.row, cursor.column - 1].glyph.text
        #expect(before == "[", "\(rows)×\(columns), query \(query), key \(key)")
      }
    }
  }

  @Test func `a patch that is off is marked, a row without any key undefined`() throws {
    let off = AttentionConfiguration(scale: .none, mask: AttentionMask([], keysOff: [0]))
    #expect(try GridScene(off).view().drawn().line(2).contains("╱"))
    let all = AttentionConfiguration(scale: .none, mask: AttentionMask([], keysOff: Set(0..<16)))
    #expect(try GridScene(all).view(stage: .weights).drawn().line(2).contains("∅"))
  }

  @Test func `narrow patches are shades, the selected one stays marked`() throws {
    let view = try GridScene().view()
    let shape = GridShape.fitting(columns: 20, patches: 14, grids: 1)
    #expect(shape.width == .one && shape.pictureWidth == 0)
    let large = GridView(
      picture: view.picture, cell: view.cell, patchRows: 1, patchColumns: 16)
    #expect(large.drawn(rows: 5, columns: 20).cursor != nil)
  }
}
