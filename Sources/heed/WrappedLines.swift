import Screen

/// A text in lines of at most so many columns, broken between words; a longer word stands alone.
///
///     wrappedLines("what to look at", columns: 7)  // ["what to", "look at"]
///
/// Line breaks of the text are spaces, and what could harm a terminal is made visible.
func wrappedLines(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(whereSeparator: \.isWhitespace) {
    let shown = DisplayText(String(word)).description
    if let last = lines.last, DisplayText(last).width + 1 + DisplayText(shown).width <= columns {
      lines[lines.count - 1] += " " + shown
    } else {
      lines.append(shown)
    }
  }
  return lines
}
