import Screen

/// How a word of the text became tokens: what it is, the rule, and a row for each step.
///
///     “unbelievable” · word 3 of 7
///     3 tokens: un 4895  ##believ 1012  ##able 3085
///     From left to right, each the longest piece that the vocabulary has.
///     piece  tried  the longest tried  found     the rest
///         1     11  unbelievable       un        ##believable
public struct WordCard: Equatable, Sendable {
  /// The word, and its place in the text.
  public let title: DisplayText
  /// The tokens that it became, each with its id.
  public let tokens: [DisplayText]
  /// How words become tokens here, in a sentence.
  public let rule: DisplayText
  /// The columns of the table.
  public let columns: [Column]
  /// The rows of the table that are seen.
  public let rows: [Row]
  /// The place of the first of them among all rows.
  public let firstRow: Int
  /// How many rows the table has in all.
  public let rowCount: Int

  /// A column of the table.
  public struct Column: Equatable, Sendable {
    /// What it is called.
    public let title: DisplayText
    /// How many columns of the screen it takes.
    public let width: Int
    /// On which side its texts stand.
    public let alignment: DisplayText.Alignment

    /// Creates a column.
    public init(_ title: DisplayText, width: Int, _ alignment: DisplayText.Alignment) {
      self.title = title
      self.width = max(width, title.width)
      self.alignment = alignment
    }
  }

  /// One step.
  public struct Row: Equatable, Sendable {
    /// A text for each column but the last.
    public let cells: [DisplayText]
    /// What stands in the last column, piece by piece.
    public let pieces: [DisplayText]
    /// The piece that the step made.
    public let made: Int?
    /// What is said of the step while it is selected.
    public let remark: DisplayText

    /// Creates a row.
    public init(
      _ cells: [DisplayText], pieces: [DisplayText], made: Int? = nil, remark: DisplayText
    ) {
      self.cells = cells
      self.pieces = pieces
      self.made = made
      self.remark = remark
    }
  }

  /// Creates a card.
  public init(
    title: DisplayText, tokens: [DisplayText], rule: DisplayText, columns: [Column] = [],
    rows: [Row] = [], firstRow: Int = 0, rowCount: Int = 0
  ) {
    self.title = title
    self.tokens = tokens
    self.rule = rule
    self.columns = columns
    self.rows = rows
    self.firstRow = firstRow
    self.rowCount = rowCount
  }
}

extension WordCard.Row {
  /// Draws the row in the first line of an area.
  func draw(
    _ columns: [WordCard.Column], _ style: Style, in area: Rectangle, of frame: inout Frame
  ) {
    var next = area.column
    for (cell, column) in zip(cells, columns) {
      let text = cell.truncated(to: column.width).padded(to: column.width, column.alignment)
      frame.write(text, row: area.row, column: next, style: style, in: area)
      next += column.width + 2
    }
    drawPieces(from: next, style, in: area, of: &frame)
  }

  /// The pieces with a blank between them; of many those around the one that was made.
  private func drawPieces(
    from column: Int, _ style: Style, in area: Rectangle, of frame: inout Frame
  ) {
    let room = area.endColumn - column
    guard room > 2, !pieces.isEmpty else { return }
    let shown = Self.shown(pieces.map(\.width), around: made ?? 0, columns: room)
    var next = column
    if shown.lowerBound > 0 {
      next = frame.write("… ", row: area.row, column: next, style: .role(.faint), in: area)
    }
    for place in shown {
      let isMade = place == made
      let mark =
        isMade ? Style(foreground: style.foreground, emphasis: [.bold, .underline]) : style
      let text = pieces[place].truncated(to: area.endColumn - next)
      next = frame.write(text, row: area.row, column: next, style: mark, in: area) + 1
    }
    if shown.upperBound < pieces.count {
      frame.write("…", row: area.row, column: next, style: .role(.faint), in: area)
    }
  }

  /// Which of some pieces fit between two signs of omission, one of them included.
  static func shown(_ widths: [Int], around place: Int, columns: Int) -> Range<Int> {
    let all = widths.reduce(0) { $0 + $1 + 1 } - 1
    if all <= columns { return widths.indices }
    let place = min(max(0, place), widths.count - 1)
    var range = place..<place + 1
    var left = columns - 4 - widths[place]
    while true {
      let before = range.lowerBound - 1
      let after = range.upperBound
      if widths.indices.contains(before), widths[before] < left, place - before <= after - place {
        left -= widths[before] + 1
        range = before..<range.upperBound
      } else if widths.indices.contains(after), widths[after] < left {
        left -= widths[after] + 1
        range = range.lowerBound..<after + 1
      } else if widths.indices.contains(before), widths[before] < left {
        left -= widths[before] + 1
        range = before..<range.upperBound
      } else {
        return range
      }
    }
  }
}
