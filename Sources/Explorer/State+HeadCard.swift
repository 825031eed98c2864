import Attention
import Models
import Screen
import Tokenization
import Views

/// The card of the open head: what it was built to do, or what it is like.
extension State {
  /// What is said of the open head; nil where the model has no head.
  var headCard: HeadCard? {
    exploration.head.map { head in
      HeadCard.likeness(
        of: head.attention, address: exploration.address,
        firstKey: DisplayText(exploration.trace.tokens.first?.token.text ?? "the first key"))
    }
  }

  /// Opens the card at its first line.
  mutating func openHeadCard() { mode = .headCard(line: 0) }

  /// Scrolls in the card, opens an example, or closes it.
  mutating func updateHeadCard(_ action: Action, line: Int) -> [Effect] {
    switch action {
    case .perform(.escape): mode = .browsing
    case .perform(.enter): openExample(at: line)
    case .perform(.up): scrollCard(from: line, by: -1)
    case .perform(.down): scrollCard(from: line, by: 1)
    case .perform(.pageUp): scrollCard(to: line - cardPage)
    case .perform(.pageDown): scrollCard(to: line + cardPage)
    case .perform(.suspend): return [.suspend]
    default: break
    }
    return []
  }

  private mutating func openExample(at line: Int) {
    mode = .browsing
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
    let screen = Rectangle(rows: rows, columns: columns)
    return Layout(screen: screen, exploration: exploration)?.body ?? screen
  }

  private var cardPage: Int { HeadCardOverlay.page(in: cardArea) }

  private var cardLines: [HeadCardLine] {
    headCard.map { HeadCardOverlay.lines(of: $0, in: cardArea) } ?? []
  }

  /// Draws the card over the view.
  func drawHeadCard(in area: Rectangle, _ frame: inout Frame) {
    guard case .headCard(let line) = mode, let headCard else { return }
    HeadCardOverlay(card: headCard, line: line).draw(in: area, of: &frame)
  }
}
