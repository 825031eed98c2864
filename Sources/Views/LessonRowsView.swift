import Attention
import Screen

/// Rows of one or several maps under each other; a row that is to be predicted shows `?`.
///
///      8 …tired   .01   ·█.93   ·   ·   ·░.07   ·  row of it, seen
///      8▸…wide      ?   ?   ?   ?   ?   ?   ?   ?  your turn: predict
public struct LessonRowsView: Equatable, Sendable {
  /// A row of a map.
  public struct Row: Equatable, Sendable {
    /// The map.
    public let picture: HeadPicture
    /// Which row.
    public let query: Int
    /// What it is called.
    public let name: DisplayText
    /// Whether its numbers are not shown yet.
    public let isHidden: Bool
    /// Whether it is the one that is asked about.
    public let isSelected: Bool
    /// The key between brackets; nil where none is.
    public let key: Int?
    /// What stands on the right.
    public let note: DisplayText

    /// Creates a row.
    public init(
      picture: HeadPicture, query: Int, name: DisplayText, isHidden: Bool, isSelected: Bool,
      key: Int?, note: DisplayText
    ) {
      self.picture = picture
      self.query = query
      self.name = name
      self.isHidden = isHidden
      self.isSelected = isSelected
      self.key = isHidden ? nil : key
      self.note = note
    }
  }

  /// The rows.
  public let rows: [Row]
  /// What the columns are called.
  public let labels: [ComparedLabel]
  /// What carries the shades.
  public let look: Look

  /// Creates the view.
  public init(rows: [Row], labels: [ComparedLabel], look: Look) {
    self.rows = rows
    self.labels = labels
    self.look = look
  }

  /// How many lines it takes: three of headings, and its rows.
  public var height: Int { 3 + rows.count }

  /// Draws headings and rows.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let columns = columns(in: area)
    drawHeadings(columns, in: area, of: &frame)
    for (index, row) in rows.enumerated() where 3 + index < area.rows {
      draw(row, columns, at: area.row + 3 + index, in: area, of: &frame)
    }
  }

  /// So many columns are kept for the notes, whatever they say, so that no answer moves a cell.
  private static let noteColumns = 20

  /// Where the cells begin: behind two digits, a mark and a name.
  private static let start = 11

  private var selected: Int { rows.compactMap(\.key).last ?? -1 }

  private func columns(in area: Rectangle) -> ColumnLayout {
    let note = Self.noteColumns
    let room = area.columns - Self.start
    let narrow = labels.count * 3 + 1 <= room - note
    return ColumnLayout(
      count: labels.count, selected: max(0, selected), width: narrow ? nil : .three,
      start: area.column + Self.start, room: narrow ? room - note : room)
  }

  private func drawHeadings(_ columns: ColumnLayout, in area: Rectangle, of frame: inout Frame) {
    let header = ColumnHeader(
      columns: columns, labels: labels.map { $0.second ?? $0.first ?? Self.nameless },
      selected: selected, area: area)
    header.drawCrosshair("key →", row: area.row, of: &frame)
    guard area.rows >= 3 else { return }
    for column in columns.visible where labels.indices.contains(column) {
      let text = labels[column].abbreviated(to: columns.width.numberColumns)
      let end = columns.place(of: column) + columns.width.columns
      let style = column == selected ? Style.role(.key, .bold) : .plain
      frame.write(
        text, row: area.row + 1, column: end - text.width, style: style, in: area)
    }
    frame.write(
      "query ↓", row: area.row + 2, column: area.column + 1, style: .role(.faint), in: area)
    header.drawIndices(row: area.row + 2, of: &frame)
  }

  private static let nameless = TokenLabel(index: 0, text: "")

  private func draw(
    _ row: Row, _ columns: ColumnLayout, at line: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let style = row.isSelected ? Style.role(.query, .bold) : .plain
    let index = DisplayText(String(row.query))
    frame.write(
      index, row: line, column: area.column + 2 - index.width,
      style: row.isSelected ? style : .role(.faint), in: area)
    if row.isSelected {
      frame.write("▸", row: line, column: area.column + 2, style: style, in: area)
    }
    frame.write(
      row.name.truncated(to: Self.start - 4), row: line, column: area.column + 3, style: style,
      in: area)
    drawCells(of: row, columns, at: line, in: area, of: &frame)
    let end = columns.start + columns.visible.count * columns.width.columns
    frame.write(
      row.note, row: line, column: end + 2, style: row.isHidden ? style : .role(.faint), in: area)
  }

  private func drawCells(
    of row: Row, _ columns: ColumnLayout, at line: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let cells = CellRow(columns: columns, shading: look.shading, row: line, area: area)
    guard !row.isHidden else {
      for column in columns.visible { cells.draw("?", shade: nil, column: column, of: &frame) }
      return
    }
    let values = row.picture.values(query: row.query)
    let shades = ShadeScale(picture: row.picture, look: look).shades(ofRow: values)
    let places = columns.visible.filter { values.indices.contains($0) }
    func text(_ column: Int) -> DisplayText {
      values[column].cellText(row.picture.stage.form, width: columns.width)
    }
    for column in places where column != row.key {
      cells.draw(text(column), shade: shades[column], column: column, of: &frame)
    }
    // Its bracket stands in the cell on the right, and so comes after that.
    if let key = row.key, places.contains(key) {
      cells.drawSelected(text(key), shade: shades[key], column: key, of: &frame)
    }
  }
}
