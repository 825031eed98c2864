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

  /// The parts of the page where they stand, and by how many lines they are scrolled.
  func placedPage(in area: Rectangle) -> (placing: LessonPlacing, scroll: Int) {
    let placing = LessonPlacing(lessonParts(in: area), in: area, fitting: area.rows)
    return (placing, min(play?.scroll ?? 0, max(0, placing.height - area.rows)))
  }

  /// Draws the parts under each other; a page that is too long is scrolled.
  private func drawLessonBody(in area: Rectangle, _ frame: inout Frame) {
    let (placing, scroll) = placedPage(in: area)
    guard placing.height > area.rows else {
      for place in placing.parts { place.part.draw(place.area, &frame) }
      return
    }
    var page = Frame(rows: area.row + placing.height, columns: frame.columns)
    for place in placing.parts { place.part.draw(place.area, &page) }
    for row in area.row..<area.row + area.rows {
      for column in area.column..<area.endColumn {
        let cell = page[row + scroll, column]
        if cell.glyph.width > 0 { frame[row, column] = cell }
      }
    }
    guard let cursor = page.cursor,
      (area.row..<area.row + area.rows).contains(cursor.row - scroll)
    else { return }
    frame.cursor = Position(row: cursor.row - scroll, column: cursor.column)
  }

  /// How many lines of the page lie below the screen at most.
  var lessonOverflow: Int {
    guard lessonScreen == .page else { return 0 }
    let body = lessonLayout(.page).body
    return max(0, placedPage(in: body).placing.height - body.rows)
  }
}
