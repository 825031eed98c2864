import Attention
import Models
import Screen
import Views

/// The Vectors view: query, key and value of the selected cell, dimension by dimension.
extension State {
  /// Moves to another dimension, key or query.
  mutating func moveComponent(_ command: Command) { moveCell(command) }

  /// Draws the view.
  func drawVectors(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ frame: inout Frame
  ) {
    MapView(picture: picture, cell: cell, look: look).draw(in: area, of: &frame)
  }

  /// What the last line offers.
  static let vectorsHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "dimension"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// Divides the body.
  mutating func divideVectors(screen: Rectangle, exploration: Exploration) { main = body }
}
