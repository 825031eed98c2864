import Screen
import Testing

@testable import Views

@Suite struct HeadsLayoutTests {
  private func contents(
    layers: Int, heads: Int, tokens: Int, order: HeadOrder = .layer,
    titles: HeadsLayout.Contents.Titles = .unnamed
  ) -> HeadsLayout.Contents {
    HeadsLayout.Contents(
      headCounts: Array(repeating: heads, count: layers), tokenCount: tokens, titles: titles,
      order: order)
  }

  private func layout(
    rows: Int, columns: Int, parts: HeadsLayout.Parts = .both, _ contents: HeadsLayout.Contents
  ) -> HeadsLayout {
    HeadsLayout(
      area: Rectangle(rows: rows, columns: columns), parts: parts, contents: contents)
  }

  @Test func `twelve layers of twelve heads fill 80 by 24 as the frame draws them`() {
    let found = layout(rows: 18, columns: 80, contents(layers: 12, heads: 12, tokens: 15))
    #expect(found.grid == Rectangle(row: 0, column: 0, rows: 13, columns: 56))
    #expect(found.table == Rectangle(row: 13, column: 0, rows: 5, columns: 56))
    #expect(found.aside == Rectangle(row: 0, column: 56, rows: 18, columns: 24))
    #expect(found.cards.columns == 4)
    #expect(found.cards.rows == 1)
    #expect(found.thumbnailSize == nil)
  }

  @Test func `two layers of five named heads have thumbnails at 80 by 24, and no empty line`() {
    let found = layout(
      rows: 18, columns: 80, contents(layers: 2, heads: 5, tokens: 12, titles: .named))
    #expect(found.cards.rows == 6)
    #expect(found.grid.rows + found.table.rows == 18)
    #expect(found.thumbnailSize?.queries == 8)
    #expect((found.thumbnailSize?.keys ?? 0) >= 8)
  }

  @Test func `a thumbnail has 8 by 8 pixels or is not there, at any size`() {
    for rows in 0...60 {
      for columns in stride(from: 0, to: 200, by: 3) {
        for parts in [HeadsLayout.Parts.both, .grid] {
          let found = layout(
            rows: rows, columns: columns, parts: parts,
            contents(layers: 3, heads: 4, tokens: 100, titles: .named))
          guard let size = found.thumbnailSize else { continue }
          #expect(size.queries >= 8 && size.keys >= 8)
        }
      }
    }
  }

  @Test(arguments: HeadOrder.allCases)
  func `no part lies outside of the area or on another`(order: HeadOrder) {
    for (layers, heads) in [(0, 0), (1, 1), (2, 5), (12, 12), (32, 32)] {
      for rows in stride(from: 0, to: 60, by: 3) {
        for columns in stride(from: 0, to: 210, by: 7) {
          let area = Rectangle(row: 2, column: 1, rows: rows, columns: columns)
          let found = HeadsLayout(
            area: area, parts: .both,
            contents: contents(layers: layers, heads: heads, tokens: 12, order: order))
          let parts = [found.grid, found.table, found.aside, found.note].filter { !$0.isEmpty }
          #expect(parts.allSatisfy { $0.intersection(area) == $0 })
          for (index, part) in parts.enumerated() {
            #expect(parts[(index + 1)...].allSatisfy { $0.intersection(part).isEmpty })
          }
        }
      }
    }
  }

  @Test func `a large screen draws the open head as a map with numbers`() {
    let found = layout(
      rows: 54, columns: 200, contents(layers: 2, heads: 5, tokens: 12, titles: .named))
    #expect(found.aside.columns >= HeadsLayout.mapColumns)
    #expect(found.note.rows >= HeadsLayout.leastNoteLines)
  }

  @Test func `an order stands side by side without the names of layers`() {
    let found = layout(
      rows: 18, columns: 80, contents(layers: 12, heads: 12, tokens: 15, order: .largest))
    #expect(found.cards.perLine == 4)
    #expect(
      found.cards.lineCount(contents(layers: 12, heads: 12, tokens: 15, order: .largest)) == 36)
  }

  @Test func `one part alone has the whole area`() {
    let area = Rectangle(rows: 13, columns: 60)
    let contents = contents(layers: 2, heads: 5, tokens: 12)
    #expect(HeadsLayout(area: area, parts: .aside, contents: contents).aside == area)
    #expect(HeadsLayout(area: area, parts: .grid, contents: contents).aside.isEmpty)
  }
}
