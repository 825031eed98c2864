import Lessons
import Screen
import Views

/// The mouse in lessons: a click chooses and marks, the wheel scrolls; only a key, or a click on its
/// name in the last line, records an answer.
extension State {
  /// What a click at a place would be on.
  func lessonTarget(at position: Position, on screen: LessonScreen) -> MouseTarget? {
    let layout = lessonLayout(screen)
    if let hints = layout.hints, hints.contains(row: position.row, column: position.column) {
      return hintKey(at: position.column - hints.column, columns: hints.columns).map { .key($0) }
    }
    if case .menu(let menu) = mode {
      return CommandOverlay.row(
        at: position, in: layout.body, rowCount: menuEntries.count, selected: menu.selection
      ).map { .menuLine($0) }
    }
    guard mode == .browsing, play?.field == nil else { return nil }
    switch screen {
    case .list:
      let list = LessonListView(entries: lessonEntries, selected: lessons?.selection ?? 0)
      return list.entry(at: position, in: listArea(layout)).map { .lesson(.entry($0)) }
    case .page: return pageTarget(at: position, in: layout.body).map { .lesson($0) }
    }
  }

  private func pageTarget(at position: Position, in body: Rectangle) -> LessonTarget? {
    guard body.contains(row: position.row, column: position.column) else { return nil }
    let page = placedPage(in: body)
    let place = Position(row: position.row + page.scroll, column: position.column)
    let part = page.placing.parts.first {
      $0.area.contains(row: place.row, column: place.column)
    }
    return part.flatMap { $0.part.target(place, $0.area) }
  }

  /// Does what a click on something of a lesson does.
  mutating func select(_ target: LessonTarget) {
    switch target {
    case .entry(let entry): lessons?.selection = entry
    case .option(let option):
      guard play?.openQuestion != nil else { return }
      play?.change { $0.option = option }
    case .cell(let query, let key):
      guard let question = play?.openQuestion else { return }
      play?.change { draft in
        draft.option = query
        if question.input == .map, draft.marks.indices.contains(query) {
          draft.marks[query] = key
        } else {
          draft.key = key
        }
      }
    case .slider(let share): moveSlider(to: share)
    }
  }

  /// Turns the wheel by one notch: a long page is scrolled, in the list another lesson is chosen.
  mutating func turnLessonWheel(_ command: Command) {
    guard command == .up || command == .down else { return }
    if lessonScreen == .list {
      let selection = (lessons?.selection ?? 0) + (command == .up ? -1 : 1)
      let count = lessons?.lessons.count ?? 0
      lessons?.selection = clamped(selection, below: count)
    } else {
      let scroll = (play?.scroll ?? 0) + (command == .up ? -Self.wheelLines : Self.wheelLines)
      let most = lessonOverflow
      play?.scroll = min(max(0, scroll), most)
    }
  }

  /// How many lines one notch of the wheel goes.
  private static let wheelLines = 3
}
