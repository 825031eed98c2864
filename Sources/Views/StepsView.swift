import Attention
import Screen

/// The Steps view: stages of one query down, keys to the right; below, each step with its numbers.
///
///     5▸weight  .005     · [.928]    ·     ·     ·  .067
///     5▸weight 1.000 ÷ 1.078 = .928              1.078 is Σ exp along this row
public struct StepsView: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Shades and width.
  public let look: Look
  /// The last step that is uncovered.
  public let shown: Derivation.Step

  /// How many steps are uncovered one after the other.
  public static let stepCount = 6

  /// Creates the Steps view.
  public init(
    picture: HeadPicture, cell: SelectedCell, look: Look = Look(), shown: Derivation.Step
  ) {
    self.picture = picture
    self.cell = cell
    self.look = look
    self.shown = shown
  }

  /// Draws the table, the bars and the lines, and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, let derivation = cell.derivation else { return }
    let layout = StepsLayout(
      keyCount: picture.head.keyCount, selected: cell.key, look: look, area: area)
    drawTable(derivation, layout, of: &frame)
    drawBars(derivation, layout, of: &frame)
    StepsLines(picture: picture, cell: cell, shown: current).draw(in: layout.lines, of: &frame)
  }

  /// The key at a place of the screen, in the table or among the bars; found without a number.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  ///   - keyCount: How many keys there are.
  ///   - selected: The selected one.
  ///   - look: The width of cells.
  /// - Returns: The key, or nil beside the columns.
  public static func key(
    at position: Position, in area: Rectangle, keyCount: Int, selected: Int, look: Look
  ) -> Int? {
    let layout = StepsLayout(keyCount: keyCount, selected: selected, look: look, area: area)
    let isInTable = [layout.table, layout.bars].contains {
      $0.contains(row: position.row, column: position.column)
    }
    return isInTable ? layout.columns.column(at: position.column) : nil
  }

  /// The step that is marked; the residual is no step of this view.
  var current: Derivation.Step { shown == .residual ? .mix : shown }

  private func drawTable(_ derivation: Derivation, _ layout: StepsLayout, of frame: inout Frame) {
    let header = ColumnHeader(
      columns: layout.columns, labels: picture.keyLabels, selected: cell.key, area: layout.table)
    let first = layout.table.row
    header.drawCrosshair("key →", row: first, of: &frame)
    header.drawLabels(row: first + 1, of: &frame)
    header.drawIndices(row: first + 2, of: &frame)
    frame.write(
      "stage ↓", row: first + 2, column: layout.table.column + 1, style: .role(.faint),
      in: layout.table.leading(columns: layout.labelColumns))
    for step in Derivation.Step.allCases where step != .residual {
      drawRow(step, derivation, layout, of: &frame)
    }
  }

  private func drawRow(
    _ step: Derivation.Step, _ derivation: Derivation, _ layout: StepsLayout,
    of frame: inout Frame
  ) {
    let row = layout.table.row + 2 + step.rawValue
    let isCurrent = step == current
    let style = isCurrent ? Style.role(.query, .bold) : .plain
    frame.write(
      DisplayText(
        "\(step.rawValue)\(isCurrent ? "▸" : " ")\(StepWords(picture.head.configuration).label(step))"
      ), row: row,
      column: layout.table.column, style: style,
      in: layout.table.leading(columns: layout.labelColumns))
    let line = CellRow(
      columns: layout.columns, shading: .glyphs, row: row, area: layout.table)
    for key in layout.columns.visible {
      let isSelected = isCurrent && key == cell.key
      let text =
        step.rawValue > current.rawValue
        ? NumberSign.hidden
        : derivation.cellText(
          step, key: key, width: layout.columns.width,
          columns: isSelected ? line.selectedColumns(of: key) : nil)
      if isSelected {
        line.drawSelected(text, shade: nil, column: key, of: &frame)
      } else {
        line.draw(text, shade: nil, column: key, of: &frame)
      }
    }
  }

  private func drawBars(_ derivation: Derivation, _ layout: StepsLayout, of frame: inout Frame) {
    guard layout.bars.rows >= 2 else { return }
    let axis = Style.role(.faint)
    let column = layout.columns.start - 3
    for row in layout.bars.row..<layout.bars.endRow {
      let isTop = row == layout.bars.row
      let text: DisplayText = isTop ? "1 ┐" : row == layout.bars.endRow - 1 ? "0 ┘" : "  │"
      frame.write(text, row: row, column: column, style: axis, in: layout.bars)
    }
    guard current.rawValue >= Derivation.Step.weight.rawValue,
      let weights = derivation.row.outcome.value?.weights
    else { return }
    for key in layout.columns.visible { drawBar(weights[key], key: key, layout, of: &frame) }
  }

  private func drawBar(
    _ weight: Double, key: Int, _ layout: StepsLayout, of frame: inout Frame
  ) {
    let width = layout.columns.width
    let eighths = Int((min(1, max(0, weight)) * Double(layout.bars.rows * 8)).rounded())
    let style = key == cell.key ? Style.role(.key) : .plain
    for line in 0..<layout.bars.rows {
      let filled = min(8, max(0, eighths - 8 * (layout.bars.rows - 1 - line)))
      guard filled > 0 else { continue }
      let block = String("▁▂▃▄▅▆▇█".dropFirst(filled - 1).prefix(1))
      let end = layout.columns.place(of: key) + width.columns
      frame.write(
        DisplayText(String(repeating: block, count: width.numberColumns)),
        row: layout.bars.row + line, column: end - width.numberColumns, style: style,
        in: layout.bars)
    }
  }
}

/// Where the parts of the Steps view stand; it depends on the size and the number of keys only.
struct StepsLayout: Equatable, Sendable {
  let table: Rectangle
  let bars: Rectangle
  let lines: Rectangle
  let columns: ColumnLayout
  let labelColumns: Int

  init(keyCount: Int, selected: Int, look: Look, area: Rectangle) {
    let tableRows = 3 + StepsView.stepCount
    table = area.top(rows: tableRows)
    let rest = area.droppingTop(rows: tableRows)
    let barRows = rest.rows >= 24 ? 8 : rest.rows >= 16 ? 5 : rest.rows >= 9 ? 3 : 0
    bars = rest.top(rows: barRows)
    lines = rest.droppingTop(rows: barRows)
    labelColumns = area.columns >= 40 ? 8 : 3
    let room = area.columns - labelColumns
    // The last of wider cells has no column for its closing bracket: its number moves to the left
    // instead. Two digits have no place to move to.
    let fitting = CellWidth.allCases.last {
      $0.rawValue >= 3 && keyCount * $0.columns + ($0 == .three ? 1 : 0) <= room
    }
    let asked = look.cellWidth.map { $0.rawValue < 3 ? CellWidth.three : $0 }
    let width = asked ?? fitting ?? .four
    columns = ColumnLayout(
      count: keyCount, selected: selected, width: width,
      start: area.column + labelColumns, room: width == .three ? room : room + 1)
  }
}

extension Derivation {
  /// The number of a step for a key, for a cell of the table, in fewer columns where asked.
  func cellText(_ step: Step, key: Int, width: CellWidth, columns: Int? = nil) -> DisplayText {
    guard row.dot.indices.contains(key) else { return NumberSign.undefined }
    if step == .exponent, let outcome = row.outcome.value {
      return exponentText(outcome.exponents[key], width: width, columns: columns)
    }
    let form: NumberForm =
      switch step {
      case .dot, .scale, .mask: .score
      case .exponent, .weight: .weight
      case .mix, .residual: .component
      }
    return value(of: step, key: key).cellText(form, width: width, columns: columns)
  }

  /// The number of a step for a key; what a hidden key hands over is exactly 0.
  private func value(of step: Step, key: Int) -> StageValue {
    let isHidden = row.verdicts[key] != .allowed
    switch step {
    case .dot: return .number(row.dot[key])
    case .scale: return .number(row.scaled[key])
    case .mask: return isHidden ? .masked : .number(row.masked[key])
    case .exponent, .weight, .mix, .residual:
      switch row.outcome {
      case .undefined(let reason): return .undefined(reason)
      case .defined(let outcome):
        guard step == .weight else {
          return .number(isHidden ? 0 : telling.first?.shares[key] ?? 0)
        }
        return isHidden ? .masked : .number(outcome.weights[key])
      }
    }
  }

  /// Three digits, and four below .01.
  private func exponentText(_ exponent: Double, width: CellWidth, columns: Int?) -> DisplayText {
    guard width == .six else {
      return StageValue.number(exponent).cellText(.weight, width: width, columns: columns)
    }
    let digits = exponent < 0.01 ? 4 : 3
    return DisplayText(
      NumberForm.weight.cellText(exponent, columns: min(5, columns ?? 5), digits: digits))
  }
}
