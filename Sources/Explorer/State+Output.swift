import Attention
import Models
import Screen
import Views

/// The Output view: how the weighted values add up to the output.
extension State {
  /// Moves to another key, dimension or query.
  mutating func moveContribution(_ command: Command) { moveCell(command) }

  /// Draws the view.
  func drawOutput(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ frame: inout Frame
  ) {
    MapView(picture: picture, cell: cell, look: look).draw(in: area, of: &frame)
  }

  /// What the last line offers.
  static let outputHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "dimension"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// Divides the body.
  mutating func divideOutput(screen: Rectangle, exploration: Exploration) { main = body }
}
