import Attention
import Screen

/// The picture and the grids of the queries.
extension GridView {
  func drawPatches(_ layout: GridLayout, of frame: inout Frame) {
    if layout.pictureWidth > 0 { drawPicture(layout, of: &frame) }
    let scale = ShadeScale(picture: picture, look: look)
    for query in layout.queries where query != cell.query {
      drawGrid(of: query, scale, layout, of: &frame)
    }
    // The selected one last, so that the cursor stands in it.
    if layout.queries.contains(cell.query) {
      drawGrid(of: cell.query, scale, layout, of: &frame)
    }
  }

  private func drawPicture(_ layout: GridLayout, of frame: inout Frame) {
    if layout.hasNames {
      frame.write(
        "picture", row: layout.namesRow, column: layout.area.column + 1, style: .role(.heading),
        in: layout.area)
    }
    for row in layout.rows {
      for column in layout.columns {
        guard let key = key(row: row, column: column) else { continue }
        drawPatch(key, row: layout.line(of: row), column: column, layout, of: &frame)
      }
    }
  }

  /// Draws what a patch is called, and its index where there is a line for it.
  private func drawPatch(
    _ key: Int, row: Int, column: Int, _ layout: GridLayout, of frame: inout Frame
  ) {
    let place =
      layout.area.column + (column - layout.columns.lowerBound) * layout.pictureWidth
    let isSelected = key == cell.key
    let style = isSelected ? Style.role(.key, .bold) : .plain
    let room = layout.pictureWidth - 1
    if isSelected { frame.write("▾", row: row, column: place, style: style, in: layout.area) }
    let labels = picture.keyLabels
    let name =
      labels.indices.contains(key) ? labels[key].abbreviated(to: room) : DisplayText(String(key))
    frame.write(name, row: row, column: place + 1, style: style, in: layout.area)
    guard layout.patchLines > 1 else { return }
    let index = DisplayText(String(key)).prefix(columns: room)
    frame.write(
      index, row: row + 1, column: place + 1 + room - index.width,
      style: isSelected ? style : .role(.faint), in: layout.area)
  }

  private func drawGrid(
    of query: Int, _ scale: ShadeScale, _ layout: GridLayout, of frame: inout Frame
  ) {
    let start = layout.start(of: query)
    let columns = layout.columns.count * layout.width.columns
    if layout.hasNames { drawName(of: query, start: start, columns, layout, of: &frame) }
    let values = picture.values(query: query)
    let shades = scale.shades(ofRow: values)
    let cells = ColumnLayout(
      count: patchColumns, selected: selectedColumn, width: layout.width, start: start,
      room: columns + layout.width.bracketColumns)
    let area = layout.area.intersection(
      Rectangle(
        row: layout.area.row, column: start - 1, rows: layout.area.rows, columns: columns + 2))
    for row in layout.rows {
      let line = CellRow(
        columns: cells, shading: look.shading, row: layout.line(of: row), area: area)
      for column in cells.visible {
        guard let key = key(row: row, column: column), values.indices.contains(key) else {
          continue
        }
        guard numbers == .shown else {
          line.draw(NumberSign.hidden, shade: nil, column: column, of: &frame)
          continue
        }
        let patch = PatchCell(
          value: values[key], shade: shades[key], form: picture.stage.form, width: layout.width)
        let isSelected = key == cell.key && query == cell.query
        for offset in 1..<max(1, layout.patchLines) {
          patch.fill(line, column: column, offset: offset, of: &frame)
        }
        patch.draw(line, column: column, isSelected ? .selected : .other, of: &frame)
      }
    }
  }

  private func drawName(
    of query: Int, start: Int, _ columns: Int, _ layout: GridLayout, of frame: inout Frame
  ) {
    let isSelected = query == cell.query
    let style = isSelected ? Style.role(.query, .bold) : .plain
    let name = picture.queryName(query)
    let whole = DisplayText("query \(name)")
    let text = whole.width <= columns ? whole : name.truncated(to: max(1, columns))
    if isSelected {
      frame.write("▸", row: layout.namesRow, column: start - 1, style: style, in: layout.area)
    }
    frame.write(text, row: layout.namesRow, column: start, style: style, in: layout.area)
  }
}

/// One patch of a grid: its number or shade.
struct PatchCell {
  let value: StageValue
  let shade: Shade?
  let form: NumberForm
  let width: CellWidth

  /// Whether the patch is the selected one.
  enum Selection {
    case selected
    case other
  }

  /// Draws the number with its shade; in two columns and fewer the shade alone, unless selected.
  func draw(
    _ line: CellRow, column: Int, _ selection: Selection, of frame: inout Frame
  ) {
    let text = value.cellText(form, width: width)
    guard width.rawValue < 3 else {
      if selection == .selected {
        line.drawSelected(text, shade: shade, column: column, of: &frame)
      } else {
        line.draw(text, shade: shade, column: column, of: &frame)
      }
      return
    }
    let place = line.columns.place(of: column)
    let isSelected = selection == .selected
    let sign = value.number.map(\.isFinite) == true ? nil : text
    let glyph = sign ?? (line.shading == .glyphs ? shade?.glyph ?? " " : " ")
    let shown =
      isSelected && width == .two
      ? (text.width < 2 ? " " + text : text) : width == .two ? glyph + glyph : glyph
    let emphasis: Emphasis = isSelected ? [.bold, .reverse] : []
    let style =
      line.shading == .background && shade != nil
      ? shade.map { Style.on($0, emphasis) } ?? .plain : Style(emphasis: emphasis)
    frame.write(shown, row: line.row, column: place, style: style, in: line.area)
    if isSelected, line.area.contains(row: line.row, column: place) {
      frame.cursor = Position(row: line.row, column: place)
    }
  }

  /// Draws the shade once more on a line below.
  func fill(_ line: CellRow, column: Int, offset: Int, of frame: inout Frame) {
    guard let shade else { return }
    let isBehind = line.shading == .background
    let columns = width.columns - (isBehind || width.rawValue < 3 ? 0 : 1)
    let glyph = isBehind ? " " : shade.glyph
    let text = DisplayText(String(repeating: glyph.description, count: columns))
    frame.write(
      text, row: line.row + offset,
      column: line.columns.place(of: column) + width.columns - columns,
      style: isBehind ? .on(shade) : shade.ink, in: line.area)
  }
}
