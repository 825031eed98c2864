import Screen

/// Which columns of a table are seen, how wide their cells are and where each begins.
struct ColumnLayout: Equatable, Sendable {
  /// How wide the cells are.
  let width: CellWidth
  /// The columns that are seen; for pooled cells, blocks of columns.
  let visible: Range<Int>
  /// Where the first cell begins, in columns of the screen.
  let start: Int

  /// Takes the width that was asked for, or the widest that shows all columns.
  ///
  /// - Parameters:
  ///   - count: How many columns the table has.
  ///   - selected: The one that must be seen.
  ///   - width: The width that was asked for.
  ///   - start: Where the first cell begins.
  ///   - room: How many columns of the screen there are from there on.
  init(count: Int, selected: Int, width: CellWidth?, start: Int, room: Int) {
    let width = width ?? Self.widest(count: count, room: room)
    self.width = width
    self.start = start
    let places = max(0, room - width.bracketColumns) / width.columns
    visible =
      width == .pooled
      ? 0..<min(count, max(1, places))
      : scrolledWindow(count: count, places: places, selected: selected, step: 1)
  }

  private static func widest(count: Int, room: Int) -> CellWidth {
    let fitting = CellWidth.allCases.last { width in
      let (cells, isTooMany) = count.multipliedReportingOverflow(by: width.columns)
      return width != .pooled && !isTooMany && cells <= room - width.bracketColumns
    }
    return fitting ?? .pooled
  }

  /// Where the cell of a column begins on the screen.
  func place(of column: Int) -> Int { start + (column - visible.lowerBound) * width.columns }

  /// The column at a place of the screen, or nil beside the cells.
  func column(at place: Int) -> Int? {
    guard place >= start else { return nil }
    let column = visible.lowerBound + (place - start) / width.columns
    return visible.contains(column) ? column : nil
  }

  /// Where the key's mark `▾` stands over its cell.
  func markPlace(of column: Int) -> Int {
    let offset = width == .one || width == .pooled ? 0 : max(1, width.columns - 3)
    return place(of: column) + offset
  }
}

extension CellWidth {
  /// The column that the closing bracket of the last cell takes.
  var bracketColumns: Int { rawValue >= 3 ? 1 : 0 }

  /// How many columns a number has, the place of the shade not counted.
  var numberColumns: Int { rawValue >= 3 ? rawValue - 1 : columns }

  /// How many digits after the point a weight has at most.
  var weightDigits: Int { self == .six ? 3 : 2 }
}

/// The part of a list that is seen: all of it where it fits, else moved by half a window at a time.
///
/// It depends on the size and the selection only, so that the same selection always gives the same
/// picture, and small moves leave it where it is.
///
/// - Parameters:
///   - count: How many there are.
///   - places: How many can be seen.
///   - selected: The one that must be seen.
///   - step: The window begins at a multiple of this number.
/// - Returns: A range that has the selected one in it.
func scrolledWindow(count: Int, places: Int, selected: Int, step: Int) -> Range<Int> {
  guard count > 0, places > 0 else { return 0..<0 }
  guard count > places else { return 0..<count }
  let selected = min(max(0, selected), count - 1)
  let half = max(1, places / 2)
  let wanted = selected / half * half - (places - half) / 2
  let aligned = max(0, wanted) / step * step
  let last = (count - places + step - 1) / step * step
  let start = min(aligned, last)
  return start..<min(count, start + places)
}
