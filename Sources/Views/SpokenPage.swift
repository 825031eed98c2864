import Screen

/// A screen without borders, tables or colours: where one is, one sentence, and the content of the
/// view a sentence a line.
///
///     map, L1.H3 pronoun→antecedent, …
///     query it reads key animal with weight .928, largest of 12; …
///     rows, the largest numbers first:
///     query BOS: BOS 1.000, 11 others less than .0005
///
/// A move changes the sentence, on which the cursor stands, and hardly anything else: what a screen
/// reader speaks is that sentence.
public struct SpokenPage {
  /// Where one is.
  public let heading: DisplayText
  /// What is typed, where something is.
  public let field: Field?
  /// What is selected, or what was asked for.
  public let sentence: DisplayText
  /// What is said once of everything below.
  public let notes: [DisplayText]
  /// The content of the view.
  public let list: SpokenList
  /// Which keys help on, in as many words as there are, and in fewer and fewer.
  public let prompts: [DisplayText]
  /// How many screens of sentences were read on from the selected one.
  public let screensOn: Int

  /// A text that is being typed.
  public struct Field: Equatable, Sendable {
    /// What it is.
    public let name: DisplayText
    /// What has been typed.
    public let text: String
    /// The cursor stands before the character with this index.
    public let cursor: Int

    /// Creates a field.
    public init(name: DisplayText, text: String, cursor: Int) {
      self.name = name
      self.text = text
      self.cursor = cursor
    }
  }

  /// Creates a page.
  public init(
    heading: DisplayText, field: Field? = nil, sentence: DisplayText, notes: [DisplayText] = [],
    list: SpokenList, prompts: [DisplayText], screensOn: Int = 0
  ) {
    self.heading = heading
    self.field = field
    self.sentence = sentence
    self.notes = notes
    self.list = list
    self.prompts = prompts
    self.screensOn = max(0, screensOn)
  }

  /// So many rows are kept for the sentence, so that its length moves nothing.
  static let sentenceRows = 3
  /// So many rows a note may have; the Text view says a long text in full.
  static let noteRows = 3

  /// Draws the page on the whole screen; the cursor stands in the field, else on the sentence.
  public func draw(on frame: inout Frame) {
    let area = drawAbove(&frame)
    let shown = shownLines(in: area)
    if !shown.lines.isEmpty, area.rows > 1 {
      write(
        [DisplayText(list.title.description + ":").truncated(to: area.columns)], in: area, &frame)
    }
    write(shown.lines, in: Self.listArea(area), &frame)
    guard frame.rows >= 2 else { return }
    let prompt =
      prompts.first { $0.width <= frame.columns }
      ?? prompts.last?.truncated(to: frame.columns) ?? ""
    frame.write(prompt, row: frame.rows - 1, column: 0)
  }

  /// Whether there are sentences after those that a screen of some size shows.
  ///
  /// - Complexity: O(length of the sentences up to there).
  public func hasMore(rows: Int, columns: Int) -> Bool {
    var frame = Frame(rows: rows, columns: columns)
    return shownLines(in: drawAbove(&frame)).hasMore
  }

  /// Draws what stands over the sentences of the view, and returns where they have their place.
  private func drawAbove(_ frame: inout Frame) -> Rectangle {
    var rest = frame.bounds
    guard !rest.isEmpty else { return rest }
    if rest.rows >= 6 { take(heading, atMost: 2, of: &rest, &frame) }
    let typed = drawField(in: &rest, &frame)
    let start = Position(row: rest.row, column: rest.column)
    if rest.rows >= 2 { rest = rest.droppingBottom(rows: 1) }
    drawSentence(in: &rest, &frame)
    for note in notes where rest.rows > Self.noteRows + 2 {
      take(note, atMost: Self.noteRows, of: &rest, &frame)
    }
    frame.cursor = typed ?? start
    return rest
  }

  private func drawField(in rest: inout Rectangle, _ frame: inout Frame) -> Position? {
    guard let field, rest.rows >= 2 else { return nil }
    take(field.name, atMost: 1, of: &rest, &frame)
    guard !rest.isEmpty else { return nil }
    TextField(text: field.text, cursor: field.cursor).draw(in: rest.top(rows: 1), of: &frame)
    rest = rest.droppingTop(rows: 1)
    return frame.cursor
  }

  private func drawSentence(in rest: inout Rectangle, _ frame: inout Frame) {
    let lines = sentence.wrapped(columns: rest.columns)
    let kept = rest.rows >= 12 ? max(lines.count, Self.sentenceRows) : lines.count
    write(lines, in: rest, &frame)
    rest = rest.droppingTop(rows: min(kept, rest.rows))
  }

  /// Under the title of the list, where it has room for one.
  private static func listArea(_ area: Rectangle) -> Rectangle {
    area.rows > 1 ? area.droppingTop(rows: 1) : area
  }

  /// The lines that an area has room for, and whether others follow.
  ///
  /// They begin with the page of the selected sentence: a move within it moves nothing.
  private func shownLines(in area: Rectangle) -> (lines: [DisplayText], hasMore: Bool) {
    let area = Self.listArea(area)
    guard area.rows > 0, area.columns > 0, list.count > 0 else { return ([], false) }
    let most = (screensOn + 1) * area.rows
    let start = list.selected / area.rows * area.rows
    let page = lines(from: start, atMost: area.rows, columns: area.columns)
    let first = page.ends.contains { $0 == list.selected } ? start : list.selected
    let all = lines(from: first, atMost: most + 1, columns: area.columns).lines
    return (Array(all.dropFirst(screensOn * area.rows).prefix(area.rows)), all.count > most)
  }

  /// The lines of the sentences from one on, and which sentences end in them.
  private func lines(
    from start: Int, atMost most: Int, columns: Int
  ) -> (lines: [DisplayText], ends: [Int]) {
    var lines: [DisplayText] = []
    var ends: [Int] = []
    for index in start..<max(start, list.count) where lines.count < most {
      lines += list.sentence(index).wrapped(columns: columns)
      if lines.count <= most { ends.append(index) }
    }
    return (Array(lines.prefix(most)), ends)
  }

  private func take(
    _ text: DisplayText, atMost most: Int, of rest: inout Rectangle, _ frame: inout Frame
  ) {
    var lines = text.wrapped(columns: rest.columns)
    if lines.count > most {
      lines = Array(lines.prefix(most))
      lines[most - 1] = lines[most - 1].truncated(to: rest.columns - 1) + "…"
    }
    write(lines, in: rest, &frame)
    rest = rest.droppingTop(rows: min(rest.rows, lines.count))
  }

  private func write(_ lines: [DisplayText], in area: Rectangle, _ frame: inout Frame) {
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      frame.write(line, row: area.row + offset, column: area.column, in: area)
    }
  }
}
