import Screen
import Views

extension State {
  /// Draws the open menu over the body.
  func drawMenu(in body: Rectangle, _ frame: inout Frame) {
    guard case .menu(let menu) = mode else { return }
    let rows = menuEntries.map {
      Hint(
        keys: DisplayText($0.keys), label: DisplayText($0.does),
        disabledReason: $0.disabledReason.map { DisplayText($0) })
    }
    CommandOverlay(
      title: DisplayText(title(of: menu.kind)), rows: rows, filter: menu.filter.text,
      filterCursor: menu.filter.cursor, selected: menu.selection,
      hint: "↑↓ choose  Enter run  Esc close"
    ).draw(in: body, of: &frame)
  }

  /// What stands above the lines of a menu.
  func title(of menu: Menu.Kind) -> String {
    switch menu {
    case .help: "keys of the \(lessonScreen.map { DisplayText($0.helpName) } ?? shownName)"
    case .palette: "palette"
    case .views: "view"
    case .headNumbers: "number and order of the heads"
    }
  }
}
