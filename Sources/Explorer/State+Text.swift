import Attention
import Models
import Screen
import Views

/// The Text view: the sentence, shaded by what pinned tokens read, or by who reads them.
extension State {
  /// Moves to another token: along the sentence, or to the nearest one of another line.
  mutating func moveToken(_ command: Command) {
    let last = exploration.keyCount - 1
    switch command {
    case .left: exploration.token -= count ?? 1
    case .right: exploration.token += count ?? 1
    case .firstQuery: exploration.token = count ?? 0
    case .lastQuery: exploration.token = count ?? last
    case .keyByNumber: exploration.token = count ?? 0
    default: moveByLines(command)
    }
  }

  private mutating func moveByLines(_ command: Command) {
    guard let layout = textLayout else { return }
    let page = max(1, layout.visible.count)
    let times = count ?? 1
    let lines =
      switch command {
      case .up: -times
      case .down: times
      case .pageUp: -times * page
      case .pageDown: times * page
      case .halfPageUp: -times * max(1, page / 2)
      case .halfPageDown: times * max(1, page / 2)
      default: 0
      }
    let line = layout.flow.lines[layout.flow.line(of: exploration.token)]
    switch command {
    case .firstKey, .pageLeft: exploration.token = line.lowerBound
    case .lastKey, .pageRight: exploration.token = line.upperBound - 1
    default:
      exploration.token = layout.flow.token(below: exploration.token, lines: lines)
    }
  }

  /// Where the words stand on this screen, found without a number; nil without a word.
  var textLayout: TextLayout? {
    let screen = explorerArea
    let body = Layout(screen: screen, exploration: exploration)
    let words = TokenLabel.words(of: exploration, repertoire: display.repertoire)
    guard !words.isEmpty else { return nil }
    return textLayout(words, in: body?.main ?? body?.body ?? screen)
  }

  private func textLayout(_ words: [TokenLabel], in area: Rectangle) -> TextLayout {
    TextLayout(
      labels: words, stage: exploration.shownStage, token: exploration.token, area: area)
  }

  /// Pins and unpins tokens, and chooses rows or columns, mean or sum.
  mutating func chooseInText(_ command: Command) {
    switch command {
    case .chooseOrder: exploration.openNextReading()
    case .pin: exploration.pinToken()
    case .unpinAll: exploration.unpinTokens()
    default: break
    }
  }

  /// What keys do here, where that is not what they do in most views.
  static let textMeanings: [Command: String] = [
    .left: "to the token before", .right: "to the token after",
    .up: "to the line above", .down: "to the line below",
    .firstQuery: "to the first token", .lastQuery: "to the last token; 12{key} to token 12",
    .firstKey: "to the first token of the line", .lastKey: "to the last token of the line",
    .pageLeft: "to the first token of the line", .pageRight: "to the last token of the line",
    .keyByNumber: "12{key} to token 12", .enter: "in: the map of this cell",
    .chooseOrder: "reads or is read by, mean or sum",
    .pin: "pin this token, or unpin it", .unpinAll: "unpin every token",
  ]

  /// What the last line offers.
  static let textHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "token"),
    HintGroup(commands: [.pin], label: "pin"),
    HintGroup(commands: [.chooseOrder], label: "reads, is read by"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.enter], label: "map"),
    HintGroup(commands: [.editSentence], label: "text"),
    HintGroup(commands: [.explainWord], label: "into tokens"),
    HintGroup(commands: [.unpinAll], label: "unpin all"),
    HintGroup(commands: [.search], label: "search"),
    HintGroup(commands: [.previousLayer, .nextLayer], label: "layer"),
    HintGroup(commands: [.nextStage], label: "stage"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.fillScreen], label: "fill screen"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension State {
  /// Draws the view.
  func drawText(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    let (read, layout) = readText(picture, cell, in: area, &pictures)
    TextView(read: read, layout: layout, look: look, advice: DisplayText(textAdvice))
      .draw(of: &frame)
  }

  private func readText(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures
  ) -> (ReadText, TextLayout) {
    let words = pictures.words(of: self)
    let layout = textLayout(words, in: area)
    let read = ReadText(
      picture: picture, cell: cell, reading: exploration.reading, words: words,
      visible: layout.visibleTokens)
    return (read, layout)
  }

  /// The second line, the legend and the sentence.
  func textLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    let (read, text) = readText(picture, cell, in: layout.main ?? layout.body, &pictures)
    let known =
      isComputing
      ? DisplayText(computingAside) : exploration.trace.knownAside(picture.keyLabels)
    let mode = TextModeLine(read: read, asides: ["\(textMoves)   \(known)", textMoves, known])
    let legend = TextLegend(
      read: read, look: look, detail: text.detail,
      thumbnail: layout.thumbnails.flatMap { pictures.thumbnails(of: self, in: $0).first })
    let sentence = TextSentence(read: read, sinkAdvice: sinkAdvice(&pictures))
    return ViewLines(
      aside: .text(readingTitle), text: { mode.draw(in: $0, of: &$1) },
      legend: { legend.draw(in: $0, of: &$1) }, sentence: { sentence.draw(in: $0, of: &$1) })
  }

  /// The right end of the first line: `[reads] is read by`, `reads · mean of 2 pins`.
  private var readingTitle: DisplayText {
    let reading = exploration.reading
    let stage = exploration.shownStage
    if stage != .weights { return DisplayText("\(stage.title) · \(reading.direction.rawValue)") }
    guard reading.pins.count < 2 else {
      let combined = "\(reading.combination.rawValue) of \(reading.pins.count)"
      return DisplayText(
        reading.direction == .reads ? "reads · \(combined) pins" : "is read by · \(combined)")
    }
    let directions = TextReading.Direction.allCases.map {
      $0 == reading.direction ? "[\($0.rawValue)]" : " \($0.rawValue) "
    }
    return DisplayText(directions.joined())
  }

  /// What the arrows move now, and how that is changed.
  private var textMoves: DisplayText {
    let mark = exploration.movesQuery ? "▸" : "▾"
    return exploration.reading.pins.isEmpty
      ? "arrows move \(mark), \(keyName(.pin)) pins it"
      : "arrows move \(mark), \(keyName(.unpinAll)) unpins"
  }

  /// The sentence that keeps from a mistake.
  private var textAdvice: String {
    switch exploration.reading.direction {
    case .reads:
      "a weight says where the row reads, not why; \(keyName(.switchKey)) switches the key ▾ "
        + "off and shows what changes"
    case .isReadBy:
      "each row sums to 1, a column does not: it holds what every query reads of this one key"
    }
  }
}

extension TokenLabel {
  /// The tokens as they are written in the sentence, repeated ones with their position.
  ///
  /// - Complexity: O(length of the sentence).
  static func words(of exploration: Exploration, repertoire: Repertoire) -> [TokenLabel] {
    let labels = labels(of: exploration.trace.tokens, repertoire: repertoire)
    // Tokens of a checkpoint are parts of words, which the text as it is written does not show.
    guard exploration.trace.origin != .checkpoint else { return labels }
    return zip(labels, exploration.writtenTokens).map { label, written in
      if label.knowledge == .special { return label }
      let (shown, end) = TokenLabel.beginning(of: written)
      return TokenLabel(
        index: label.index, text: DisplayText(shown, repertoire: repertoire) + end,
        isRepeated: label.isRepeated, knowledge: label.knowledge,
        spelling: DisplayText.spelling(of: shown).map { $0 + end })
    }
  }
}

extension Layout {
  /// Divides the body: the derivation beside the text; on a large screen with a short text, small
  /// maps of every head below.
  mutating func divideText(screen: Rectangle, exploration: Exploration) {
    divideIntoPanes(screen: screen, exploration: exploration)
    guard pane != nil, let area = main, screen.rows >= 36, screen.columns >= 120 else { return }
    // About eight columns a word, three rows a line; a row for each number, a heading, a sum.
    let lines = exploration.keyCount / max(1, area.columns / 8) + 1
    let least = 3 * lines + 9
    guard area.rows >= least + 14 else { return }
    let rows = min(max(least, 3 * lines + exploration.keyCount + 4), area.rows - 14)
    main = area.top(rows: rows)
    thumbnails = area.droppingTop(rows: rows)
  }
}
