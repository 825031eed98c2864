import Screen

/// What there is to say of a head: what it was built to do or is like, a table, and examples.
///
///     L1.H3 pronoun→antecedent
///     A pronoun reads the noun that it stands for.
///     channel    query asks   key offers   gain
///     noun?      pronoun 1    noun 1          8
public struct HeadCard: Equatable, Sendable {
  /// The head: `L1.H3 pronoun→antecedent`.
  public let title: String
  /// Sentences over the table.
  public let purpose: [String]
  /// The first line of the table.
  public let columns: [String]
  /// The lines of the table, each with as many texts as there are columns.
  public let rows: [[String]]
  /// Sentences under the table.
  public let limits: [String]
  /// Sentences that show something, which Enter opens.
  public let examples: [Example]

  /// A sentence to open, and what there is to see in it.
  public struct Example: Equatable, Sendable {
    /// The sentence.
    public let sentence: String
    /// What one expects, what comes out, and why.
    public let remark: String

    /// Creates an example.
    public init(sentence: String, remark: String) {
      self.sentence = sentence
      self.remark = remark
    }
  }

  /// Creates a card.
  public init(
    title: String, purpose: [String], columns: [String] = [], rows: [[String]] = [],
    limits: [String] = [], examples: [Example] = []
  ) {
    self.title = title
    self.purpose = purpose
    self.columns = columns
    self.rows = rows
    self.limits = limits
    self.examples = examples
  }

  /// The card in lines of at most so many columns.
  public func lines(columns width: Int) -> [HeadCardLine] {
    var lines = [HeadCardLine(DisplayText(title), .role(.heading, .bold))]
    lines += paragraphs(purpose, columns: width)
    lines += table(columns: width)
    lines += paragraphs(limits, columns: width)
    for (place, example) in examples.enumerated() {
      let sentence = wrapped(example.sentence, columns: width - 2).map { DisplayText($0) }
      let remark = wrapped(example.remark, columns: width - 4).map { DisplayText($0) }
      for (offset, line) in sentence.enumerated() {
        lines.append(
          HeadCardLine(
            "  " + line, Style(emphasis: .bold), example: place,
            role: offset == 0 ? .beginning : .rest))
      }
      lines += remark.map { HeadCardLine("    " + $0, .plain, example: place, role: .rest) }
    }
    return lines
  }

  private func paragraphs(_ texts: [String], columns: Int) -> [HeadCardLine] {
    texts.flatMap { wrapped($0, columns: columns).map { HeadCardLine(DisplayText($0)) } }
  }

  /// The table; its last column stands at the right of the others, where all of them fit.
  private func table(columns width: Int) -> [HeadCardLine] {
    guard !columns.isEmpty else { return [] }
    let all = [columns] + rows
    let widths = columns.indices.map { column in
      all.map { $0.indices.contains(column) ? DisplayText($0[column]).width : 0 }.max() ?? 0
    }
    let spare = max(0, widths.reduce(0, +) + 2 * widths.count - width)
    let longest = widths.indices.max { widths[$0] < widths[$1] } ?? 0
    return all.enumerated().map { place, row in
      let cells = zip(row, widths.indices).map { text, column in
        let columns = max(4, widths[column] - (column == longest ? spare : 0))
        let isNumber = column == widths.count - 1
        return DisplayText(text).truncated(to: columns)
          .padded(to: columns, isNumber ? .trailing : .leading)
      }
      let line = cells.reduce(DisplayText("")) { $0 + "  " + $1 }
      return HeadCardLine(line, place == 0 ? .role(.faint) : .plain)
    }
  }
}

/// One line of a card.
public struct HeadCardLine: Equatable, Sendable {
  /// What it says.
  public let text: DisplayText
  /// How it looks.
  public let style: Style
  /// Which example it belongs to, or nil.
  public let example: Int?
  /// Which part of the example it is.
  public let role: Part

  /// Which part of an example a line is.
  public enum Part: Equatable, Sendable {
    /// Its first line, or no example's.
    case beginning
    /// A further line.
    case rest
  }

  init(_ text: DisplayText, _ style: Style = .plain, example: Int? = nil, role: Part = .beginning) {
    self.text = text
    self.style = style
    self.example = example
    self.role = role
  }

  /// Draws the line in the first row of an area, after a blank.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.write(
      text.truncated(to: area.columns - 1), row: area.row, column: area.column + 1, style: style,
      in: area)
  }
}
