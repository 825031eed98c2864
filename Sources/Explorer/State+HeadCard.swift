import Attention
import Models
import Scenarios
import Screen
import Views

/// The card of the open head: what it was built to do, or what it is like.
extension State {
  /// What is said of the open head; nil where the model has no head.
  var headCard: HeadCard? {
    guard let head = exploration.head else { return nil }
    if exploration.trace.origin == .handMade,
      let explanation = ToyModel.explanation(of: exploration.address)
    {
      return HeadCard(explanation)
    }
    if exploration.trace.origin == .scenario, let scenario = exploration.input.scenario {
      let name = head.name.map { ": \($0)" } ?? ""
      return HeadCard(
        title: "\(scenario.title)\(name)", purpose: [scenario.note],
        limits: scenario.invented.isEmpty ? [] : ["Made up: " + scenario.invented])
    }
    let labels = TokenLabel.labels(of: exploration.trace.tokens, repertoire: display.repertoire)
    return .likeness(
      of: head.attention, address: exploration.address,
      firstKey: labels.first?.name ?? "the first key")
  }

  /// Which example of the card is chosen; nil where the card is closed or none is reached yet.
  public var chosenExample: Int? {
    guard case .headCard(let line) = mode else { return nil }
    let lines = cardLines
    return lines.indices.contains(line) ? lines[line].example : nil
  }

  /// Opens the card at its first line.
  mutating func openHeadCard() { mode = .headCard(line: 0) }

  /// Where to look when the run of an example has ended.
  struct Arrival: Equatable, Sendable {
    let generation: Int
    let query: Int
    let key: Int
  }

  /// Selects the cell that an example is about, once its run is there.
  mutating func arrive(at generation: Int) {
    guard let arrival, arrival.generation == generation else { return }
    exploration.query = arrival.query
    exploration.key = arrival.key
    self.arrival = nil
  }

  /// What a key means while the card lies over the view.
  func cardAction(for key: Key) -> Action {
    if let command = Self.fieldCommands[key] ?? Self.menuCommands[key] { return .perform(command) }
    if let command = bindings.command(for: key, among: Self.cardCommands) {
      return .perform(command)
    }
    return .ignored("\(key.name) does nothing here; Esc closes the card")
  }

  private static let cardCommands: Set<Command> = [
    .up, .down, .pageUp, .pageDown, .firstQuery, .lastQuery, .explainHead, .mouse, .quit,
  ]

  /// The example at a place of the card, by the line that is there.
  func cardTarget(at position: Position, in area: Rectangle, line: Int) -> MouseTarget? {
    guard let headCard else { return nil }
    return HeadCardOverlay(card: headCard, line: line).line(at: position, in: area)
      .flatMap { $0.example == nil ? nil : .example(line: $0.line) }
  }

  /// Scrolls in the card, opens an example, or closes it.
  mutating func updateHeadCard(_ action: Action, line: Int) -> [Effect] {
    switch action {
    case .perform(.escape): mode = .browsing
    case .perform(.enter): return openChosenExample()
    case .perform(.up): scrollCard(from: line, by: -1)
    case .perform(.down): scrollCard(from: line, by: 1)
    case .perform(.pageUp): scrollCard(to: line - cardPage)
    case .perform(.pageDown): scrollCard(to: line + cardPage)
    case .perform(.firstQuery): scrollCard(to: 0)
    case .perform(.lastQuery): scrollCard(to: cardLines.count - 1)
    case .perform(.explainHead): mode = .browsing
    case .perform(.mouse): return handMouseOver()
    case .perform(.quit): return [.quit]
    case .paste: message = "pasting needs a field, and this card has none; Esc closes it"
    case .ignored(let sentence): message = sentence
    default: break
    }
    return []
  }

  /// Opens the chosen example in the Map, at the cell that comes out wrong.
  private mutating func openChosenExample() -> [Effect] {
    let place = chosenExample
    mode = .browsing
    let examples = HeadExample.kept(of: exploration.address)
    guard let place, examples.indices.contains(place) else { return [] }
    let example = examples[place]
    history.remember(exploration)
    exploration.text = example.failure.text
    exploration.configuration = ToyModel.configuration
    exploration.stage = .weights
    goIn(to: .map)
    message = example.message(explainedBy: keyName(.explainHead))
    let effect = requestTrace()
    arrival = Arrival(
      generation: generation, query: example.outcome.query, key: example.outcome.key)
    return [effect]
  }

  /// To the next example where it can be seen, else half a page on.
  private mutating func scrollCard(from line: Int, by direction: Int) {
    let half = max(1, cardPage / 2)
    let lines = cardLines
    let near = (1...max(1, cardPage - 1)).map { line + direction * $0 }
    let example = near.first { place in
      lines.indices.contains(place) && lines[place].example != nil
        && lines[place].role == .beginning
    }
    scrollCard(to: example ?? line + direction * half)
  }

  private mutating func scrollCard(to line: Int) {
    mode = .headCard(line: clamped(line, below: cardLines.count))
  }

  private var cardArea: Rectangle {
    let screen = explorerArea
    return Layout(screen: screen, exploration: exploration)?.body ?? screen
  }

  private var cardPage: Int { HeadCardOverlay.page(in: cardArea) }

  private var cardLines: [HeadCardLine] {
    headCard.map { HeadCardOverlay.lines(of: $0, in: cardArea) } ?? []
  }

  /// The card as sentences: the lines of the box put together where they belong together.
  var spokenCard: SpokenCard { SpokenCard(cardLines) }

  /// Draws the card over the view.
  func drawHeadCard(in area: Rectangle, _ frame: inout Frame) {
    guard case .headCard(let line) = mode, let headCard else { return }
    HeadCardOverlay(card: headCard, line: line).draw(in: area, of: &frame)
  }
}

/// The lines of a card as sentences.
struct SpokenCard: Equatable, Sendable {
  /// The sentences: of an example, what it is and what comes of it in one.
  let sentences: [DisplayText]
  /// Which sentence each line is part of.
  private let places: [Int]

  /// Puts the lines of an example together; every other line is a sentence of its own.
  init(_ lines: [HeadCardLine]) {
    var sentences: [DisplayText] = []
    var places: [Int] = []
    for line in lines {
      if line.role == .rest, let last = sentences.popLast() {
        sentences.append(last + " " + line.text)
      } else {
        sentences.append(line.text)
      }
      places.append(sentences.count - 1)
    }
    self.sentences = sentences
    self.places = places
  }

  /// The sentence that a line is part of.
  func place(of line: Int) -> Int { places.indices.contains(line) ? places[line] : 0 }
}
