import Attention
import Screen

/// The Steps view: stages of one query down, keys to the right; below, each step with its numbers.
public struct StepsView: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Shades and width.
  public let look: Look
  /// The last step that is uncovered.
  public let shown: Derivation.Step

  /// Creates the Steps view.
  public init(
    picture: HeadPicture, cell: SelectedCell, look: Look = Look(), shown: Derivation.Step
  ) {
    self.picture = picture
    self.cell = cell
    self.look = look
    self.shown = shown
  }

  /// How many steps are uncovered one after the other.
  public static let stepCount = 6

  /// Draws the table, the bars and the lines, and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
