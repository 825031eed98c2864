import Screen

/// Paragraphs of a lesson, each with a word in front that says what it is.
///
///      known     With tired, query it read key animal with weight .928.
///      changed   One word: tired → wide. The heads of layer 1 run before this one.
public struct LessonWords: Equatable, Sendable {
  /// A paragraph.
  public struct Paragraph: Equatable, Sendable {
    /// What it is; empty for plain prose.
    public let label: DisplayText
    /// What it says.
    public let text: DisplayText
    /// What stands at the right end of its first line.
    public let aside: DisplayText
    /// How it looks.
    public let style: Style
    /// What in it is set apart, as ranges of its glyphs.
    public let marks: [Mark]

    /// Creates a paragraph.
    public init(
      _ label: DisplayText, _ text: DisplayText, aside: DisplayText = "", style: Style = .plain,
      marks: [Mark] = []
    ) {
      self.label = label
      self.text = text
      self.aside = aside
      self.style = style
      self.marks = marks
    }
  }

  /// Glyphs of a paragraph that look otherwise.
  public struct Mark: Equatable, Sendable {
    /// Which glyphs of the text.
    public let glyphs: Range<Int>
    /// How they look.
    public let emphasis: Emphasis

    /// Sets glyphs apart.
    public init(_ glyphs: Range<Int>, _ emphasis: Emphasis) {
      self.glyphs = glyphs
      self.emphasis = emphasis
    }
  }

  /// The paragraphs.
  public let paragraphs: [Paragraph]
  /// How many blank lines stand between two paragraphs.
  public let gap: Int

  /// Creates a text.
  public init(_ paragraphs: [Paragraph], gap: Int = 0) {
    self.paragraphs = paragraphs
    self.gap = max(0, gap)
  }

  /// The widest line of prose, which is easy to read.
  private static let widest = 100

  /// How many lines it takes in so many columns.
  public func height(columns: Int) -> Int {
    let lines = paragraphs.map { wrapped($0, columns: columns).count }
    return lines.reduce(0, +) + gap * max(0, paragraphs.count - 1)
  }

  /// Draws the paragraphs from the top of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    var row = area.row
    for paragraph in paragraphs {
      frame.write(
        paragraph.label, row: row, column: area.column + 1, style: .role(.heading, .bold), in: area)
      let lines = wrapped(paragraph, columns: area.columns)
      draw(lines, of: paragraph, row: row, in: area, of: &frame)
      if paragraph.aside.width > 0, let first = lines.first,
        labelWidth + first.width + paragraph.aside.width + 4 <= area.columns
      {
        let start = area.column + max(labelWidth + 1 + first.width + 2, Self.asideColumn)
        let fits = start + paragraph.aside.width <= area.endColumn
        frame.write(
          paragraph.aside, row: row,
          column: fits ? start : area.endColumn - paragraph.aside.width, in: area)
      }
      row += lines.count + gap
    }
  }

  /// Draws lines with what is set apart in them: the blank between two lines is in none of them.
  private func draw(
    _ lines: [DisplayText], of paragraph: Paragraph, row: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let glyphs = paragraph.text.glyphs
    var place = 0
    for (offset, line) in lines.enumerated() {
      var column = area.column + 1 + labelWidth
      guard !paragraph.marks.isEmpty else {
        frame.write(line, row: row + offset, column: column, style: paragraph.style, in: area)
        continue
      }
      for glyph in line.glyphs {
        while place < glyphs.count, glyphs[place] != glyph { place += 1 }
        var style = paragraph.style
        for mark in paragraph.marks where mark.glyphs.contains(place) {
          style.emphasis = mark.emphasis
        }
        column = frame.write(
          DisplayText(glyph.text), row: row + offset, column: column, style: style, in: area)
        place += 1
      }
    }
  }

  /// Where what stands at the right begins, under the numbers of the options.
  private static let asideColumn = 58

  /// How many columns the labels take, with the blanks behind them.
  private var labelWidth: Int {
    let widest = paragraphs.map(\.label.width).max() ?? 0
    return widest == 0 ? 0 : max(10, widest + 2)
  }

  private func wrapped(_ paragraph: Paragraph, columns: Int) -> [DisplayText] {
    paragraph.text.wrapped(columns: max(1, min(Self.widest, columns - 2) - labelWidth))
  }
}
