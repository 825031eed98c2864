import Screen

/// The second line: the text, with the selected query and key marked.
///
///     The ▾animal didn't cross the street because ▸it was too tired       11/11 known
public struct TextLine: Equatable, Sendable {
  /// Whether the text is read or typed.
  public enum Mode: Equatable, Sendable {
    /// It is read; query and key are marked.
    case reading
    /// It is typed; the cursor stands before the character with this index.
    case editing(cursor: Int)
  }

  /// The text as it was typed.
  public let text: String
  /// Where each token stands in it, in Unicode scalars; empty for special tokens.
  public let ranges: [Range<Int>]
  /// The names of the tokens, for those that do not stand in the text.
  public let labels: [TokenLabel]
  /// The token that is the query.
  public let query: Int?
  /// The token that is the key.
  public let key: Int?
  /// Read or typed.
  public let mode: Mode
  /// What stands on the right: `11/11 known`.
  public let aside: DisplayText

  /// Creates the line.
  public init(
    text: String, ranges: [Range<Int>], labels: [TokenLabel] = [], query: Int?, key: Int?,
    mode: Mode = .reading, aside: DisplayText = ""
  ) {
    self.text = text
    self.ranges = ranges
    self.labels = labels
    self.query = query
    self.key = key
    self.mode = mode
    self.aside = aside
  }

  /// How much of the text the model knows: `11/11 known`, or `11/11 known, 1 declared` where the
  /// reader has told what words mean; special tokens do not count.
  public static func knownAside(_ labels: [TokenLabel]) -> DisplayText {
    let words = labels.filter { $0.knowledge != .special }
    let known = words.count { $0.knowledge != .unknown }
    let declared = words.count { $0.knowledge == .declared }
    let told = declared > 0 ? ", \(declared) declared" : ""
    return DisplayText("\(known)/\(words.count) known\(told)")
  }

  /// Draws the line in the first row of an area; editing, it puts the cursor there.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let hasAside = aside.width > 0 && aside.width + 12 <= area.columns
    let room = area.columns - 1 - (hasAside ? aside.width + 2 : 0)
    let field = area.top(rows: 1).droppingLeading(columns: 1).leading(columns: max(0, room))
    if hasAside {
      frame.write(aside, row: area.row, column: area.endColumn - aside.width, in: area)
    }
    switch mode {
    case .reading: drawMarked(in: field, of: &frame)
    case .editing(let cursor):
      TextField(text: text, cursor: cursor).draw(in: field, of: &frame)
    }
  }

  private func drawMarked(in field: Rectangle, of frame: inout Frame) {
    let (cells, queryPlace, keyPlace) = markedCells
    let start = start(count: cells.count, room: field.columns, query: queryPlace, key: keyPlace)
    for (offset, cell) in cells.dropFirst(start).prefix(field.columns).enumerated() {
      let isCut = cell.glyph.width == 2 && offset + 1 == field.columns
      frame[field.row, field.column + offset] = isCut ? Cell(.space, style: cell.style) : cell
    }
    if start > 0 { frame.write("…", row: field.row, column: field.column, in: field) }
    if cells.count - start > field.columns {
      frame.write("…", row: field.row, column: field.endColumn - 1, in: field)
    }
  }

  /// The first cell that is shown: both marks are seen where that is possible, else the query's.
  private func start(count: Int, room: Int, query: Int, key: Int) -> Int {
    let window = scrolledWindow(count: count, places: room, selected: query, step: 1)
    let inner = window.lowerBound + 2..<max(window.lowerBound + 2, window.upperBound - 2)
    if window.count == count || inner.contains(key) { return window.lowerBound }
    let first = min(query, key)
    let last = max(query, key)
    guard last - first + 12 <= room else { return window.lowerBound }
    return max(0, min(first - 2, count - room))
  }

  /// The text with its marks as cells, and where the marks stand.
  private var markedCells: (cells: [Cell], query: Int, key: Int) {
    var frame = MarkedText()
    drawSpecialTokens(on: &frame)
    let starts = Dictionary(
      ranges.enumerated().filter { !$0.element.isEmpty }.map { ($0.element.lowerBound, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let places = Set(ranges.filter { !$0.isEmpty }.flatMap { [$0.lowerBound, $0.upperBound] })
      .sorted()
    var token: Int?
    for (place, part) in zip([nil] + places, DisplayText.parts(of: text, cutAt: places)) {
      if let next = place.flatMap({ starts[$0] }) {
        token = next
        mark(next, on: &frame)
      } else if let current = token, let place, place >= ranges[current].upperBound {
        token = nil
      }
      frame.append(part, style(of: token))
    }
    return (frame.cells, frame.queryPlace, frame.keyPlace)
  }

  /// Names the selected tokens that do not stand in the text, before it.
  private func drawSpecialTokens(on text: inout MarkedText) {
    let selected = [query, key].compactMap(\.self)
    for token in Set(selected).sorted()
    where labels.indices.contains(token)
      && (!ranges.indices.contains(token) || ranges[token].isEmpty)
    {
      mark(token, on: &text)
      text.append(labels[token].name, style(of: token))
      text.append(" ", .plain)
    }
  }

  private func mark(_ token: Int, on text: inout MarkedText) {
    if token == query {
      text.queryPlace = text.cells.count
      text.append("▸", .role(.query, .bold))
    }
    if token == key {
      text.keyPlace = text.cells.count
      text.append("▾", .role(.key, .bold))
    }
  }

  private func style(of token: Int?) -> Style {
    guard let token else { return .plain }
    if token == query { return .role(.query, .bold) }
    if token == key { return .role(.key, .bold) }
    let isUnknown = labels.indices.contains(token) && labels[token].knowledge == .unknown
    return isUnknown ? .role(.faint) : .plain
  }
}

/// Text that grows cell by cell, and where its marks stand.
private struct MarkedText {
  var cells: [Cell] = []
  var queryPlace = 0
  var keyPlace = 0

  mutating func append(_ text: DisplayText, _ style: Style) {
    for glyph in text.glyphs {
      cells.append(Cell(glyph, style: style))
      if glyph.width == 2 { cells.append(Cell(.continuation, style: style)) }
    }
  }
}
