import Models
import Screen
import Tokenization
import Views

/// The card of a word: how the tokenizer made tokens of it.
extension State {
  /// Opens the card at the word of the selected query, or in the Text view at the selected token.
  mutating func openWordCard() {
    let isKey = exploration.view == .text && !exploration.movesQuery
    let list = isKey ? WordPlace.List.keys : .queries
    mode = .wordCard(place(ofToken: isKey ? exploration.key : exploration.query, in: list))
  }

  /// Why no word can be explained; nil where one can.
  var wordReason: String? {
    switch exploration.trace.origin {
    case .handMade: return nil
    case .capture: return "a capture has its tokens as they were given; no tokenizer made them here"
    case .scenario: return "this scenario has tokens of its own; no tokenizer made them"
    case .checkpoint: break
    }
    if exploration.input.trained != nil {
      return "a task makes its own tokens, without a tokenizer"
    }
    guard let checkpoint = exploration.input.checkpoint else { return nil }
    if checkpoint.picture != nil { return "the tokens are patches of a picture, and no words" }
    return checkpoint.ids != nil ? "the tokens were given as ids; no text was cut" : nil
  }

  /// What a key means while the card lies over the view.
  func wordAction(for key: Key) -> Action {
    if let command = Self.fieldCommands[key] ?? Self.menuCommands[key] { return .perform(command) }
    if let command = bindings.command(for: key, among: Self.wordCommands) {
      return .perform(command)
    }
    return .ignored("\(key.name) does nothing here; Esc closes the card")
  }

  private static let wordCommands: Set<Command> = [
    .up, .down, .left, .right, .pageUp, .pageDown, .firstQuery, .lastQuery, .firstKey, .lastKey,
    .nextPane, .previousPane, .forward, .back, .explainWord, .mouse, .quit,
  ]

  /// What the last line offers.
  var wordHints: [Hint] {
    [
      Hint(keys: "↑↓", label: "step"), Hint(keys: "←→", label: "word"),
      Hint(keys: "Tab", label: "word of the key, of the query"), Hint(keys: "Esc", label: "close"),
    ]
  }

  /// Goes from step to step and from word to word, or closes the card.
  mutating func updateWordCard(_ action: Action, at place: WordPlace) -> [Effect] {
    let page = wordPlaceCount(place)
    switch action {
    case .perform(.escape), .perform(.enter), .perform(.explainWord): mode = .browsing
    case .perform(.up), .perform(.back): selectWordRow(place.row - 1)
    case .perform(.down), .perform(.forward): selectWordRow(place.row + 1)
    case .perform(.pageUp): selectWordRow(place.row - page)
    case .perform(.pageDown): selectWordRow(place.row + page)
    case .perform(.firstQuery): selectWordRow(0)
    case .perform(.lastQuery): selectWordRow(.max)
    case .perform(.left): openWord(place.word - 1, in: place.list)
    case .perform(.right): openWord(place.word + 1, in: place.list)
    case .perform(.firstKey): openWord(0, in: place.list)
    case .perform(.lastKey): openWord(.max, in: place.list)
    case .perform(.nextPane), .perform(.previousPane):
      mode = .wordCard(
        place.list == .queries
          ? self.place(ofToken: exploration.key, in: .keys)
          : self.place(ofToken: exploration.query, in: .queries))
    case .perform(.mouse): return handMouseOver()
    case .perform(.quit): return [.quit]
    case .paste: message = "pasting needs a field, and this card has none; Esc closes it"
    case .ignored(let sentence): message = sentence
    default: break
    }
    return []
  }

  /// Selects a row of the card, or the nearest that there is.
  mutating func selectWordRow(_ row: Int) {
    guard case .wordCard(var place) = mode else { return }
    place.row = clamped(row, below: table(at: place)?.rowCount ?? 0)
    mode = .wordCard(place)
  }

  private mutating func openWord(_ word: Int, in list: WordPlace.List) {
    let word = clamped(word, below: tokens(of: list).words.count)
    mode = .wordCard(WordPlace(list: list, word: word, row: 0))
  }

  private func place(ofToken token: Int, in list: WordPlace.List) -> WordPlace {
    let words = tokens(of: list).words
    return WordPlace(list: list, word: words.firstIndex { $0.contains(token) } ?? 0, row: 0)
  }

  private func tokens(of list: WordPlace.List) -> [ModelToken] {
    list == .queries ? exploration.trace.queryTokens : exploration.trace.tokens
  }

  // MARK: - What is said

  /// The tokens of the word at a place of the card.
  private func word(at place: WordPlace) -> ArraySlice<ModelToken> {
    let tokens = tokens(of: place.list)
    let words = tokens.words
    return words.indices.contains(place.word) ? tokens[words[place.word]] : []
  }

  private func table(at place: WordPlace) -> WordTable? {
    word(at: place).first?.word.map { WordTable($0, repertoire: display.repertoire) }
  }

  private func rule(at place: WordPlace) -> DisplayText {
    if let table = table(at: place) { return DisplayText(table.rule) }
    guard let token = word(at: place).first else { return "" }
    return DisplayText(exploration.trace.origin == .handMade ? toyRule(token) : Self.frameRule)
  }

  private static let frameRule =
    "It frames the text: the tokenizer adds it, and no word of the text became it."

  private func toyRule(_ token: ModelToken) -> String {
    let whole = "The toy model reads whole words, in lower case"
    switch token.knowledge {
    case .known: return "\(whole): this one is in its dictionary."
    case .derived: return "\(whole): this one is a regular form of a word in its dictionary."
    case .declared: return "\(whole): you have told what this one means."
    case .unknown:
      return "\(whole): this one is not in its dictionary, so only its place in the text is known."
    case .special: return "It is no word, but the beginning of the sentence, which every text gets."
    }
  }

  private func wordPlaceCount(_ place: WordPlace) -> Int {
    WordCardOverlay.placeCount(rule: rule(at: place), in: wordArea)
  }

  private var wordArea: Rectangle {
    let screen = explorerArea
    return Layout(screen: screen, exploration: exploration)?.body ?? screen
  }

  private func card(at place: WordPlace, in area: Rectangle) -> WordCard {
    let table = table(at: place)
    let rule = rule(at: place)
    let count = table?.rowCount ?? 0
    let window = WordCardOverlay.window(
      rowCount: count, selected: place.row, rule: rule, in: area)
    return WordCard(
      title: wordTitle(place), tokens: word(at: place).map(tokenName), rule: rule,
      columns: table?.columns ?? [], rows: window.compactMap { table?.row($0) },
      firstRow: window.lowerBound, rowCount: count)
  }

  /// The word as it stands in the text, its place, and what the model was given where it differs.
  private func wordTitle(_ place: WordPlace) -> DisplayText {
    let tokens = word(at: place)
    let list =
      exploration.trace.hasOneList ? "" : place.list == .queries ? " of a query" : " of a key"
    guard let first = tokens.first else { return "" }
    guard let word = first.word else {
      let last = self.tokens(of: place.list).count - 1
      return "“\(text(first.label))” · token \(tokens.startIndex) of 0–\(last)" + DisplayText(list)
    }
    let written = word.original.replacing(" ", with: "·")
    let given: DisplayText =
      written == word.text ? "" : " · given to the model as “\(text(word.text))”"
    return "“\(text(word.original))” · word \(word.index + 1) of \(word.count)" + DisplayText(list)
      + given
  }

  private func tokenName(_ token: ModelToken) -> DisplayText {
    guard let id = token.id else { return text(token.label) }
    return text(token.label) + DisplayText(" \(id)")
  }

  private func text(_ token: String) -> DisplayText {
    TokenLabel.spaced(
      token, spaceCount: token.prefix { $0 == "·" }.count, repertoire: display.repertoire)
  }

  // MARK: - How it is shown

  /// Draws the card over the view.
  func drawWordCard(in area: Rectangle, _ frame: inout Frame) {
    guard case .wordCard(let place) = mode else { return }
    overlay(at: place, in: area).draw(in: area, of: &frame)
  }

  /// The row of the card at a place of the screen.
  func wordTarget(at position: Position, in area: Rectangle, _ place: WordPlace) -> MouseTarget? {
    overlay(at: place, in: area).row(at: position, in: area).map { .wordRow($0) }
  }

  private func overlay(at place: WordPlace, in area: Rectangle) -> WordCardOverlay {
    WordCardOverlay(
      card: card(at: place, in: area), selected: place.row, hints: "↑↓ step  ←→ word  Esc close")
  }

  /// The card as sentences: the selected step, then every step.
  func wordPage(_ place: WordPlace) -> SpokenPage {
    let table = table(at: place)
    let tokens = word(at: place).map(tokenName)
    let names = tokens.dropFirst().reduce(tokens.first ?? "") { $0 + ", " + $1 }
    return SpokenPage(
      heading: "how the text became tokens: \(wordTitle(place))",
      sentence: message.map { DisplayText($0) }
        ?? table?.spoken(place.row) ?? "\(names). \(rule(at: place))",
      notes: ["it became \(names)", rule(at: place)],
      list: SpokenList(title: "steps", count: table?.rowCount ?? 0, selected: place.row) {
        table?.spoken($0) ?? ""
      }, prompts: spokenPrompts, screensOn: screensOn)
  }
}

extension WordTable {
  /// A row in a sentence; nil where there is none of that number.
  ///
  ///     step 1, rank 0, merge u + g → ug, the word after it: h ug. Next: …
  fileprivate func spoken(_ index: Int) -> DisplayText? {
    guard let row = row(index) else { return nil }
    let named = zip(columns, row.cells).filter { $1.width > 0 }
      .map { "\($0.title) \($1)" as DisplayText }
    let start = named.dropFirst().reduce(named.first ?? "") { $0 + ", " + $1 }
    let pieces = row.pieces.dropFirst().reduce(row.pieces.first ?? "") { $0 + " " + $1 }
    return "\(start), \(columns.last?.title ?? ""): \(pieces). \(row.remark)"
  }
}
