import Screen

/// The selected cell beside the maps: its number now and before, and what there is to be learned.
///
///     │ L1.H0
///     │ query      13▸c
///     │ key         4▾n
///     │ weight   [.863]
///     │  step 0    .079
public struct TrainingPane: Equatable, Sendable {
  /// A line of the pane.
  public struct Line: Equatable, Sendable {
    /// What stands on the left.
    public let label: DisplayText
    /// What stands at the right end.
    public let value: DisplayText
    /// How the line looks.
    public let style: Style

    /// Puts a line together.
    public init(_ label: DisplayText, _ value: DisplayText = "", _ style: Style = .plain) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  /// The lines.
  public let lines: [Line]
  /// A sentence below them.
  public let sentence: DisplayText

  /// Puts a pane together.
  public init(lines: [Line], sentence: DisplayText) {
    self.lines = lines
    self.sentence = sentence
  }

  /// Draws a rule, the lines, and after a blank the sentence in as many lines as it needs.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    for row in area.row..<area.endRow {
      frame.write("│", row: row, column: area.column, style: .role(.faint), in: area)
    }
    let inner = area.droppingLeading(columns: 2)
    for (offset, line) in lines.prefix(inner.rows).enumerated() {
      let row = inner.row + offset
      frame.write(line.label, row: row, column: inner.column, style: line.style, in: inner)
      frame.write(
        line.value, row: row, column: inner.endColumn - line.value.width, style: line.style,
        in: inner)
    }
    let rest = inner.droppingTop(rows: lines.count + 1)
    for (offset, line) in wrapped(sentence, to: rest.columns).prefix(rest.rows).enumerated() {
      frame.write(line, row: rest.row + offset, column: rest.column, in: rest)
    }
  }

  /// The text in lines that end at blanks; a word that is longer than a line is cut.
  private func wrapped(_ text: DisplayText, to columns: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    for word in text.description.split(separator: " ") {
      let word = DisplayText(assembled: String(word)).truncated(to: columns)
      if let last = lines.last, last.width + 1 + word.width <= columns {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
