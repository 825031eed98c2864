import Screen
import Views

/// What the lessons draw: their list, or a page of the open one.
extension State {
  /// The list of lessons, or a page of the open one.
  func renderLesson(_ screen: LessonScreen, _ pictures: inout Pictures) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    let area = explorerArea
    guard area.rows >= Layout.smallest.rows, area.columns >= Layout.smallest.columns else {
      NoticeView(neededRows: Layout.smallest.rows, neededColumns: Layout.smallest.columns)
        .draw(in: frame.bounds, of: &frame)
      return frame
    }
    let layout = lessonLayout(screen)
    switch screen {
    case .list: drawLessonList(layout, &frame)
    case .page: drawLessonPage(layout, &frame)
    }
    if let hints = layout.hints {
      HintsLine(hints: self.hints, last: lastHint).draw(in: hints, of: &frame)
    }
    drawMenu(in: layout.body, &frame)
    drawLargeNumber(&frame)
    return frame
  }

  /// Where the lines around the page stand.
  func lessonLayout(_ screen: LessonScreen) -> LessonLayout {
    let hasData = screen == .page && lessonExploration != nil
    return LessonLayout(explorerArea, data: hasData ? .run : .none)
  }

  /// The last line but one, a warning where a key did not do what it should.
  func drawLessonSentence(_ text: DisplayText, _ area: Rectangle, _ frame: inout Frame) {
    frame.write(
      (" " + text).truncated(to: area.columns), row: area.row, column: area.column,
      style: message == nil ? .plain : .role(.warning), in: area)
  }

  private func drawLessonPage(_ layout: LessonLayout, _ frame: inout Frame) {
    guard let play else { return }
    if let area = layout.header { lessonHeader.draw(in: area, of: &frame) }
    drawLessonData(layout, &frame)
    drawLessonBody(in: layout.body, &frame)
    if let area = layout.legend {
      frame.write(
        (" " + lessonLegend).truncated(to: area.columns), row: area.row,
        column: area.column, in: area)
    }
    if let field = play.field {
      drawLessonField(field, in: layout.sentence, &frame)
    } else {
      drawLessonSentence(
        message.map { DisplayText($0) } ?? lessonSentence, layout.sentence, &frame)
    }
  }

  /// Draws the parts under each other; a page that is too long is scrolled.
  private func drawLessonBody(in area: Rectangle, _ frame: inout Frame) {
    let placed = LessonPlacing(lessonParts(in: area), in: area, fitting: area.rows)
    guard placed.height > area.rows else {
      for place in placed.parts { place.part.draw(place.area, &frame) }
      return
    }
    let whole = Rectangle(rows: placed.height, columns: area.columns)
    var page = Frame(rows: whole.rows, columns: whole.columns)
    let parts = lessonParts(in: whole.top(rows: area.rows))
    for place in LessonPlacing(parts, in: whole, fitting: area.rows).parts {
      place.part.draw(place.area, &page)
    }
    let start = min(play?.scroll ?? 0, placed.height - area.rows)
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let cell = page[start + row, column]
        if cell.glyph.width > 0 { frame[area.row + row, area.column + column] = cell }
      }
    }
    guard let cursor = page.cursor, (start..<start + area.rows).contains(cursor.row) else { return }
    frame.cursor = Position(row: area.row + cursor.row - start, column: area.column + cursor.column)
  }

  /// How many lines of the page lie below the screen at most.
  var lessonOverflow: Int {
    guard lessonScreen == .page else { return 0 }
    let body = lessonLayout(.page).body
    return max(
      0, LessonPlacing(lessonParts(in: body), in: body, fitting: body.rows).height - body.rows)
  }
}
