import Attention
import Models
import Screen
import Tokenization
import Views

/// A number being typed: which one, and its text so far.
public struct NumberEditing: Equatable, Sendable {
  /// Which of the editable numbers.
  var choice: Int
  /// Which column of a matrix of parameters; nil for the one with the largest number.
  var column: Int?
  /// What is typed.
  var field: TextField
}

/// What if a number were another one: put in by hand, everything after it follows.
extension State {
  /// Opens the selected number to be typed, or makes it larger or smaller.
  mutating func changeNumber(_ command: Command) -> [Effect] {
    let numbers = exploration.editableNumbers()
    let first = exploration.firstEditable
    guard numbers.indices.contains(first) else { return [] }
    if command == .editNumber {
      mode = .editingNumber(numberEditing(first), original: exploration)
      return []
    }
    let steps = (command == .more ? 1 : -1) * Double(count ?? 1)
    let place = numbers[first].place
    // Keys may follow faster than runs end: what was asked for last counts.
    let current = exploration.input.intervention.numbers[place] ?? numbers[first].value
    return put(Self.moved(current, steps: steps), at: place)
  }

  /// How far `+` and `-` move a number.
  static let numberStep = 0.1

  /// A number so many steps away, without the digits that binary sums have behind the sixth.
  ///
  ///     State.moved(0.2, steps: 1)  // 0.3, and not 0.30000001
  static func moved(_ number: Float, steps: Double) -> Float {
    let exact = Double("\(number)") ?? Double(number)
    let sum = exact + steps * numberStep
    return abs(sum) < 1000 ? Float((sum * 1_000_000).rounded() / 1_000_000) : Float(sum)
  }

  /// Types in the number: every change that is a number is computed at once.
  mutating func updateNumber(_ action: Action) -> [Effect] {
    guard case .editingNumber(var editing, let original) = mode else { return [] }
    switch action {
    case .perform(.enter):
      mode = .browsing
      if exploration != original { history.remember(original) }
      return []
    case .perform(.escape):
      mode = .browsing
      exploration = original
      return original.isUpToDate ? cancelTrace() : [requestTrace()]
    case .perform(.nextPane):
      let count = exploration.editableNumbers().count
      editing = numberEditing((editing.choice + 1) % max(1, count))
    case .perform(.up): editing = otherColumn(editing, by: -1)
    case .perform(.down): editing = otherColumn(editing, by: 1)
    case .edit(let edit): editing.field.edit(edit)
    case .paste(let text): editing.field.edit(.insert(text))
    default: return []
    }
    mode = .editingNumber(editing, original: original)
    guard case .perform = action else { return putTyped(editing) }
    return []
  }

  private mutating func putTyped(_ editing: NumberEditing) -> [Effect] {
    let numbers = exploration.editableNumbers(column: editing.column)
    guard numbers.indices.contains(editing.choice),
      let number = Self.number(editing.field.text)
    else { return [] }
    return put(number, at: numbers[editing.choice].place)
  }

  private mutating func put(_ number: Float, at place: RunComponent) -> [Effect] {
    let before = exploration.input
    exploration.input.intervention.numbers[place] = number
    return exploration.input == before ? [] : [requestTrace()]
  }

  private func numberEditing(_ choice: Int, column: Int? = nil) -> NumberEditing {
    let numbers = exploration.editableNumbers(column: column)
    let number = numbers.indices.contains(choice) ? numbers[choice] : nil
    return NumberEditing(
      choice: choice, column: column ?? number?.column?.place,
      field: TextField(text: number.map { "\($0.value)" } ?? ""))
  }

  /// Another column of the matrix that is edited.
  private func otherColumn(_ editing: NumberEditing, by distance: Int) -> NumberEditing {
    let numbers = exploration.editableNumbers(column: editing.column)
    guard numbers.indices.contains(editing.choice), let column = numbers[editing.choice].column
    else { return editing }
    return numberEditing(
      editing.choice, column: clamped(column.place + distance, below: column.count))
  }

  /// A finite number as people type it; the minus of the screen is one, too, and blanks
  /// around it, as a pasted line brings along, do not count.
  static func number(_ text: String) -> Float? {
    Float(digits(text)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// What is typed for a number, as Swift spells it.
  static func digits(_ text: String) -> String {
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return String(trimmed).replacing("−", with: "-")
  }

  /// The line in which the number is typed: what it is called, what it was.
  func drawNumber(_ editing: NumberEditing, in area: Rectangle, _ frame: inout Frame) {
    let numbers = exploration.editableNumbers(column: editing.column)
    guard numbers.indices.contains(editing.choice) else { return }
    let number = numbers[editing.choice]
    let isNumber = Self.number(editing.field.text) != nil
    let place = number.column.map { "↑↓ column \($0.place) of \($0.count) · " } ?? ""
    NumberLine(
      name: DisplayText(number.name), text: editing.field.text, cursor: editing.field.cursor,
      aside: DisplayText(isNumber ? place + "follows at once" : "not a number yet")
    ).draw(in: area, of: &frame)
  }

  /// Switches the open head off, or on again: it is computed, and adds nothing to the vectors.
  mutating func switchHead() {
    let address = exploration.address
    if exploration.input.intervention.headsOff.remove(address) == nil {
      exploration.input.intervention.headsOff.insert(address)
    }
  }

  /// Exchanges the words of the selected query and key in the sentence.
  mutating func exchangeTokens() -> [Effect] {
    let tokens = exploration.trace.tokens
    guard tokens.indices.contains(exploration.query), tokens.indices.contains(exploration.key)
    else {
      return []
    }
    let places = [exploration.query, exploration.key].sorted().map {
      tokens[$0].token.characters
    }
    let scalars = Array(exploration.text.unicodeScalars)
    guard places[0].upperBound <= places[1].lowerBound, places[1].upperBound <= scalars.count,
      !places[0].isEmpty
    else { return [] }
    let pieces = [
      scalars[..<places[0].lowerBound], scalars[places[1]],
      scalars[places[0].upperBound..<places[1].lowerBound], scalars[places[0]],
      scalars[places[1].upperBound...],
    ]
    exploration.text = String(String.UnicodeScalarView(pieces.joined()))
    return [requestTrace()]
  }

  /// Why two words cannot be exchanged, or nil where they can.
  var exchangeReason: String? {
    guard exploration.input.isSentence else {
      return "only words of a sentence can be exchanged; this scenario has vectors of its own"
    }
    let tokens = exploration.trace.tokens
    let (query, key) = (exploration.query, exploration.key)
    guard query != key, tokens.indices.contains(query), tokens.indices.contains(key),
      !tokens[query].token.characters.isEmpty, !tokens[key].token.characters.isEmpty
    else { return "select a query and a key that are two different words of the sentence" }
    return nil
  }
}
