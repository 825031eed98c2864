import Attention
import Screen

extension ComparisonView {
  /// Draws the cells that differ most: their numbers in A and B, and what lies behind them.
  func drawChanges(in area: Rectangle, of frame: inout Frame) {
    let area = area.leading(columns: min(area.columns, Self.mostColumns))
    guard !area.isEmpty else { return }
    let companion = area.columns >= Self.companionColumns ? self.companion : nil
    drawChangesTitle(companion, in: area, of: &frame)
    let room = max(0, area.rows - 1)
    if picture.changes.isEmpty {
      let text: DisplayText = "no cell differs: A and B have the same numbers"
      frame.write(text, row: area.row + 1, column: area.column + 1, in: area)
    }
    for (line, change) in listed(room).enumerated() {
      drawChange(change, companion, row: area.row + 1 + line, in: area, of: &frame)
    }
  }

  /// The changes that are listed: the largest, the selected one always among them.
  private func listed(_ count: Int) -> [ComparedChange] {
    let rank = rank ?? 0
    let start = count == 0 ? 0 : rank / count * count
    return Array(picture.changes.dropFirst(start).prefix(count))
  }

  /// Which of the changes is selected.
  var rank: Int? { picture.changes.firstIndex { $0.row == row && $0.column == column } }

  /// A second stage stands beside the first where there is so much room.
  private static let companionColumns = 76
  /// So that the eye finds the numbers of a name.
  private static let mostColumns = 96

  /// What lies behind weights: the scaled scores; for other stages, where it leads: the weights.
  private var companion: Companion? {
    let stage: Stage = picture.second.picture.stage == .weights ? .scaled : .weights
    guard picture.first.picture.stage != .output, picture.second.picture.stage != .output else {
      return nil
    }
    let comparison = MapComparison(
      ComparedMap(head: picture.first.picture.head, stage: stage),
      ComparedMap(head: picture.second.picture.head, stage: stage),
      rows: picture.comparison.rows, columns: picture.comparison.columns)
    let words = StepWords(comparison.second.head.configuration)
    let name = stage == .scaled ? "scaled score" : words.weightNoun
    return Companion(
      comparison: comparison, form: comparison.isOfShares ? .weight : .score,
      title: DisplayText("\(name) A"))
  }

  private func columns(_ companion: Companion?, in area: Rectangle) -> ChangeColumns {
    ChangeColumns(
      area: area, form: form, companion: companion.map { ($0.form, $0.title) })
  }

  private func drawChangesTitle(
    _ companion: Companion?, in area: Rectangle, of frame: inout Frame
  ) {
    let style = Style.role(.faint)
    let isSearched = picture.searchedRows.count < picture.comparison.rows.count
    let title: DisplayText = isSearched ? "largest of these rows" : "largest changes"
    frame.write(title, row: area.row, column: area.column + 1, style: style, in: area)
    let columns = columns(companion, in: area)
    for (text, end) in zip(["A", "B", "B − A"], columns.ends) {
      let text = DisplayText(text)
      frame.write(text, row: area.row, column: end - text.width, style: style, in: area)
    }
    guard let companion else { return }
    for (text, end) in zip([companion.title, "B", "B − A"], columns.companionEnds) {
      frame.write(text, row: area.row, column: end - text.width, style: style, in: area)
    }
  }

  private func drawChange(
    _ change: ComparedChange, _ companion: Companion?, row: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let columns = columns(companion, in: area)
    let isSelected = change.row == self.row && change.column == self.column
    let style = isSelected ? Style(emphasis: .bold) : .plain
    if isSelected {
      frame.write("▸", row: row, column: area.column + 1, style: .role(.query, .bold), in: area)
    }
    let texts = PrintedDifference(
      change.cell, form: form, digits: form == .weight ? 3 : 2, columns: columns.numberColumns)
    let room = columns.ends[0] - DisplayText(texts.first).width - area.column - 3
    frame.write(
      name(change).truncated(to: max(0, room)), row: row, column: area.column + 2, style: style,
      in: area)
    write(texts, ends: columns.ends, style, row: row, in: area, of: &frame)
    guard let companion else { return }
    let cells = companion.comparison.row(change.row).cells
    guard cells.indices.contains(change.column) else { return }
    write(
      PrintedDifference(
        cells[change.column], form: companion.form, digits: companion.form == .weight ? 3 : 4,
        columns: columns.companionColumns),
      ends: columns.companionEnds, style, row: row, in: area, of: &frame)
  }

  private func write(
    _ texts: PrintedDifference, ends: [Int], _ style: Style, row: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    for (text, end) in zip([texts.first, texts.second, texts.difference], ends) {
      let text = DisplayText(text)
      frame.write(text, row: row, column: end - text.width, style: style, in: area)
    }
  }

  /// The form of the numbers: differences of scores and components keep their own.
  var form: NumberForm { picture.second.picture.stage.form }

  private func name(_ change: ComparedChange) -> DisplayText {
    let query = picture.rowLabels[change.row].name
    let column = picture.columnLabels[change.column].name
    let kind: DisplayText = picture.second.picture.stage == .output ? "dimension" : "key"
    return "query \(query), \(kind) \(column)"
  }
}

/// Where the numbers of a change end.
private struct ChangeColumns {
  let ends: [Int]
  let companionEnds: [Int]
  /// How many columns a number may take.
  let numberColumns: Int
  let companionColumns: Int

  init(area: Rectangle, form: NumberForm, companion: (form: NumberForm, title: DisplayText)?) {
    numberColumns = Self.spacing(form) - 1
    companionColumns = companion.map { Self.spacing($0.form) - 1 } ?? 0
    let right = area.endColumn - 2
    let others = companion.map { [right - 9 - Self.spacing($0.form), right - 9, right] } ?? []
    companionEnds = others
    let last =
      companion.map { (others.first ?? right) - $0.title.width - 3 } ?? area.endColumn - 1
    ends = [last - 9 - Self.spacing(form), last - 9, last]
  }

  /// How far apart numbers stand: `.928` and `12.1903` take different room.
  private static func spacing(_ form: NumberForm) -> Int { form == .weight ? 7 : 9 }
}

/// A second stage of the same cells.
private struct Companion {
  let comparison: MapComparison
  let form: NumberForm
  let title: DisplayText
}
