import Attention
import Screen

/// One sentence that says the selected number of the Text view completely.
///
///     query it reads key animal with weight .928, largest of 12; mean of 2 pinned rows .522, Σ 1.000
///     key animal is read by query it with weight .928, largest of 12; its column Σ 1.270, not 1
public struct TextSentence: Equatable, Sendable {
  /// The sentence and its numbers.
  public let read: ReadText
  /// What is added where most weight goes to the first key; see `SentenceLine`.
  public let sinkAdvice: DisplayText?
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence.
  public init(read: ReadText, sinkAdvice: DisplayText? = nil) {
    self.read = read
    self.sinkAdvice = sinkAdvice
  }

  /// The sentence, in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText {
    for naming in TokenNaming.allCases {
      var sentence = self
      sentence.naming = naming
      let versions = sentence.versions.map { DisplayText(assembled: $0) }
      if let fitting = versions.first(where: { $0.width <= columns }) { return fitting }
    }
    // A masked or undefined cell, another stage, or one row: what the map says of it, and the rest.
    for ending in endings.map({ DisplayText(assembled: $0) }) where ending.width + 20 < columns {
      let text = ofCell.text(columns: columns - ending.width)
      if text.glyphs.last?.text != "…" { return text + ending }
    }
    return ofCell.text(columns: columns)
  }

  /// Draws the sentence in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.write(
      text(columns: area.columns - 1), row: area.row, column: area.column + 1, in: area)
  }

  private var ofCell: SentenceLine {
    SentenceLine(picture: read.picture, cell: read.cell, subject: .map, sinkAdvice: sinkAdvice)
  }

  /// What is told of the column goes before the rank in it.
  private var versions: [String] {
    let endings = endings
    let openings = openings
    let told = endings.filter { !$0.isEmpty }
    return openings.flatMap { opening in told.map { opening + $0 } } + openings
  }

  /// What a column says of an ordinary weight, in several lengths; of a row, the map's sentence does.
  private var openings: [String] {
    guard read.reading.direction == .isReadBy, read.picture.stage == .weights,
      let cell = read.cell.derivation?.cell, cell.verdict == .allowed,
      let outcome = cell.outcome.value
    else { return [] }
    let weight = ofCell.weightText(outcome.weight) + was
    let (query, key) = (
      read.picture.queryName(read.cell.query, naming), read.picture.keyName(read.cell.key, naming)
    )
    let reads = "key \(key) is read by query \(query) with weight \(weight)"
    let ranked = rank.map { ["\(reads), \($0) in its column"] } ?? []
    return ranked + [reads, "\(query) reads \(key) \(weight)"]
  }

  private var was: String {
    read.cell.previous.map { " (was \($0.text(.weight, digits: 3)))" } ?? ""
  }

  /// The place of the selected number in the column of the selected key; nil where not all of it is
  /// computed.
  private var rank: String? {
    let column = TextNumbers(
      picture: read.picture, reading: TextReading(direction: .isReadBy), query: read.cell.query,
      key: read.cell.key, visible: read.numbers.tokens)
    let numbers = column.all.compactMap(\.number)
    guard column.isComplete, let own = column[read.cell.query]?.number else { return nil }
    let larger = numbers.count { $0 > own }
    return larger == 0 ? "largest of \(numbers.count)" : "rank \(larger + 1) of \(numbers.count)"
  }

  /// What the shades add to the selected cell, in several lengths; nothing for one row.
  private var endings: [String] {
    let rows = read.reading.direction == .reads ? "row" : "column"
    let total = read.numbers.total.map {
      ", Σ " + NumberForm.weight.text($0, digits: 3) + read.isNotOne
    }
    if read.subjects.count > 1 {
      let number = read.numbers[read.object]?.text(
        read.picture.stage.form, digits: read.picture.stage.form == .weight ? 3 : 2)
      let text =
        "; \(read.reading.combination) of \(read.subjects.count) pinned \(rows)s \(number ?? "…")"
      return [text + (total ?? ""), text, "; \(read.reading.combination) \(number ?? "…")"]
        + unpinned
    }
    if !unpinned.isEmpty { return unpinned }
    guard read.reading.direction == .isReadBy, let total, read.numbers.isComplete else {
      return [""]
    }
    return ["; this column" + total.dropFirst(), total, ""]
  }

  /// Said where the selected cell is not among those that are shown.
  private var unpinned: [String] {
    guard !read.subjects.contains(read.subject) else { return read.subjects.count > 1 ? [""] : [] }
    return [
      "; \(read.name(read.subject, naming)) is not pinned, the shades are those of the pins", "",
    ]
  }
}
