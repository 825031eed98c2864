import Attention
import Models
import Screen
import Tokenization
import Views

extension Scene {
  /// The tokens as they are written.
  var words: [TokenLabel] {
    let scalars = Array(text.unicodeScalars)
    return zip(picture.keyLabels, trace.tokens).map { label, token in
      let range = token.token.characters
      guard !range.isEmpty else { return label }
      let written = String(String.UnicodeScalarView(scalars[range]))
      return TokenLabel(
        index: label.index, text: DisplayText(written), isRepeated: label.isRepeated,
        knowledge: label.knowledge)
    }
  }

  /// The sentence with the numbers of a reading.
  func read(_ reading: TextReading = TextReading()) -> ReadText {
    ReadText(picture: picture, cell: cell, reading: reading, words: words)
  }

  /// The Text view in an area.
  func textView(_ reading: TextReading = TextReading(), in area: Rectangle) -> TextView {
    let token = reading.pins.isEmpty == (reading.direction == .reads) ? cell.query : cell.key
    let layout = TextLayout(labels: words, stage: picture.stage, token: token, area: area)
    let read = ReadText(
      picture: picture, cell: cell, reading: reading, words: words, visible: layout.visibleTokens)
    return TextView(read: read, layout: layout, look: look, advice: "a weight says where, not why")
  }

  /// The lines of the Text view.
  func textLines(
    _ reading: TextReading = TextReading(), rows: Int, columns: Int
  ) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns) { area, frame in
      textView(reading, in: area).draw(of: &frame)
    }
    return (0..<rows).map(frame.trimmed)
  }
}
