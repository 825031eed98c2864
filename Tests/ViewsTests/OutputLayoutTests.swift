import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputLayoutTests {
  private func layout(
    rows: Int, columns: Int, pane: OutputView.Pane = .mix, space: OutputView.Space = .shared,
    text: String = ToyModel.openingText
  ) throws -> OutputLayout {
    OutputLayout(
      head: try Scene(text, query: 0, key: 0).picture.head, key: 0, dimension: 0, pane: pane,
      space: space, area: Rectangle(rows: rows, columns: columns))
  }

  @Test func `the residual lies under the ledger at 80 columns, beside the keys at 120`() throws {
    #expect(try layout(rows: 18, columns: 80).arrangement == .below)
    #expect(try layout(rows: 24, columns: 100).arrangement == .below)
    #expect(try layout(rows: 30, columns: 120).arrangement == .beside)
    #expect(try layout(rows: 18, columns: 80, text: "the cat").arrangement == .beside)
  }

  @Test func `all keys of the opening sentence are seen at 80 and at 120 columns`() throws {
    for (rows, columns) in [(18, 80), (30, 120), (54, 200)] {
      let layout = try layout(rows: rows, columns: columns)
      #expect(layout.columns.visible == 0..<12 && !layout.hidesKeys(of: 12))
    }
  }

  @Test func `the parts lie one below the other and fill the area`() throws {
    for (rows, columns) in [(0, 0), (5, 20), (18, 80), (30, 120), (54, 200)] {
      for pane in [OutputView.Pane.mix, .residual] {
        let layout = try layout(rows: rows, columns: columns, pane: pane)
        let parts = [layout.header, layout.ledger, layout.heading, layout.rows, layout.lines]
        #expect(parts.reduce(0) { $0 + $1.rows } == rows)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.endRow == $1.row })
      }
    }
  }

  @Test func `a page is what is seen, and at least one`() throws {
    #expect(try layout(rows: 18, columns: 80).page == (7, 12))
    #expect(try layout(rows: 0, columns: 0).page == (1, 1))
  }

  @Test func `of many keys the others have a column of their own`() throws {
    let text = Array(repeating: ToyModel.openingText, count: 6).joined(separator: " ")
    let layout = try layout(rows: 30, columns: 120, text: text)
    #expect(layout.arrangement == .beside && layout.hidesKeys(of: 67))
    let columns = OutputColumns(
      .beside, columns: layout.usedColumns, hidesKeys: true, writing: .unchanged)
    let end = layout.columns.place(of: layout.columns.visible.upperBound)
    #expect(try end < #require(columns.others))
  }
}
