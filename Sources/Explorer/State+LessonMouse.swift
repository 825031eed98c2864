import Screen
import Views

/// The mouse in lessons: a click presses a key of the last line, chooses from a menu or from the
/// list of lessons; the wheel goes through the list, or through a page that is long.
extension State {
  /// What a click at a place of a lesson's screen would be on; nil where it does nothing.
  func lessonTarget(at position: Position, on screen: LessonScreen) -> MouseTarget? {
    let layout = lessonLayout(screen)
    if let hints = layout.hints, hints.contains(row: position.row, column: position.column) {
      return hintKey(at: position.column - hints.column, columns: hints.columns).map { .key($0) }
    }
    switch mode {
    case .menu(let menu):
      return CommandOverlay.row(
        at: position, in: layout.body, rowCount: menuEntries.count, selected: menu.selection
      ).map { .menuLine($0) }
    case .browsing where screen == .list:
      return LessonListView(entries: lessonEntries, selected: lessons?.selection ?? 0)
        .entry(at: position, in: lessonListArea(layout.body)).map { .lesson($0) }
    default: return nil
    }
  }

  /// The part of the body that the list has: below a blank line where there is room for one.
  func lessonListArea(_ body: Rectangle) -> Rectangle {
    body.rows > 12 ? body.droppingTop(rows: 1) : body
  }

  /// Moves through the list by a lesson, and through a page by three lines.
  mutating func turnLessonWheel(_ command: Command, on screen: LessonScreen) {
    let isDown = command == .down
    guard isDown || command == .up else { return }
    switch screen {
    case .list:
      let selection = (lessons?.selection ?? 0) + (isDown ? 1 : -1)
      let last = max(0, lessonEntries.count - 1)
      lessons?.selection = min(max(0, selection), last)
    case .page:
      let scroll = (play?.scroll ?? 0) + (isDown ? Self.wheelRows : -Self.wheelRows)
      let most = lessonOverflow
      play?.scroll = min(max(0, scroll), most)
    }
  }
}
