import Attention
import Screen

/// The panel over the six axes: where one stands, the values of one axis, and what a change does to
/// one row, before and now.
public struct AxesPanelView: Equatable, Sendable {
  /// What is listed.
  public let content: AxesPanelContent
  /// What the change does.
  public let effect: AxesPanelEffect

  /// Creates the view.
  public init(content: AxesPanelContent, effect: AxesPanelEffect) {
    self.content = content
    self.effect = effect
  }

  /// Draws the panel and puts the cursor on the chosen line.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let listRows = 1 + listLength(in: area)
    let lists = area.top(rows: listRows)
    if area.columns >= Self.columnsForBoth {
      let left = lists.leading(columns: Self.axisColumns)
      drawAxes(in: left, of: &frame)
      for row in lists.row..<lists.endRow {
        frame.write(
          "│", row: row, column: left.endColumn, style: .role(.faint), in: area)
      }
      drawValues(in: lists.droppingLeading(columns: Self.axisColumns + 1), of: &frame)
    } else if content.pane == .axes {
      drawAxes(in: lists, of: &frame)
    } else {
      drawValues(in: lists, of: &frame)
    }
    drawLower(in: area.droppingTop(rows: listRows), of: &frame)
  }

  private static let columnsForBoth = 70
  private static let axisColumns = 28

  /// How many lines the lists have: of a small area all but the title.
  private func listLength(in area: Rectangle) -> Int {
    let longest = max(content.axes.count, content.values.count)
    let room = area.rows - 1 - AxesPanelEffect.rows(presets: presetLines(columns: area.columns))
    return min(longest, max(min(content.axes.count, area.rows - 1), room))
  }

  // MARK: - Places

  /// A line of one of the lists, by its place among all of them.
  public enum Place: Equatable, Sendable {
    /// A line of the list of axes.
    case axis(Int)
    /// A line of the list of values.
    case value(Int)
  }

  /// What stands at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the panel is drawn.
  /// - Returns: A line of the lists, or nil beside them and on their titles.
  public func place(at position: Position, in area: Rectangle) -> Place? {
    let lists = area.top(rows: 1 + listLength(in: area))
    guard lists.contains(row: position.row, column: position.column) else { return nil }
    let isOfAxes: Bool
    if area.columns >= Self.columnsForBoth {
      guard position.column != lists.column + Self.axisColumns else { return nil }
      isOfAxes = position.column < lists.column + Self.axisColumns
    } else {
      isOfAxes = content.pane == .axes
    }
    let seen = isOfAxes ? seenAxes(places: lists.rows - 1) : seenValues(places: lists.rows - 1)
    let index = seen.lowerBound + position.row - lists.row - 1
    guard seen.contains(index) else { return nil }
    return isOfAxes ? .axis(index) : .value(index)
  }

  private func seenAxes(places: Int) -> Range<Int> {
    scrolledWindow(
      count: content.axes.count, places: places,
      selected: content.axes.firstIndex(where: \.isSelected) ?? 0, step: 1)
  }

  private func seenValues(places: Int) -> Range<Int> {
    scrolledWindow(
      count: content.values.count, places: places, selected: content.cursor, step: 1)
  }

  // MARK: - Lists

  private func drawAxes(in area: Rectangle, of frame: inout Frame) {
    let faint = Style.role(.faint)
    frame.write("axis ↓        now", row: area.row, column: area.column + 1, style: faint, in: area)
    for (line, index) in seenAxes(places: area.rows - 1).enumerated() {
      let axis = content.axes[index]
      let row = area.row + 1 + line
      let style: Style = axis.isSelected ? .role(.query, .bold) : .plain
      if axis.isSelected {
        frame.write("▸", row: row, column: area.column, style: style, in: area)
        if content.pane == .axes, area.contains(row: row, column: area.column + 1) {
          frame.cursor = Position(row: row, column: area.column + 1)
        }
      }
      frame.write(axis.name, row: row, column: area.column + 1, style: style, in: area)
      let now = Self.marked(axis.now, isCurrent: axis.isSelected, isChanged: axis.isChanged)
      let start = area.column + (axis.isSelected ? 14 : 15)
      frame.write(
        now.truncated(to: max(0, area.endColumn - start)), row: row, column: start,
        style: style, in: area)
    }
  }

  private func drawValues(in area: Rectangle, of frame: inout Frame) {
    let faint = Style.role(.faint)
    let title = content.title
    frame.write(title, row: area.row, column: area.column + 2, style: faint, in: area)
    let meaning = content.meaningTitle
    if title.width + meaning.width + 4 <= area.columns {
      frame.write(
        meaning, row: area.row, column: area.endColumn - meaning.width, style: faint, in: area)
    }
    for (line, index) in seenValues(places: area.rows - 1).enumerated() {
      drawValue(index, row: area.row + 1 + line, in: area, of: &frame)
    }
  }

  private func drawValue(_ index: Int, row: Int, in area: Rectangle, of frame: inout Frame) {
    let value = content.values[index]
    let isCursor = index == content.cursor && content.pane == .values
    let style: Style =
      isCursor ? .role(.query, .bold) : value.isDisabled ? .role(.faint) : .plain
    if isCursor {
      frame.write("▸", row: row, column: area.column, style: style, in: area)
      if area.contains(row: row, column: area.column + 1) {
        frame.cursor = Position(row: row, column: area.column + 1)
      }
    }
    let name = Self.marked(value.name, isCurrent: value.isCurrent, isChanged: value.isChanged)
    let start = area.column + (value.isCurrent ? 1 : 2)
    frame.write(name, row: row, column: start, style: style, in: area)
    let short = value.isDisabled ? content.disabledNote : value.short
    let formulaStart = area.column + content.nameColumns + 4
    let end = max(formulaStart, area.endColumn - short.width)
    frame.write(
      value.formula.truncated(to: max(0, end - 1 - formulaStart)), row: row,
      column: formulaStart, style: style, in: area)
    if formulaStart + 8 <= end {
      frame.write(short, row: row, column: end, style: style, in: area)
    }
  }

  /// `[min-max]*`: where one stands, and whether that has changed.
  private static func marked(
    _ text: DisplayText, isCurrent: Bool, isChanged: Bool
  ) -> DisplayText {
    let bracketed: DisplayText = isCurrent ? "[\(text)]" : text
    return isChanged ? bracketed + "*" : bracketed
  }

  // MARK: - Below

  private func drawLower(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let presets = presetLines(columns: area.columns)
    let rest = area.rows >= presets.count + 5 ? area.droppingBottom(rows: presets.count) : area
    effect.draw(in: rest, of: &frame)
    guard rest.rows < area.rows else { return }
    for (line, text) in presets.enumerated() {
      frame.write(
        text, row: rest.endRow + line, column: area.column + 1, style: .role(.faint), in: area)
    }
  }

  /// The presets by name, the ones where one stands in brackets.
  private func presetLines(columns: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    var line: DisplayText = "presets "
    for preset in content.presets {
      let shown: DisplayText = preset.isCurrent ? "[\(preset.name)]" : preset.name
      let name: DisplayText =
        preset.isOfFamily ? ", \(shown)" : preset.isCurrent ? " \(shown)" : "  \(shown)"
      if line.width + name.width + 1 > columns {
        lines.append(line)
        line = "        "
      }
      line += name
    }
    return lines + [line]
  }
}
