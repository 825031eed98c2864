import Attention
import Screen

extension MapView {
  /// Draws a map of one column for each key and one line for two queries.
  func drawHalfBlocks(_ layout: MapLayout, of frame: inout Frame) {
    let scale = ShadeScale(picture: picture, look: look)
    drawRuler(layout, selected: selectedColumn, index: { $0 }, note: nil, of: &frame)
    for query in layout.queries where (query - layout.queries.lowerBound) % 2 == 0 {
      let rows = [query, query + 1].map { query in
        layout.queries.contains(query)
          ? HalfBlockRow(values: picture.values(query: query), scale: scale) : nil
      }
      let isSelected = cell.query == query || cell.query == query + 1
      drawPairLabel(
        isSelected ? cell.query : query, isSelected, row: layout.row(of: query), layout, of: &frame)
      drawPair(rows, row: layout.row(of: query), layout, of: &frame)
    }
    drawSelection(query: cell.query, column: selectedColumn, layout, of: &frame)
    if layout.hasSums { drawSums(layout, of: &frame) }
  }

  /// Draws a map whose cells stand for blocks of queries and keys, each with its largest number.
  func drawPooled(_ layout: MapLayout, of frame: inout Frame) {
    guard let blocks = poolBlocks(layout), !blocks.columns.isEmpty else { return }
    let overview = picture.overview(
      rows: max(1, layout.queries.count), columns: max(1, layout.columns.visible.count))
    let scale = ShadeScale(picture: picture, look: look)
    let column = blocks.columns.firstIndex { $0.contains(selectedColumn) } ?? 0
    let note = poolNote(blocks)
    drawRuler(
      layout, selected: column, index: { blocks.columns[$0].lowerBound }, note: note, of: &frame)
    for line in stride(from: 0, to: blocks.queries.count, by: 2)
    where layout.queries.contains(line) {
      let last = min(line + 1, blocks.queries.count - 1)
      let queries = blocks.queries[line].lowerBound..<blocks.queries[last].upperBound
      let isSelected = queries.contains(cell.query)
      drawPairLabel(
        isSelected ? cell.query : queries.lowerBound, isSelected, row: layout.row(of: line), layout,
        of: &frame)
      if let overview {
        let rows = [line, line + 1].map { HalfBlockRow(overview, block: $0, scale: scale) }
        drawPair(rows, row: layout.row(of: line), layout, of: &frame)
      } else {
        drawPending(row: layout.row(of: line), layout, of: &frame)
      }
    }
    let query = blocks.queries.firstIndex { $0.contains(cell.query) } ?? 0
    drawSelection(query: query, column: column, layout, of: &frame)
  }

  /// Marks every cell of a line as not computed yet.
  private func drawPending(row: Int, _ layout: MapLayout, of frame: inout Frame) {
    for column in layout.columns.visible {
      frame.write(
        NumberSign.pending, row: row, column: layout.columns.place(of: column),
        style: .role(.faint), in: layout.area)
    }
  }

  private func poolNote(_ blocks: (queries: [Range<Int>], columns: [Range<Int>])) -> DisplayText {
    let queries = blocks.queries.map(\.count).max() ?? 1
    let columns = blocks.columns.map(\.count).max() ?? 1
    return DisplayText(
      "a cell is the largest of \(picture.sampledOf)\(queries) queries × \(columns) keys")
  }

  private func drawRuler(
    _ layout: MapLayout, selected: Int, index: (Int) -> Int, note: DisplayText?,
    of frame: inout Frame
  ) {
    let header = ColumnHeader(
      columns: layout.columns, labels: [], selected: selected, area: layout.area)
    let first = layout.area.row
    if layout.headerCount >= 1 {
      frame.write(
        columnCorner, row: first, column: layout.area.column + 1, style: .role(.faint),
        in: layout.area)
      drawCrosshairName(layout, place: layout.columns.markPlace(of: selected), of: &frame)
    }
    if let note, layout.hasSums {
      frame.write(
        note, row: layout.sumsRow, column: layout.area.column + 1, style: .role(.warning),
        in: layout.area)
    }
    guard layout.headerCount >= 2 else { return }
    // The ruler begins right after the labels, where the numbers of wider cells leave a gap.
    let corner: DisplayText = "query ↓"
    let place = min(layout.area.column + 1, layout.columns.start - corner.width)
    frame.write(corner, row: first + 1, column: place, style: .role(.faint), in: layout.area)
    header.drawRuler(row: first + 1, of: &frame, index: index)
  }

  private func drawCrosshairName(_ layout: MapLayout, place: Int, of frame: inout Frame) {
    let labels = picture.columnLabels
    guard labels.indices.contains(selectedColumn) else { return }
    let name = DisplayText("▾ \(selectedColumn) \(labels[selectedColumn].name)")
    let start = max(
      min(place, layout.area.endColumn - name.width),
      layout.area.column + columnCorner.width + 2)
    frame.write(
      name, row: layout.area.row, column: start, style: .role(.key, .bold), in: layout.area)
  }

  private func drawPairLabel(
    _ query: Int, _ isSelected: Bool, row: Int, _ layout: MapLayout, of frame: inout Frame
  ) {
    let style = isSelected ? Style.role(.query, .bold) : .role(.faint)
    let index = DisplayText(String(query))
    let place = layout.area.column + layout.indexDigits
    frame.write(index, row: row, column: place - index.width, style: style, in: layout.area)
    if isSelected {
      frame.write("▸", row: row, column: place, style: style, in: layout.area)
      frame.write(
        "◂", row: row, column: layout.columns.place(of: layout.columns.visible.upperBound),
        style: style, in: layout.area)
    }
    frame.write(
      picture.queryName(query, columns: layout.nameColumns), row: row, column: place + 1,
      style: style, in: layout.area)
  }

  private func drawPair(
    _ rows: [HalfBlockRow?], row: Int, _ layout: MapLayout, of frame: inout Frame
  ) {
    for column in layout.columns.visible {
      let cell = HalfBlockRow.cell(top: rows[0]?[column], bottom: rows[1]?[column], look.shading)
      frame.write(
        cell.glyph, row: row, column: layout.columns.place(of: column), style: cell.style,
        in: layout.area)
    }
  }

  private func drawSelection(
    query: Int, column: Int, _ layout: MapLayout, of frame: inout Frame
  ) {
    guard layout.queries.contains(query), layout.columns.visible.contains(column) else { return }
    let place = Position(row: layout.row(of: query), column: layout.columns.place(of: column))
    guard layout.area.contains(row: place.row, column: place.column) else { return }
    frame.cursor = place
    frame.paint(
      Rectangle(row: place.row, column: place.column, rows: 1, columns: 1),
      style: reversed(frame[place.row, place.column].style))
  }

  private func reversed(_ style: Style) -> Style {
    var style = style
    style.emphasis.insert(look.shading == .glyphs ? .reverse : .underline)
    return style
  }
}
