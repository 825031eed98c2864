import Screen
import Testing

@testable import Views

struct ColumnHeaderTests {
  private let labels = TokenLabel.labels(
    texts: ["[BOS]", "the", "animal", "the"], knowledge: [.special, .known, .known, .known])

  private func header(
    _ width: CellWidth, count: Int = 4, selected: Int = 2, columns: Int = 40
  ) -> ColumnHeader {
    let layout = ColumnLayout(
      count: count, selected: selected, width: width, start: 10, room: columns - 10)
    return ColumnHeader(
      columns: layout, labels: labels, selected: selected,
      area: Rectangle(rows: 1, columns: columns))
  }

  private func line(_ columns: Int = 40, _ draw: (inout Frame) -> Void) -> String {
    Frame.line(columns: columns) { _, frame in draw(&frame) }
  }

  @Test func `the crosshair gives the whole name over its column`() {
    #expect(
      line { header(.four).drawCrosshair("key →", row: 0, of: &$0) }
        == " key →             ▾ animal")
    #expect(
      line { header(.four, selected: 3).drawCrosshair("key →", row: 0, of: &$0) }
        == " key →                 ▾ the₃")
  }

  @Test func `without room on the right the name stands left of its mark`() {
    let header = header(.four, selected: 3, columns: 27)
    #expect(
      line(27) { header.drawCrosshair("key →", row: 0, of: &$0) } == " key →            the₃ ▾")
  }

  @Test func `labels have as many letters as numbers have digits`() {
    #expect(
      line { header(.three).drawLabels(row: 0, of: &$0) } == "           BO th[an]th")
    #expect(
      line { header(.four).drawLabels(row: 0, of: &$0) } == "           BOS the[ani]the")
    #expect(
      line { header(.six).drawLabels(row: 0, of: &$0) } == "             BOS   the[anima]  the")
  }

  @Test func `indices stand under their labels`() {
    #expect(
      line { header(.four).drawIndices(row: 0, of: &$0) } == "             0   1   2   3")
  }

  @Test func `two columns have tens over units`() {
    let header = header(.two, count: 12, selected: 2)
    #expect(line { header.drawTens(row: 0, of: &$0) } == "           0                   1")
    #expect(line { header.drawUnits(row: 0, of: &$0) } == "           0 1 2 3 4 5 6 7 8 9 0 1")
  }

  @Test func `one column has a tick every five and the selected one marked`() {
    let header = header(.one, count: 14, selected: 2)
    #expect(line { header.drawRuler(row: 0, of: &$0) } == "          0·▾··5····10··")
    #expect(
      line { header.drawRuler(row: 0, of: &$0, index: { 3 * $0 }) } == "          0·▾··15···30··")
  }

  @Test func `an index that would reach beyond the cells is left out`() {
    let header = header(.one, count: 11, selected: 2)
    #expect(line { header.drawRuler(row: 0, of: &$0) } == "          0·▾··5·····")
  }

  @Test func `without columns there is only the corner`() {
    let header = header(.four, count: 0)
    #expect(line { header.drawCrosshair("key →", row: 0, of: &$0) } == " key →")
    for draw in [header.drawLabels, header.drawIndices, header.drawTens, header.drawUnits] {
      #expect(line { draw(0, &$0) } == "")
    }
  }

  @Test func `an unknown word stays in the background, the selected one does not`() {
    let labels = TokenLabel.labels(texts: ["wug", "wug"], knowledge: [.unknown, .unknown])
    let header = ColumnHeader(
      columns: ColumnLayout(count: 2, selected: 1, width: .four, start: 0, room: 9), labels: labels,
      selected: 1, area: Rectangle(rows: 1, columns: 9))
    let frame = Frame.drawn(rows: 1, columns: 9) { _, frame in header.drawLabels(row: 0, of: &frame)
    }
    #expect(frame.text == " wug[wug]")
    #expect(frame[0, 1].style == .role(.faint))
    #expect(frame[0, 5].style == .role(.key, .bold))
  }
}
