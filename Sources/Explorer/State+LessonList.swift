import Lessons
import Screen
import Views

/// The list of lessons, and what keys do in it.
extension State {
  /// Draws the list.
  func drawLessonList(_ layout: LessonLayout, _ frame: inout Frame) {
    guard let room = lessons else { return }
    if let area = layout.header {
      let done = room.progress.records.values.count(where: \.isFinished)
      LessonHeaderLine(
        place: "lessons", model: "", title: DisplayText("\(done) of \(room.lessons.count) done"),
        step: -1, stepCount: 0
      ).drawTitle(in: area, of: &frame)
    }
    LessonListView(entries: lessonEntries, selected: room.selection)
      .draw(in: listArea(layout), of: &frame)
    if let area = layout.legend {
      frame.write(
        " ● done   ○ begun   · not yet", row: area.row, column: area.column, style: .role(.faint),
        in: area)
    }
    let chosen =
      lessonEntries.indices.contains(room.selection)
      ? lessonEntries[room.selection].spoken : "there is no lesson"
    drawLessonSentence(message.map { DisplayText($0) } ?? chosen, layout.sentence, &frame)
  }

  /// Where the list stands: with a blank line above it where there is room.
  func listArea(_ layout: LessonLayout) -> Rectangle {
    layout.body.rows > 12 ? layout.body.droppingTop(rows: 1) : layout.body
  }

  /// The lines of the list.
  var lessonEntries: [LessonListView.Entry] {
    guard let room = lessons else { return [] }
    return room.lessons.map { lesson in
      let record = room.progress.records[lesson.id]
      return LessonListView.Entry(
        place: DisplayText(lesson.front.place.map(String.init) ?? ""),
        title: DisplayText(lesson.title), minutes: DisplayText("\(lesson.front.minutes) min"),
        progress: record == nil ? .notYet : record?.isFinished == true ? .done : .begun,
        words: DisplayText(room.words(of: lesson)))
    }
  }

  /// Moves along the list, and opens the chosen lesson.
  mutating func performInList(_ command: Command) -> [Effect] {
    guard let room = lessons else { return [] }
    let times = count ?? 1
    var selection = room.selection
    switch command {
    case .up: selection -= times
    case .down: selection += times
    case .firstQuery: selection = (count ?? 1) - 1
    case .lastQuery: selection = (count ?? room.lessons.count) - 1
    case .pageUp: selection -= 10 * times
    case .pageDown: selection += 10 * times
    case .enter, .forward:
      lessons?.open(room.selection)
      return requestLessonTraining()
    default: break
    }
    lessons?.selection = clamped(selection, below: room.lessons.count)
    return []
  }
}
