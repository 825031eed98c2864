import Attention
import Screen

/// The sentence with the number of every token: what the Text view draws and speaks of.
///
///     ReadText(picture: picture, cell: cell, reading: TextReading(), words: labels).subjects  // [8]
public struct ReadText: Equatable, Sendable {
  /// The head and the stage.
  public let picture: HeadPicture
  /// The selected query and key.
  public let cell: SelectedCell
  /// Rows or columns, and the pinned tokens.
  public let reading: TextReading
  /// The tokens as they are written in the sentence.
  public let words: [TokenLabel]
  /// The number of every token.
  public let numbers: TextNumbers

  /// Computes the numbers of a sentence.
  ///
  /// - Parameters:
  ///   - picture: The head and the stage; one whose columns are keys.
  ///   - cell: The selected query and key.
  ///   - reading: Rows or columns, and whose.
  ///   - words: The tokens as they are written.
  ///   - visible: The tokens that are seen; see `TextNumbers`.
  public init(
    picture: HeadPicture, cell: SelectedCell, reading: TextReading, words: [TokenLabel],
    visible: Range<Int>? = nil
  ) {
    self.picture = picture
    self.cell = cell
    self.reading = reading
    self.words = words
    numbers = TextNumbers(
      picture: picture, reading: reading, query: cell.query, key: cell.key, visible: visible)
  }

  /// The tokens whose rows, or columns, shade the text.
  var subjects: [Int] { reading.subjects(query: cell.query, key: cell.key) }

  /// The selected one of query and key that the shades are of.
  var subject: Int { reading.direction == .reads ? cell.query : cell.key }

  /// The selected one of query and key that is read, or that reads.
  var object: Int { reading.direction == .reads ? cell.key : cell.query }

  /// The token that the arrows move: without pins whose row it is, with pins whose number it is.
  var cursor: Int { reading.pins.isEmpty ? subject : object }

  /// The mark of the subjects and that of the object.
  var marks: (subject: DisplayText, object: DisplayText) {
    reading.direction == .reads ? ("▸", "▾") : ("▾", "▸")
  }

  /// What each of the two is for.
  var roles: (subject: Role, object: Role) {
    reading.direction == .reads ? (.query, .key) : (.key, .query)
  }

  /// What a token is called.
  func name(_ token: Int) -> DisplayText {
    words.indices.contains(token) ? words[token].name : DisplayText(String(token))
  }

  /// What a token is called in a sentence.
  func name(_ token: Int, _ naming: TokenNaming) -> DisplayText {
    words.indices.contains(token) ? words[token].name(naming) : name(token)
  }

  /// The shades of one row are those of the map; where rows or columns come together, a range that
  /// belongs to one row means nothing, and the linear one is taken.
  func look(_ look: Look) -> Look {
    var look = look
    let isRow = reading.direction == .reads && subjects.count == 1
    if !isRow, [.rowMaximum, .rank].contains(look.range) { look.range = .linear }
    if reading.direction == .isReadBy { look.firstKey = .shaded }
    return look
  }

  /// The other way round: the column of the selected key, or the row of the selected query.
  var reversed: ReadText {
    ReadText(
      picture: picture, cell: cell,
      reading: TextReading(direction: reading.direction == .reads ? .isReadBy : .reads),
      words: words, visible: numbers.tokens)
  }
}
