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
  }

  /// The largest text that a field takes, in characters.
  public static let limit = 1 << 20

  private var characters: [Character]
  /// The cursor: how many characters stand to its left.
  public private(set) var cursor: Int

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
    }
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
