import Attention
import Screen

extension FormingMap {
  /// Draws every number in a cell, with the names of queries and keys.
  func drawNumbers(_ width: CellWidth, in area: Rectangle, of frame: inout Frame) {
    let label = labelColumns(width, columns: area.columns)
    let first = area.column + label
    for (key, name) in keys.enumerated() {
      drawName(name, of: key, width, column: first + key * width.columns, in: area, of: &frame)
    }
    for query in queries.indices {
      let row = area.row + 1 + query
      drawLabel(of: query, columns: label, row: row, in: area, of: &frame)
      let values = rows.indices.contains(query) ? rows[query] : []
      let shades = scale.shades(ofRow: values)
      for (key, value) in values.enumerated() {
        draw(
          value, shades[key], width, row: row, column: first + key * width.columns, in: area,
          of: &frame)
      }
      if query == selection?.query {
        drawBrackets(width, row: row, column: first, in: area, of: &frame)
      }
    }
  }

  /// An index, a mark and as much of the longest name as has room, at least three letters.
  func labelColumns(_ width: CellWidth, columns: Int) -> Int {
    let longest = queries.map(\.width).max() ?? 0
    return max(
      Self.halfBlockLabel, min(4 + longest, columns - keys.count * width.columns - 1))
  }

  private func drawName(
    _ name: DisplayText, of key: Int, _ width: CellWidth, column: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let columns = width.columns - 1
    let isSelected = key == selection?.key
    let text =
      name.width > columns ? name.prefix(columns: columns) : name.padded(to: columns, .trailing)
    frame.write(
      text, row: area.row, column: column + 1,
      style: isSelected ? .role(.key, .bold) : .role(.faint), in: area)
  }

  private func drawLabel(
    of query: Int, columns: Int, row: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let isSelected = query == selection?.query
    let index = DisplayText("\(query)").padded(to: 2, .trailing)
    let style: Style = isSelected ? .role(.query, .bold) : .role(.faint)
    let column = frame.write(index, row: row, column: area.column, style: style, in: area)
    frame.write(isSelected ? "▸" : " ", row: row, column: column, style: style, in: area)
    frame.write(
      queries[query].prefix(columns: columns - 3), row: row, column: column + 1,
      style: isSelected ? style : .plain, in: area)
  }

  private func draw(
    _ value: StageValue, _ shade: Shade?, _ width: CellWidth, row: Int, column: Int,
    in area: Rectangle, of frame: inout Frame
  ) {
    let text = value.cellText(form, width: width).padded(to: width.columns - 1, .trailing)
    switch shading {
    case .background:
      let style: Style = shade.map { .on($0) } ?? .plain
      frame.write(" " + text, row: row, column: column, style: style, in: area)
    case .glyphs:
      // A glyph has no sign, a number has.
      let glyph = numbers == .weights ? shade?.glyph : nil
      frame.write(glyph ?? " ", row: row, column: column, in: area)
      frame.write(text, row: row, column: column + 1, in: area)
    }
  }

  /// Brackets around the selected number, left and right of its cell.
  private func drawBrackets(
    _ width: CellWidth, row: Int, column: Int, in area: Rectangle, of frame: inout Frame
  ) {
    guard let selection, keys.indices.contains(selection.key) else { return }
    let start = column + selection.key * width.columns
    let style = Style.role(.key, .bold)
    frame.write("[", row: row, column: start, style: style, in: area)
    frame.write("]", row: row, column: start + width.columns, style: style, in: area)
    frame.cursor = Position(row: row, column: start + width.columns - 1)
  }
}
