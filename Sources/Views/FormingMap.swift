import Attention
import Screen

/// The map of one head while it is learned, small enough to stand beside others.
///
///     query ↓ key →  L1.H0  key 4 n
///         •hjcnoiefkbhjcnoiefkbhjcn
///     12 j▸c   ▀▄
///          0···▴5····10···15···20···
///
/// Where its numbers have room they stand in the cells; else two queries share a line of half
/// blocks; where even those have no room, the part around the selected cell is shown.
public struct FormingMap: Equatable, Sendable {
  /// What the numbers are.
  public enum Numbers: Equatable, Sendable {
    /// Weights from 0 to 1.
    case weights
    /// Numbers with signs, the largest of which is given.
    case signed(largest: Double)
  }

  /// The selected cell.
  public struct Selection: Equatable, Sendable {
    /// Its query.
    public let query: Int
    /// Its key.
    public let key: Int

    /// Names a cell.
    public init(query: Int, key: Int) {
      self.query = query
      self.key = key
    }
  }

  /// What is shown: `L1.H0`.
  public let title: DisplayText
  /// What asks.
  public let queries: [DisplayText]
  /// What is read.
  public let keys: [DisplayText]
  /// One list for every query.
  public let rows: [[StageValue]]
  /// What the numbers are.
  public let numbers: Numbers
  /// The selected cell, or nil where another map has it.
  public let selection: Selection?
  /// What carries the shades.
  public let shading: Shading

  /// Puts a map together.
  public init(
    title: DisplayText, queries: [DisplayText], keys: [DisplayText], rows: [[StageValue]],
    numbers: Numbers = .weights, selection: Selection?, shading: Shading
  ) {
    self.title = title
    self.queries = queries
    self.keys = keys
    self.rows = rows
    self.numbers = numbers
    self.selection = selection
    self.shading = shading
  }

  /// Lines above and below the rows: title, names of the keys, ruler.
  static let headingLines = 3
  /// Columns left of half blocks: an index, two letters and their mark.
  static let halfBlockLabel = 6

  /// How wide the cells are in an area.
  ///
  /// - Parameters:
  ///   - rows: Rows of the area.
  ///   - columns: Its columns.
  /// - Returns: The widest cells that show everything; of those without numbers, `.one`.
  public func cellWidth(rows: Int, columns: Int) -> CellWidth {
    guard queries.count + Self.headingLines <= rows else { return .one }
    return [CellWidth.six, .four, .three].first {
      Self.halfBlockLabel + keys.count * $0.columns + 1 <= columns
    } ?? .one
  }

  /// Draws the map.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 2, area.columns > Self.halfBlockLabel else { return }
    drawTitle(in: area, of: &frame)
    let width = cellWidth(rows: area.rows, columns: area.columns)
    if width == .one {
      drawHalfBlocks(in: area.droppingTop(rows: 1), of: &frame)
    } else {
      drawNumbers(width, in: area.droppingTop(rows: 1), of: &frame)
    }
  }

  /// The cell that stands at a place of the screen, or nil beside the cells.
  public func cell(at position: Position, in area: Rectangle) -> Selection? {
    let width = cellWidth(rows: area.rows, columns: area.columns)
    let window = width == .one ? halfBlocks(in: area.droppingTop(rows: 1)) : nil
    let label = window == nil ? labelColumns(width, columns: area.columns) : Self.halfBlockLabel
    let row = (position.row - area.row - 2) * (window == nil ? 1 : 2)
    let column = (position.column - area.column - label)
    guard position.row >= area.row + 2, column >= 0 else { return nil }
    let query = row + (window?.queries.lowerBound ?? 0)
    let key = column / width.columns + (window?.keys.lowerBound ?? 0)
    guard (window?.queries ?? queries.indices).contains(query),
      (window?.keys ?? keys.indices).contains(key)
    else { return nil }
    return Selection(query: query, key: key)
  }

  private func drawTitle(in area: Rectangle, of frame: inout Frame) {
    var line = StyledLine("query ↓ key →  ", .role(.faint))
    line.append(title, .role(.heading, selection == nil ? [] : .bold))
    if let selection, keys.indices.contains(selection.key) {
      let (index, room): (DisplayText, Int) = (
        "  key \(selection.key)", area.columns - 2 - line.width
      )
      let whole: DisplayText = "\(index) \(keys[selection.key])"
      let fitting = [whole, index].first { $0.width <= room }
      if let fitting { line.append(fitting, .role(.key)) }
    }
    line.draw(
      row: area.row, column: area.column + 1, in: area.leading(columns: area.columns - 1),
      of: &frame)
  }

  /// The numbers as shades.
  var scale: ShadeScale {
    switch numbers {
    case .weights: ShadeScale(stage: .weights, look: Look(shading: shading), largest: 1)
    case .signed(let largest):
      ShadeScale(stage: .output, look: Look(shading: shading), largest: largest)
    }
  }

  /// The form of the numbers.
  var form: NumberForm { numbers == .weights ? .weight : .component }
}
