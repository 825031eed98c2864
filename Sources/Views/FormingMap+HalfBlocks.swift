import Attention
import Screen

extension FormingMap {
  /// Draws two queries a line and one column a key; what has no room is left out around the
  /// selected cell.
  func drawHalfBlocks(in area: Rectangle, of frame: inout Frame) {
    let hasRuler = area.rows >= 3
    let (queries, keys) = halfBlocks(in: area)
    let first = area.column + Self.halfBlockLabel
    if hasLetters {
      for (place, key) in keys.enumerated() {
        frame.write(
          self.keys[key], row: area.row, column: first + place,
          style: key == selection?.key ? .role(.key, .bold) : .role(.faint), in: area)
      }
    }
    for (line, query) in stride(from: queries.lowerBound, to: queries.upperBound, by: 2)
      .enumerated()
    {
      let row = area.row + 1 + line
      drawLabel(of: query, row: row, in: area, of: &frame)
      let (top, bottom) = (halves(query), halves(query + 1))
      for (place, key) in keys.enumerated() {
        let cell = HalfBlockRow.cell(top: top?[key], bottom: bottom?[key], shading)
        frame.write(cell.glyph, row: row, column: first + place, style: cell.style, in: area)
      }
      if let selection, selection.query == query || selection.query == query + 1 {
        frame.cursor = Position(row: row, column: first + selection.key - keys.lowerBound)
      }
    }
    guard hasRuler else { return }
    drawRuler(
      keys, row: area.row + 1 + (queries.count + 1) / 2, column: first, in: area, of: &frame)
  }

  /// Which part of the map is drawn in an area without the title.
  func halfBlocks(in area: Rectangle) -> (queries: Range<Int>, keys: Range<Int>) {
    let lines = area.rows - 1 - (area.rows >= 3 ? 1 : 0)
    let queries = window(
      of: self.queries.count, room: 2 * lines, around: (selection?.query ?? 0) / 2 * 2)
    let keys = window(
      of: self.keys.count, room: area.columns - Self.halfBlockLabel - 1,
      around: selection?.key ?? 0)
    return (queries, keys)
  }

  /// Whether every name is one letter, so that names can stand over columns and in pairs.
  private var hasLetters: Bool {
    keys.allSatisfy { $0.width == 1 } && queries.allSatisfy { $0.width == 1 }
  }

  /// So many places, all if they have room, else those around one of them.
  private func window(of count: Int, room: Int, around place: Int) -> Range<Int> {
    let room = max(0, room)
    guard count > room else { return 0..<count }
    let start = max(0, min(place - room / 2, count - room))
    let even = start - start % 2
    return even..<min(count, even + room)
  }

  private func halves(_ query: Int) -> HalfBlockRow? {
    guard rows.indices.contains(query) else { return nil }
    // A hidden key has no weight; blocks show the weights from .25 on.
    let values =
      shading == .glyphs
      ? rows[query].map { $0 == .masked ? .number(0) : $0 } : rows[query]
    return HalfBlockRow(values: values, scale: scale)
  }

  /// ` 12 j▸c`: the index of the upper query, both letters, and which of them is selected.
  private func drawLabel(of query: Int, row: Int, in area: Rectangle, of frame: inout Frame) {
    let index = DisplayText("\(query)").padded(to: 2, .trailing)
    var column = frame.write(
      index, row: row, column: area.column, style: .role(.faint), in: area)
    column += 1
    for place in [query, query + 1] where queries.indices.contains(place) {
      let isSelected = place == selection?.query
      if isSelected {
        column = frame.write("▸", row: row, column: column, style: .role(.query, .bold), in: area)
      }
      guard hasLetters else { continue }
      column = frame.write(
        queries[place], row: row, column: column,
        style: isSelected ? .role(.query, .bold) : .role(.faint), in: area)
    }
  }

  /// `0···▴5····10···`: every fifth key by its index, the selected one by its mark.
  private func drawRuler(
    _ keys: Range<Int>, row: Int, column: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let end = column + keys.count
    let room = area.leading(columns: end - area.column)
    for place in 0..<keys.count {
      frame.write("·", row: row, column: column + place, style: .role(.faint), in: room)
    }
    for (place, key) in keys.enumerated() where key.isMultiple(of: 5) {
      frame.write(
        "\(key)", row: row, column: column + place, style: .role(.faint), in: room)
    }
    if let selection, keys.contains(selection.key) {
      frame.write(
        "▴", row: row, column: column + selection.key - keys.lowerBound,
        style: .role(.key, .bold), in: room)
    }
  }
}
