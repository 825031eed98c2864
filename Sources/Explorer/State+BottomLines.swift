import Screen
import Views

extension State {
  /// Draws the legend, the sentence and the hints.
  func drawBottom(_ layout: Layout, _ lines: ViewLines, _ frame: inout Frame) {
    if let area = layout.legend { lines.legend(area, &frame) }
    drawSentence(lines.sentence, in: layout.sentence, &frame)
    if let area = layout.hints {
      HintsLine(hints: hints, last: lastHint).draw(in: area, of: &frame)
    }
  }

  /// What was asked for last, else the selected cell in a sentence.
  private func drawSentence(
    _ sentence: ViewLines.Drawing, in area: Rectangle, _ frame: inout Frame
  ) {
    if case .searching(let field, _) = mode {
      drawSearch(field, in: area, &frame)
    } else if case .editingNumber(let editing, _) = mode {
      drawNumber(editing, in: area, &frame)
    } else if let message {
      frame.write(
        DisplayText(assembled: " " + message).truncated(to: area.columns), row: area.row,
        column: area.column,
        style: .role(.warning), in: area)
    } else {
      sentence(area, &frame)
    }
  }

  private func drawSearch(_ field: TextField, in area: Rectangle, _ frame: inout Frame) {
    let found = field.text.isEmpty ? "" : "\(matches.count) found"
    SearchLine(text: field.text, cursor: field.cursor, aside: DisplayText(found))
      .draw(in: area, of: &frame)
  }
}
