import Attention
import Screen

/// The table of stages: from the score of every key to what the query receives.
extension LookupView {
  func drawStages(_ layout: LookupLayout, of frame: inout Frame) {
    let area = layout.stageTable
    guard !area.isEmpty, layout.stageHeadings > 0 else { return }
    drawHeadings(layout, of: &frame)
    var row = area.row + layout.stageHeadings
    for query in stageQueries(layout) {
      let stages = LookupStages(view: self, query: query)
      drawQuery(query, row: row, layout, of: &frame)
      for line in lines(layout) {
        draw(line, stages, row: row, layout, of: &frame)
        row += 1
      }
    }
  }

  /// What stands at a place of the table.
  func stagePlace(at position: Position, _ layout: LookupLayout) -> Place? {
    let (queries, lines) = (stageQueries(layout), lines(layout))
    let key = keys(layout).first { key in
      let start = start(of: key, layout)
      return (start..<start + layout.columns.keyColumns).contains(position.column)
    }
    let line = position.row - layout.stageTable.row - layout.stageHeadings
    guard line >= 0, !lines.isEmpty else { return key.map { .key($0) } }
    let query = queries.lowerBound + line / lines.count
    guard queries.contains(query) else { return nil }
    let stage = lines[line % lines.count]
    return key.map { .cell(query: query, key: $0, value: stage.stage == .mix ? stage.value : nil) }
      ?? .query(query)
  }

  /// The queries whose stages are seen.
  private func stageQueries(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.queryCount, places: layout.stageQueries, selected: cell.query, step: 1)
  }

  /// A line of a query among the stages: the mix has one for each value dimension shown.
  private struct Line {
    let stage: LookupStage
    let value: Int
  }

  private func lines(_ layout: LookupLayout) -> [Line] {
    let others = LookupStage.allCases.filter { $0 != .mix && layout.stages.contains($0) }
    let values = scrolledWindow(
      count: picture.head.valueDimension, places: layout.mixRows, selected: cell.dimension, step: 1)
    return others.map { Line(stage: $0, value: 0) } + values.map { Line(stage: .mix, value: $0) }
  }

  /// Whether the query stands before its stages.
  private func isNamed(_ layout: LookupLayout) -> Bool {
    layout.columns.stageLabelColumns >= LookupColumns.namedStages
  }

  /// The keys that are seen.
  private func keys(_ layout: LookupLayout) -> Range<Int> {
    scrolledWindow(
      count: picture.head.keyCount, places: layout.columns.keyCount, selected: cell.key, step: 1)
  }

  private func start(of key: Int, _ layout: LookupLayout) -> Int {
    layout.area.column + layout.columns.stageLabelColumns
      + (key - keys(layout).lowerBound) * layout.columns.keyColumns
  }

  /// Where the sums end, behind the last key.
  private func sumEnd(_ layout: LookupLayout) -> Int {
    let columns = layout.columns
    return layout.area.column + columns.stageLabelColumns + columns.keyCount * columns.keyColumns
      + columns.sumColumns - 1
  }

  /// Where the numbers of a key end.
  private func end(of key: Int, _ layout: LookupLayout) -> Int {
    start(of: key, layout) + layout.columns.keyNumberEnd
  }

  private func drawHeadings(_ layout: LookupLayout, of frame: inout Frame) {
    var row = layout.stageTable.row
    if layout.stageHeadings >= 2 {
      frame.write(
        "key →", row: row, column: layout.area.column + 1, style: .role(.faint), in: layout.area)
      let name = DisplayText("▾ \(picture.keyName(cell.key))")
      let column = min(start(of: cell.key, layout) + 1, layout.area.endColumn - name.width)
      frame.write(
        name, row: row, column: max(column, layout.area.column + 7), style: .role(.key, .bold),
        in: layout.area)
      row += 1
    }
    for key in keys(layout) { drawKeyName(key, row: row, layout, of: &frame) }
    if layout.stageHeadings >= 3 {
      row += 1
      for key in keys(layout) {
        let text = DisplayText(String(key))
        let style = key == cell.key ? Style.role(.key, .bold) : .role(.faint)
        frame.write(
          text, row: row, column: end(of: key, layout) - text.width, style: style, in: layout.area)
      }
    }
    let corner: DisplayText = isNamed(layout) ? "query ↓ stage ↓" : "stage ↓"
    frame.write(
      corner, row: row, column: layout.area.column + 1, style: .role(.faint), in: layout.area)
    if layout.columns.sumColumns > 0 {
      write("Σ row", endingAt: sumEnd(layout), row: row, .role(.faint), layout, &frame)
    }
  }

  private func drawKeyName(
    _ key: Int, row: Int, _ layout: LookupLayout, of frame: inout Frame
  ) {
    let isSelected = key == cell.key
    let style = isSelected ? Style.role(.key, .bold) : .plain
    let room = max(1, layout.columns.keyColumns - 2)
    let text =
      picture.keyLabels.indices.contains(key)
      ? picture.keyLabels[key].abbreviated(to: min(room, 14)) : DisplayText(String(key))
    // A name longer than its number goes on over the bar.
    let from = start(of: key, layout) + 1
    let start = max(from, end(of: key, layout) - text.width)
    frame.write(text, row: row, column: start, style: style, in: layout.area)
    guard isSelected else { return }
    frame.write("[", row: row, column: start - 1, style: style, in: layout.area)
    frame.write("]", row: row, column: start + text.width, style: style, in: layout.area)
  }

  private func drawQuery(_ query: Int, row: Int, _ layout: LookupLayout, of frame: inout Frame) {
    guard isNamed(layout) else { return }
    let isSelected = query == cell.query
    let style = isSelected ? Style.role(.query, .bold) : .plain
    let text = DisplayText("\(query)\(isSelected ? "▸" : " ")\(picture.queryName(query))")
    frame.write(
      text.truncated(to: 8), row: row, column: layout.area.column, style: style, in: layout.area)
  }

  private func draw(
    _ line: Line, _ stages: LookupStages, row: Int, _ layout: LookupLayout, of frame: inout Frame
  ) {
    let before = isNamed(layout) ? 9 : layout.columns.stageLabelColumns > 9 ? 1 : 0
    let column = layout.area.column + before
    let isMarked = line.stage == .weight && stages.query == cell.query
    let label = stages.label(line.stage, value: line.value)
    let room = layout.columns.stageLabelColumns - before - (isNamed(layout) ? 1 : 0)
    frame.write(
      DisplayText("\(line.stage.rawValue)\(isMarked ? "▸" : " ")\(label)").truncated(to: room),
      row: row, column: column, style: isMarked ? .role(.query, .bold) : .plain, in: layout.area)
    for key in keys(layout) {
      guard shown != .attributes else {
        drawNumber("?", key: key, isSelected: false, row: row, layout, &frame)
        continue
      }
      let text = stages.text(
        line.stage, key: key, value: line.value,
        columns: max(1, layout.columns.keyNumberEnd - 1))
      drawNumber(text, key: key, isSelected: isMarked && key == cell.key, row: row, layout, &frame)
      guard line.stage == .weight, layout.columns.weightBarCells > 0,
        let weight = stages.weight(of: key)
      else { continue }
      drawBar(
        min(1, max(-1, weight)), cells: layout.columns.weightBarCells, row: row,
        column: end(of: key, layout) + 2, isSelected: isMarked && key == cell.key,
        in: layout.area, of: &frame)
    }
    guard layout.columns.sumColumns > 0, shown != .attributes else { return }
    let sum = stages.sum(line.stage, value: line.value, columns: layout.columns.sumColumns - 2)
    write(sum, endingAt: sumEnd(layout), row: row, .plain, layout, &frame)
  }

  private func drawNumber(
    _ text: DisplayText, key: Int, isSelected: Bool, row: Int, _ layout: LookupLayout,
    _ frame: inout Frame
  ) {
    let end = end(of: key, layout)
    let isFaint = text == "·" || text == NumberSign.masked
    let style = isSelected ? Style(emphasis: .bold) : isFaint ? .role(.faint) : .plain
    write(text, endingAt: end, row: row, style, layout, &frame)
    guard isSelected else { return }
    frame.write(
      "[", row: row, column: end - text.width - 1, style: style, in: layout.area)
    frame.write("]", row: row, column: end, style: style, in: layout.area)
  }

  private func write(
    _ text: DisplayText, endingAt end: Int, row: Int, _ style: Style, _ layout: LookupLayout,
    _ frame: inout Frame
  ) {
    frame.write(text, row: row, column: end - text.width, style: style, in: layout.area)
  }
}
