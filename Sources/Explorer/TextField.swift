/// A line of text being typed, and the cursor in it.
///
///     var field = TextField(text: "too tired")
///     field.edit(.deleteWord)
///     field.edit(.insert("wide"))  // "too wide"
///
/// The cursor stands between whole characters, so that no edit splits one.
public struct TextField: Equatable, Sendable {
  /// What changes the text or moves the cursor.
  public enum Edit: Equatable, Sendable {
    /// Puts text at the cursor.
    case insert(String)
    /// Deletes the character to the left.
    case deleteBackward
    /// Deletes the character under the cursor.
    case deleteForward
    /// Deletes the word to the left and the blanks behind it.
    case deleteWord
    /// Deletes everything to the left.
    case deleteToStart
    /// Deletes everything from the cursor on.
    case deleteToEnd
    /// Moves the cursor so many characters.
    case move(Int)
    /// Moves the cursor to the beginning.
    case moveToStart
    /// Moves the cursor behind the end.
    case moveToEnd
    /// Takes back the last change: a word typed, a paste as a whole, or a deletion.
    case undo
  }

  /// The largest text that a field takes, in characters.
  public static let limit = 1 << 20

  private var characters: [Character]
  /// The cursor: how many characters stand to its left.
  public private(set) var cursor: Int
  /// What there was before each change, the last at the end.
  private var past: [Past] = []
  /// Whether the last edit typed one character of a word, which the next one goes on with.
  private var isTypingWord = false

  /// A text and the cursor in it.
  private struct Past: Equatable {
    let characters: [Character]
    let cursor: Int
  }

  /// Creates a field with the cursor behind its text.
  public init(text: String = "") {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  /// The whole text.
  public var text: String { String(characters) }

  /// The text to the left of the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Changes the text or moves the cursor; what is not possible does nothing.
  public mutating func edit(_ edit: Edit) {
    if edit == .undo { return undo() }
    let before = Past(characters: characters, cursor: cursor)
    change(edit)
    let typesWord = Self.typesWord(edit)
    if characters != before.characters, !(typesWord && isTypingWord) { remember(before) }
    isTypingWord = typesWord
  }

  private mutating func change(_ edit: Edit) {
    switch edit {
    case .insert(let text): insert(text)
    case .deleteBackward: delete(from: max(0, cursor - 1), to: cursor)
    case .deleteForward: delete(from: cursor, to: min(characters.count, cursor + 1))
    case .deleteWord: delete(from: wordStart, to: cursor)
    case .deleteToStart: delete(from: 0, to: cursor)
    case .deleteToEnd: delete(from: cursor, to: characters.count)
    case .move(let distance): cursor = max(0, min(characters.count, cursor + distance))
    case .moveToStart: cursor = 0
    case .moveToEnd: cursor = characters.count
    case .undo: break
    }
  }

  private mutating func undo() {
    isTypingWord = false
    guard let before = past.popLast() else { return }
    (characters, cursor) = (before.characters, before.cursor)
  }

  /// Keeps so much of the past that a field with large pastes stays small.
  private mutating func remember(_ before: Past) {
    past.append(before)
    var kept = 0
    let first = past.lastIndex { past in
      kept += past.characters.count
      return kept > Self.limit
    }
    past.removeFirst(max(first.map { $0 + 1 } ?? 0, past.count - 100))
  }

  private static func typesWord(_ edit: Edit) -> Bool {
    guard case .insert(let text) = edit, text.count == 1 else { return false }
    return text.first?.isWhitespace == false
  }

  private mutating func insert(_ text: String) {
    let left = String(characters[..<cursor]) + text
    let room = Self.limit - (characters.count - cursor)
    let inserted = Array(left.prefix(max(0, room)))
    let rest = characters[cursor...]
    characters = Array(String(inserted + rest))
    cursor = min(inserted.count, characters.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    characters.removeSubrange(start..<end)
    cursor = start
    characters = Array(String(characters))
    cursor = min(cursor, characters.count)
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }
}
