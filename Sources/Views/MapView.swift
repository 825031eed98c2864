import Attention
import Screen

/// The map: queries down, keys to the right, one number or shade for each pair.
public struct MapView: Equatable, Sendable {
  /// The head and its numbers.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Shades and width.
  public let look: Look

  /// Creates the map of a head.
  public init(picture: HeadPicture, cell: SelectedCell, look: Look = Look()) {
    self.picture = picture
    self.cell = cell
    self.look = look
  }

  /// What of the map an area shows; the selected cell is always in it.
  public func window(in area: Rectangle) -> MapWindow {
    MapWindow(width: .six, queries: 0..<0, columns: 0..<0)
  }

  /// The query and column at a place of the screen, or nil where there is no cell.
  public func cell(at position: Position, in area: Rectangle) -> (query: Int, column: Int)? { nil }

  /// Draws the map and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}

/// The part of a map that is seen.
public struct MapWindow: Equatable, Sendable {
  /// How wide its cells are.
  public let width: CellWidth
  /// Which queries are seen.
  public let queries: Range<Int>
  /// Which columns are seen.
  public let columns: Range<Int>
}
