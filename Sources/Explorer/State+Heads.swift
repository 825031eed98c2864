import Attention
import Models
import Screen
import Views

/// The Heads view: a number for every head of every layer.
extension State {
  /// Moves to another head.
  mutating func moveHead(_ command: Command) { moveCell(command) }

  /// Chooses what the view shows.
  mutating func chooseInHeads(_ command: Command) {}

  /// Draws the view.
  func drawHeads(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    MapView(picture: picture, cell: cell, look: look).draw(in: area, of: &frame)
  }

  /// What the last line offers.
  static let headsHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "head"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// Divides the body.
  mutating func divideHeads(screen: Rectangle, exploration: Exploration) { main = body }
}
