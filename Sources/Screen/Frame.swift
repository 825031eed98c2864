/// Everything on the screen at one moment: a grid of cells and where the cursor stands.
///
///     var frame = Frame(rows: 1, columns: 5)
///     frame.write("heed", row: 0, column: 0)
///     frame.text  // "heed "
///
/// Writing outside the grid is clipped, never an error. A wide glyph is always whole: where one of
/// its halves is written over, the other becomes a space. O(rows · columns) memory.
public struct Frame: Equatable, Sendable {
  /// How many rows; never negative.
  public let rows: Int
  /// How many columns; never negative.
  public let columns: Int
  /// Where the terminal's cursor stands; hidden when nil.
  public var cursor: Position?
  private var cells: [Cell]

  /// Creates an empty screen; a negative extent becomes 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    cells = Array(repeating: .blank, count: self.rows * self.columns)
  }

  /// The whole screen as a block.
  public var bounds: Rectangle { Rectangle(rows: rows, columns: columns) }

  /// The cell at a place of the grid; blank outside of it.
  ///
  /// A wide glyph takes the cell to the right too; a right half without its left one is a space.
  public subscript(row: Int, column: Int) -> Cell {
    get { bounds.contains(row: row, column: column) ? cells[row * columns + column] : .blank }
    set {
      guard bounds.contains(row: row, column: column) else { return }
      let place = row * columns + column
      switch newValue.glyph.width {
      case 0: putRightHalf(newValue, at: place, isFirst: column == 0)
      case 2: putWide(newValue, at: place, isLast: column == columns - 1)
      default:
        separate(place)
        cells[place] = newValue
      }
    }
  }

  /// Writes text from a cell to the right and returns the first column after it.
  ///
  /// What does not lie in `area` is left out; a wide glyph that only half fits becomes a space.
  @discardableResult
  public mutating func write(
    _ text: DisplayText, row: Int, column: Int, style: Style = .plain, in area: Rectangle? = nil
  ) -> Int {
    let area = (area ?? bounds).intersection(bounds)
    var next = column
    for glyph in text.glyphs {
      put(glyph, row: row, column: next, style: style, in: area)
      next += glyph.width
    }
    return next
  }

  /// Gives every cell of a block one style and leaves the glyphs.
  public mutating func paint(_ area: Rectangle, style: Style) {
    let area = area.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { cells[row * columns + column].style = style }
    }
  }

  /// Empties every cell of a block.
  public mutating func clear(_ area: Rectangle) {
    let area = area.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { self[row, column] = .blank }
    }
  }

  /// One row as text, without its colours.
  public func line(_ row: Int) -> String {
    (0..<columns).map { self[row, $0].glyph.text }.joined()
  }

  /// One row as text that can be shown elsewhere, without its colours and the blanks around it.
  public func text(row: Int) -> DisplayText {
    let glyphs = (0..<columns).map { self[row, $0].glyph }
    guard let start = glyphs.firstIndex(where: { $0 != .space }),
      let end = glyphs.lastIndex(where: { $0 != .space })
    else { return "" }
    return DisplayText(glyphs: glyphs[start...end].filter { $0.width > 0 })
  }

  /// All rows as text, without their colours, joined by line breaks.
  public var text: String { (0..<rows).map(line).joined(separator: "\n") }

  private mutating func put(
    _ glyph: Glyph, row: Int, column: Int, style: Style, in area: Rectangle
  ) {
    guard glyph.width == 2 else {
      guard area.contains(row: row, column: column) else { return }
      self[row, column] = Cell(glyph, style: style)
      return
    }
    let halves = [column, column + 1].filter { area.contains(row: row, column: $0) }
    for half in halves {
      self[row, half] = Cell(halves.count == 2 && half == column ? glyph : .space, style: style)
      if halves.count == 2 { return }
    }
  }

  /// Makes a cell free to be written: the other half of a wide glyph that stands here is a space.
  private mutating func separate(_ place: Int) {
    switch cells[place].glyph.width {
    case 0: cells[place - 1].glyph = .space
    case 2: cells[place + 1].glyph = .space
    default: break
    }
  }

  private mutating func putWide(_ cell: Cell, at place: Int, isLast: Bool) {
    separate(place)
    guard !isLast else {
      cells[place] = Cell(.space, style: cell.style)
      return
    }
    // The cell to the right may be the left half of another.
    if cells[place + 1].glyph.width == 2 { separate(place + 1) }
    cells[place] = cell
    cells[place + 1] = Cell(.continuation, style: cell.style)
  }

  private mutating func putRightHalf(_ cell: Cell, at place: Int, isFirst: Bool) {
    if !isFirst, cells[place - 1].glyph.width == 2 {
      cells[place].style = cell.style
    } else {
      separate(place)
      cells[place] = Cell(.space, style: cell.style)
    }
  }
}

/// A place on the screen, in cells from the top left.
public struct Position: Equatable, Hashable, Sendable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// Creates a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
