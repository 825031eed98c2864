import Attention
import Screen

/// The image grid: keys where they lie in a picture, one grid for each query, and the flat map.
///
///     picture               ▸query dog          query ball
///     gras ▾dog gras gras       ·[.96]  ·   ·      ·   ·   ·   ·
public struct GridView: Equatable, Sendable {
  /// The head and its numbers.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// How many rows of patches the picture has.
  public let patchRows: Int
  /// How many patches a row has.
  public let patchColumns: Int
  /// The key that stands for the first patch; keys before it stand for none.
  public let firstPatch: Int
  /// Shades.
  public let look: Look
  /// Which part of the view is shown.
  public let space: Space

  /// Which part of the view is shown.
  public enum Space: Equatable, Sendable {
    /// The picture, the grids, the flat map and the lines.
    case shared
    /// The picture and the grid of the selected query.
    case whole
  }

  /// Whether the numbers are seen.
  public let numbers: Numbers

  /// Whether the numbers are seen.
  public enum Numbers: Equatable, Sendable {
    case shown
    /// Each patch of a grid has `?`, and what is made of numbers alone is left out.
    case hidden
  }

  /// Creates the view of a cell.
  public init(
    picture: HeadPicture, cell: SelectedCell, patchRows: Int, patchColumns: Int,
    firstPatch: Int = 0, look: Look = Look(), space: Space = .shared,
    numbers: Numbers = .shown
  ) {
    self.picture = picture
    self.cell = cell
    self.patchRows = max(1, patchRows)
    self.patchColumns = max(1, patchColumns)
    self.firstPatch = max(0, firstPatch)
    self.look = look
    self.space = space
    self.numbers = numbers
  }

  /// Draws the view and puts the cursor on the selected patch of the selected query.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, let derivation = cell.derivation else { return }
    let layout = layout(in: area)
    if numbers == .shown, !layout.map.isEmpty { flatMap.draw(in: layout.map, of: &frame) }
    frame.cursor = nil
    drawTitle(layout, of: &frame)
    drawPatches(layout, of: &frame)
    guard numbers == .shown else { return }
    GridLines(view: self).draw(derivation, in: layout.lines, of: &frame)
  }

  /// The map of all queries and keys, as every view has it.
  var flatMap: MapView { MapView(picture: picture, cell: cell, look: look) }

  /// What the flat map shows, for the legend.
  public func window(in area: Rectangle) -> MapWindow {
    let layout = layout(in: area)
    return layout.map.isEmpty
      ? MapWindow(width: layout.width, queries: layout.queries, columns: 0..<picture.columnCount)
      : flatMap.window(in: layout.map)
  }

  /// The key at a place of the screen, and in a grid or the flat map the query too.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  /// - Returns: The patch, or nil beside picture, grids and map.
  public func place(at position: Position, in area: Rectangle) -> (query: Int?, key: Int)? {
    let layout = layout(in: area)
    if layout.map.contains(row: position.row, column: position.column) {
      return flatMap.cell(at: position, in: layout.map).map { ($0.query, $0.column) }
    }
    guard let row = layout.row(at: position.row) else { return nil }
    if let column = layout.pictureColumn(at: position.column) {
      return key(row: row, column: column).map { (nil, $0) }
    }
    guard let (query, column) = layout.gridColumn(at: position.column) else { return nil }
    return key(row: row, column: column).map { (query, $0) }
  }

  /// Where everything stands.
  func layout(in area: Rectangle) -> GridLayout {
    GridLayout(
      area: area,
      contents: GridLayout.Contents(
        patchRows: patchRows, patchColumns: patchColumns, queryCount: picture.queryCount,
        row: selectedRow, column: selectedColumn, query: cell.query,
        space: space))
  }

  /// The row of the selected patch; the first where the selected key stands for none.
  var selectedRow: Int { max(0, cell.key - firstPatch) / patchColumns }

  /// The column of the selected patch; the first where the selected key stands for none.
  var selectedColumn: Int { max(0, cell.key - firstPatch) % patchColumns }

  /// Where the selected key lies in the picture, in words.
  var placeWords: String {
    cell.key < firstPatch
      ? "no place in the picture" : "row \(selectedRow), column \(selectedColumn)"
  }

  /// The key at a place of the picture; nil where there is none.
  func key(row: Int, column: Int) -> Int? {
    let key = firstPatch + row * patchColumns + column
    return key < picture.head.keyCount ? key : nil
  }

  private func drawTitle(_ layout: GridLayout, of frame: inout Frame) {
    guard layout.hasTitle else { return }
    let what =
      picture.stage == .weights
      ? StepWords(picture.head.configuration).weightNoun
      : picture.stage.title
    let place = placeWords
    let name = picture.keyLabels.indices.contains(cell.key) ? picture.keyLabels[cell.key].text : ""
    let key = "key \(cell.key) \(name)"
    let grids = "one grid a query: \(what) of the key at that place"
    let texts = [
      "\(key): \(place)    \(grids)", "\(key): \(place)   one grid a query: \(what)", place,
    ].map { DisplayText(assembled: $0) }
    let text = texts.first { $0.width < layout.area.columns } ?? texts[texts.count - 1]
    frame.write(
      text.truncated(to: layout.area.columns - 1), row: layout.area.row,
      column: layout.area.column + 1, style: .role(.faint), in: layout.area)
  }
}
