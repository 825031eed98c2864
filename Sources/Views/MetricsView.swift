import Attention
import Screen

/// The Metrics view: for every query what its row of weights is like, and the mean over all rows.
///
///     query ↓ [entropy]eff.key    dist    span α first   max α
///     8▸it       [0.41]   1.33    5.74    6.00    .005    .928  animal
public struct MetricsView: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The numbers.
  public let table: MetricsTable
  /// The selected query.
  public let query: Int
  /// The selected metric.
  public let metric: RowMetric

  /// How many columns the table takes up to its last metric that goes through all layers; those of
  /// the neighbours follow where there is room.
  public static let wholeColumns = 118

  /// Creates the view.
  public init(picture: HeadPicture, table: MetricsTable, query: Int, metric: RowMetric) {
    self.picture = picture
    self.table = table
    self.query = query
    self.metric = metric
  }

  /// The queries that an area of so many rows shows.
  public static func visible(queryCount: Int, query: Int, rows: Int) -> Range<Int> {
    scrolledWindow(
      count: queryCount, places: max(1, rows - headerRows(rows) - footerRows(rows, queryCount)),
      selected: query, step: 1)
  }

  /// The query and the metric at a place of the screen, found without a number.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the table is drawn.
  ///   - queryCount: How many queries there are.
  ///   - query: The selected one.
  ///   - metric: The selected metric.
  /// - Returns: The query whose row and the metric whose column it is; both nil beside the table.
  public static func place(
    at position: Position, in area: Rectangle, queryCount: Int, query: Int, metric: RowMetric
  ) -> (query: Int?, metric: RowMetric?) {
    guard area.contains(row: position.row, column: position.column) else { return (nil, nil) }
    let visible = visible(queryCount: queryCount, query: query, rows: area.rows)
    let line = position.row - area.row - headerRows(area.rows)
    guard line < visible.count else { return (nil, nil) }
    let columns = MetricsColumns(area, queryCount: queryCount, selected: metric)
    return (line < 0 ? nil : visible.lowerBound + line, columns.metric(at: position.column))
  }

  private static func headerRows(_ rows: Int) -> Int { rows >= 4 ? 2 : 0 }
  /// The mean and the formula; its meaning where the rows of all queries leave room for it.
  private static func footerRows(_ rows: Int, _ queryCount: Int) -> Int {
    rows >= 9 ? max(2, min(4, rows - headerRows(rows) - queryCount)) : 0
  }

  /// Draws the table and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let columns = MetricsColumns(area, queryCount: picture.queryCount, selected: metric)
    let header = Self.headerRows(area.rows)
    if header > 0 { drawHeader(columns, in: area, of: &frame) }
    let visible = Self.visible(queryCount: picture.queryCount, query: query, rows: area.rows)
    for shown in visible {
      let line = area.line(header + shown - visible.lowerBound)
      drawLabel(of: shown, columns, in: line, of: &frame)
      for shownMetric in columns.metrics {
        draw(
          table.value(of: shownMetric, query: shown), shownMetric,
          isSelected: shown == query && shownMetric == metric, columns, in: line, of: &frame)
      }
    }
    let footer = Self.footerRows(area.rows, picture.queryCount)
    guard footer > 0 else { return }
    drawMean(columns, in: area.line(header + visible.count), of: &frame)
    let meaning = wrapped(metric.meaning, columns: area.columns - 2)
    for (place, text) in ([metric.formula] + meaning).prefix(footer - 1).enumerated() {
      let line = area.line(header + visible.count + 1 + place)
      frame.write(
        DisplayText(text).truncated(to: line.columns - 1), row: line.row,
        column: line.column + 1, style: .role(.faint), in: line)
    }
  }

  private func drawHeader(
    _ columns: MetricsColumns, in area: Rectangle, of frame: inout Frame
  ) {
    let (first, second) = (area.line(0), area.line(1))
    let faint = Style.role(.faint)
    frame.write("metric →", row: first.row, column: first.column + 1, style: faint, in: first)
    drawCrosshair(columns, in: first, of: &frame)
    frame.write("query ↓", row: second.row, column: second.column + 1, style: faint, in: second)
    for shown in columns.metrics {
      let isSelected = shown == metric
      let end = columns.numberEnd(of: shown)
      let title = DisplayText(shown.title)
      let style = isSelected ? Style.role(.key, .bold) : .plain
      frame.write(title, row: second.row, column: end - title.width, style: style, in: second)
      guard isSelected else { continue }
      frame.write("[", row: second.row, column: end - title.width - 1, style: style, in: second)
      frame.write("]", row: second.row, column: end, style: style, in: second)
    }
  }

  /// The whole name of the selected metric, left of the mark where there is no room on its right.
  private func drawCrosshair(
    _ columns: MetricsColumns, in line: Rectangle, of frame: inout Frame
  ) {
    let name = DisplayText(metric.name)
    let mark = columns.numberEnd(of: metric) - 1
    let fits = mark + 2 + name.width <= line.endColumn || mark - name.width - 1 < columns.start
    frame.write(
      fits ? "▾ \(name)" : "\(name) ▾", row: line.row,
      column: fits ? mark : mark - name.width - 1, style: .role(.key, .bold), in: line)
  }

  private func drawLabel(
    of shown: Int, _ columns: MetricsColumns, in line: Rectangle, of frame: inout Frame
  ) {
    let isSelected = shown == query
    let style = isSelected ? Style.role(.query, .bold) : .plain
    let index = DisplayText(String(shown))
    let start = line.column + columns.indexDigits
    frame.write(
      index, row: line.row, column: start - index.width,
      style: isSelected ? style : .role(.faint), in: line)
    if isSelected { frame.write("▸", row: line.row, column: start, style: style, in: line) }
    frame.write(
      picture.queryName(shown, columns: columns.nameColumns), row: line.row, column: start + 1,
      style: style, in: line)
  }

  private func draw(
    _ value: MetricsTable.Value, _ shown: RowMetric, isSelected: Bool, _ columns: MetricsColumns,
    in line: Rectangle, of frame: inout Frame
  ) {
    let end = columns.numberEnd(of: shown)
    let text = DisplayText(value.text(shown))
    let style = isSelected ? Style(emphasis: .bold) : .plain
    frame.write(text, row: line.row, column: end - text.width, style: style, in: line)
    if case .number(let number) = value, let key = number.key {
      frame.write(
        picture.keyName(key, columns: RowMetric.keyColumns), row: line.row, column: end + 2,
        style: style, in: line)
    }
    guard isSelected else { return }
    frame.write("[", row: line.row, column: end - text.width - 1, style: style, in: line)
    frame.write("]", row: line.row, column: end, style: style, in: line)
    if line.contains(row: line.row, column: end - text.width) {
      frame.cursor = Position(row: line.row, column: end - text.width)
    }
  }

  private func drawMean(_ columns: MetricsColumns, in line: Rectangle, of frame: inout Frame) {
    frame.write("mean ↓", row: line.row, column: line.column + 1, style: .role(.faint), in: line)
    for shown in columns.metrics {
      draw(table.mean(of: shown), shown, isSelected: false, columns, in: line, of: &frame)
    }
  }
}

extension MetricsTable.Value {
  /// The number or the sign for a cell of a table.
  func text(_ metric: RowMetric) -> String {
    switch self {
    case .number(let number):
      let text = metric.text(number.number)
      let isZero = number.number != 0 && !text.contains { ("1"..."9").contains($0) }
      return isZero ? "·" : text
    case .undefined: return "∅"
    case .missing: return "…"
    }
  }
}
