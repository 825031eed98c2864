import Attention
import Models
import Screen
import Views

/// The Text view: the sentence, shaded by what pinned tokens read.
extension State {
  /// Moves to another token.
  mutating func moveToken(_ command: Command) { moveCell(command) }

  /// Chooses what the view shows.
  mutating func chooseInText(_ command: Command) {}

  /// Draws the view.
  func drawText(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    MapView(picture: picture, cell: cell, look: look).draw(in: area, of: &frame)
  }

  /// What the last line offers.
  static let textHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "token"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// Divides the body.
  mutating func divideText(screen: Rectangle, exploration: Exploration) { main = body }
}
