import Attention
import Screen

/// The pane beside the map: every number between the selected query and key.
public struct DerivationPane: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell

  /// How many columns the narrow form takes, its rule included.
  public static let narrowColumns = 20
  /// How many columns the wide form takes, its rule included.
  public static let wideColumns = 35

  /// Creates the pane.
  public init(picture: HeadPicture, cell: SelectedCell) {
    self.picture = picture
    self.cell = cell
  }

  /// Draws a rule in the first column and the pane beside it, wide from `wideColumns` on.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
