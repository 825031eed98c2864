import Screen
import Testing

@testable import Views

/// Three cells of four columns from column 2 on.
struct CellRowTests {
  private let columns = ColumnLayout(count: 3, selected: 0, width: .four, start: 2, room: 13)

  private func row(_ shading: Shading = .glyphs, columns count: Int = 16) -> CellRow {
    CellRow(
      columns: columns, shading: shading, row: 0, area: Rectangle(rows: 1, columns: count))
  }

  private func frame(_ count: Int = 16, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(rows: 1, columns: count)
    draw(&frame)
    return frame
  }

  @Test func `a number stands at the right of its cell, its shade just left of it`() {
    let found = frame {
      row().draw(".93", shade: .sequential(0.93), column: 1, of: &$0)
      row().draw("1", shade: .sequential(0.3), column: 2, of: &$0)
    }
    #expect(found.trimmed(0) == "      █.93  ▒1")
  }

  @Test func `with colour the whole cell carries the shade and the number stays`() {
    let found = frame { row(.background).draw(".93", shade: .sequential(0.93), column: 1, of: &$0) }
    #expect(found.trimmed(0) == "       .93")
    #expect((6..<10).allSatisfy { found[0, $0].style == .on(.sequential(0.93)) })
    #expect(found[0, 5].style == .plain && found[0, 10].style == .plain)
  }

  @Test func `a number without a shade is drawn alone`() {
    let found = frame { row(.background).draw(".93", shade: nil, column: 0, of: &$0) }
    #expect(found.trimmed(0) == "   .93")
    #expect(found[0, 3].style == .plain)
  }

  @Test func `what is masked or rounds to zero stays in the background`() {
    for sign in ["·", NumberSign.masked] as [DisplayText] {
      let found = frame { row().draw(sign, shade: nil, column: 0, of: &$0) }
      #expect(found[0, 5].style == .role(.faint))
    }
    let zero = frame { row().draw("0", shade: nil, column: 0, of: &$0) }
    #expect(zero[0, 5].style == .plain)
  }

  @Test func `the selected number stands between brackets and under the cursor`() {
    let found = frame { row().drawSelected(".93", shade: .sequential(1), column: 1, of: &$0) }
    #expect(found.trimmed(0) == "      [.93]")
    #expect(found.cursor == Position(row: 0, column: 7))
    #expect(found[0, 7].style.emphasis == .bold)
    let coloured = frame {
      row(.background).drawSelected(".93", shade: .sequential(1), column: 1, of: &$0)
    }
    #expect(coloured.trimmed(0) == "      [.93]")
    #expect(coloured[0, 7].style == .on(.sequential(1), .bold))
  }

  @Test func `without room for its second bracket the number moves to the left`() {
    let found = frame(14) { frame in
      let row = row(columns: 14)
      #expect(row.selectedColumns(of: 2) == 2)
      row.drawSelected(".9", shade: nil, column: 2, of: &frame)
    }
    #expect(found.text == "          [.9]")
    #expect(row().selectedColumns(of: 2) == 3)
  }

  @Test func `an area that ends before the cell has no cursor`() {
    let found = frame(4) { row(columns: 4).drawSelected(".93", shade: nil, column: 1, of: &$0) }
    #expect(found.text == "    ")
    #expect(found.cursor == nil)
  }
}
