import Attention
import Screen

/// The table of attributes: what queries ask for, what keys have, and what these hand over.
extension LookupView {
  func drawAttributes(_ layout: LookupLayout, of frame: inout Frame) {
    let area = layout.attributes
    guard !area.isEmpty else { return }
    var row = area.row
    if layout.hasAttributeNames {
      drawNames(row: row, layout, of: &frame)
      row += 1
    }
    let queries = attributeQueries(layout)
    for query in queries {
      drawLabel(
        "query", picture.queryName(query), isSelected: query == cell.query, "▸",
        row: row, layout, of: &frame)
      for attribute in attributes(layout) where !showsValuesAlone(layout) {
        let place = HeadComponent(.query, row: query, column: attribute)
        drawAttribute(place, row: row, attribute, layout, of: &frame)
      }
      if query == queries.lowerBound { drawValueNames(row: row, layout, of: &frame) }
      row += 1
    }
    for key in attributeKeys(layout) {
      drawLabel(
        "key", picture.keyName(key), isSelected: key == cell.key, "▾",
        row: row, layout, of: &frame)
      drawKey(key, row: row, layout, of: &frame)
      row += 1
    }
  }

  /// What stands at a place of the table.
  func attributePlace(at position: Position, _ layout: LookupLayout) -> Place? {
    let (queries, keys) = (attributeQueries(layout), attributeKeys(layout))
    let line = position.row - layout.attributes.row - (layout.hasAttributeNames ? 1 : 0)
    guard line >= 0 else { return nil }
    if line < queries.count {
      let query = queries.lowerBound + line
      guard let column = attribute(at: position, layout), !showsValuesAlone(layout) else {
        return .query(query)
      }
      return .number(HeadComponent(.query, row: query, column: column))
    }
    guard line - queries.count < keys.count else { return nil }
    let key = keys.lowerBound + line - queries.count
    if showsValuesAlone(layout) {
      return .number(HeadComponent(.value, row: key, column: cell.dimension))
    }
    if let column = attribute(at: position, layout) {
      return .number(HeadComponent(.key, row: key, column: column))
    }
    return value(at: position, layout)
      .map { .number(HeadComponent(.value, row: key, column: $0)) } ?? .key(key)
  }

  private func attribute(at position: Position, _ layout: LookupLayout) -> Int? {
    attributes(layout).first { attribute in
      let start = attributeStart(attribute, layout)
      return (start..<start + layout.columns.attributeColumns).contains(position.column)
    }
  }

  private func value(at position: Position, _ layout: LookupLayout) -> Int? {
    values(layout).first { value in
      let start = valueStart(value, layout)
      return (start..<start + layout.columns.valueColumns).contains(position.column)
    }
  }

  /// The queries that the table shows.
  private func attributeQueries(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.queryCount, places: layout.queryRows, selected: cell.query, step: 1)
  }

  /// The keys that it shows.
  private func attributeKeys(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.keyCount, places: layout.keyRows, selected: cell.key, step: 1)
  }

  private func drawKey(_ key: Int, row: Int, _ layout: LookupLayout, of frame: inout Frame) {
    guard !showsValuesAlone(layout) else {
      let place = HeadComponent(.value, row: key, column: cell.dimension)
      drawAttribute(place, row: row, attributes(layout).lowerBound, layout, of: &frame)
      return
    }
    for attribute in attributes(layout) {
      let place = HeadComponent(.key, row: key, column: attribute)
      drawAttribute(place, row: row, attribute, layout, of: &frame)
    }
    for value in values(layout) {
      let place = HeadComponent(.value, row: key, column: value)
      drawNumber(
        place, row: row, column: valueStart(value, layout), within: layout.columns.valueColumns,
        layout, of: &frame)
    }
  }

  /// Whether there is room for one kind of number only, and that one is selected.
  private func showsValuesAlone(_ layout: LookupLayout) -> Bool {
    layout.columns.valueCount == 0 && cursor == LookupCursor(row: .key, table: .values)
  }

  /// The attributes that are seen.
  private func attributes(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.dimension, places: layout.columns.attributeCount, selected: attribute,
      step: 1)
  }

  /// The values that are seen.
  private func values(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.valueDimension, places: layout.columns.valueCount,
      selected: cell.dimension, step: 1)
  }

  private func attributeStart(_ attribute: Int, _ layout: LookupLayout) -> Int {
    let first = attributes(layout).lowerBound
    return layout.area.column + layout.columns.labelColumns
      + (attribute - first) * layout.columns.attributeColumns
  }

  private func valueStart(_ value: Int, _ layout: LookupLayout) -> Int {
    layout.area.column + layout.columns.labelColumns
      + layout.columns.attributeCount * layout.columns.attributeColumns
      + (value - values(layout).lowerBound) * layout.columns.valueColumns
  }

  private func drawNames(row: Int, _ layout: LookupLayout, of frame: inout Frame) {
    let isAlone = showsValuesAlone(layout)
    let corner: DisplayText = isAlone ? "value →" : "attribute →"
    frame.write(
      corner.prefix(columns: layout.columns.labelColumns - 2), row: row,
      column: layout.area.column + 1, style: .role(.faint), in: layout.area)
    for attribute in attributes(layout) {
      let isSelected = attribute == self.attribute && cursor.table == .attributes || isAlone
      let name = isAlone ? valueName(cell.dimension) : attributeName(attribute)
      drawName(
        name, isSelected: isSelected, row: row, column: attributeStart(attribute, layout) + 1,
        columns: layout.columns.attributeColumns - 1, in: layout.area, of: &frame)
      if isAlone { return }
    }
    guard let first = values(layout).first else { return }
    frame.write(
      layout.columns.valueCount > 1 ? "value →" : "value", row: row,
      column: valueStart(first, layout) + 1, style: .role(.faint), in: layout.area)
  }

  private func drawValueNames(row: Int, _ layout: LookupLayout, of frame: inout Frame) {
    for value in values(layout) {
      let isSelected = value == cell.dimension && cursor == LookupCursor(row: .key, table: .values)
      drawName(
        valueName(value), isSelected: isSelected, row: row,
        column: valueStart(value, layout) + 1, columns: layout.columns.valueColumns - 1,
        in: layout.area, of: &frame)
    }
  }

  private func drawName(
    _ name: DisplayText, isSelected: Bool, row: Int, column: Int, columns: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let style = isSelected ? Style.role(.key, .bold) : .plain
    let mark: DisplayText = !isSelected ? "" : name.width + 3 <= columns ? "▾ " : "▾"
    let shown = mark + name.truncated(to: max(1, columns - mark.width - 1))
    frame.write(shown, row: row, column: column, style: style, in: area)
  }

  private func drawLabel(
    _ kind: DisplayText, _ name: DisplayText, isSelected: Bool, _ mark: DisplayText, row: Int,
    _ layout: LookupLayout, of frame: inout Frame
  ) {
    let columns = layout.columns
    let start = layout.area.column + columns.kindColumns
    let role: Role = mark == "▸" ? .query : .key
    let style = isSelected ? Style.role(role, .bold) : .plain
    if columns.kindColumns > 0 {
      frame.write(
        kind, row: row, column: layout.area.column + 1, style: .role(.faint), in: layout.area)
    }
    if isSelected { frame.write(mark, row: row, column: start, style: style, in: layout.area) }
    frame.write(
      name.truncated(to: columns.labelColumns - columns.kindColumns - 2), row: row,
      column: start + 1, style: style, in: layout.area)
  }

  /// Draws the number of an attribute and its bar.
  private func drawAttribute(
    _ place: HeadComponent, row: Int, _ attribute: Int, _ layout: LookupLayout,
    of frame: inout Frame
  ) {
    let start = attributeStart(attribute, layout)
    drawNumber(
      place, row: row, column: start, within: layout.columns.attributeColumns, layout,
      of: &frame)
    let cells = layout.columns.attributeBarCells
    guard cells > 0, place.table != .value, let number = picture.head.component(place) else {
      return
    }
    drawBar(
      Double(number) / barUnit, cells: cells, row: row, column: start + LookupColumns.barStart,
      isSelected: place == self.place, in: layout.area, of: &frame)
  }

  /// Draws a number right-aligned in its cell, between brackets where it is selected, with a star
  /// where it was changed by hand.
  private func drawNumber(
    _ place: HeadComponent, row: Int, column: Int, within columns: Int, _ layout: LookupLayout,
    of frame: inout Frame
  ) {
    guard let number = picture.head.component(place) else { return }
    let text = DisplayText(ShortNumber(Double(number)).text)
    let end = column + min(LookupColumns.numberEnd, columns - 1)
    let start = end - text.width
    let isSelected = place == self.place
    let style = isSelected ? Style(emphasis: .bold) : .plain
    frame.write(text, row: row, column: start, style: style, in: layout.area)
    if isSelected {
      frame.write("[", row: row, column: start - 1, style: style, in: layout.area)
      frame.write("]", row: row, column: end, style: style, in: layout.area)
      if layout.area.contains(row: row, column: start) {
        frame.cursor = Position(row: row, column: start)
      }
    }
    if changed.contains(place) {
      let star = isSelected ? end + 1 : end
      frame.write("*", row: row, column: star, style: .role(.changed), in: layout.area)
    }
  }

  /// Draws a bar, with `−` in its first cell where the number is below 0.
  func drawBar(
    _ share: Double, cells: Int, row: Int, column: Int, isSelected: Bool, in area: Rectangle,
    of frame: inout Frame
  ) {
    guard share.isFinite, share != 0 else { return }
    let whole = bar(abs(share), columns: cells)
    let text =
      share < 0 ? "−" + DisplayText(assembled: String(whole.description.dropFirst())) : whole
    let style = isSelected ? Style.role(.key) : .plain
    frame.write(text, row: row, column: column, style: style, in: area)
  }

  /// The number of which a bar of attributes is full: 1, 2, 5, 10, …, so that none is longer.
  var barUnit: Double {
    let head = picture.head
    let rows = (0..<head.queryCount).map(head.queries.row) + (0..<head.keyCount).map(head.keys.row)
    let largest = rows.flatMap { $0.filter(\.isFinite).map { Double(abs($0)) } }.max() ?? 1
    var unit = 1.0
    var factors = [2, 2.5, 2]
    while unit < largest - 1e-6, unit < 1e30 {
      unit *= factors[0]
      factors.append(factors.removeFirst())
    }
    return unit
  }
}
