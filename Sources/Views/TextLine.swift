import Screen

/// The second line: the text, with the selected query and key marked.
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
    text: String, ranges: [Range<Int>], query: Int?, key: Int?, mode: Mode = .reading,
    aside: DisplayText = ""
  ) {
    self.text = text
    self.ranges = ranges
    self.query = query
    self.key = key
    self.mode = mode
    self.aside = aside
  }

  /// How much of the text the model knows: `11/11 known`; special tokens do not count.
  public static func knownAside(_ labels: [TokenLabel]) -> DisplayText {
    let words = labels.filter { $0.knowledge != .special }
    let known = words.count { $0.knowledge != .unknown }
    return DisplayText("\(known)/\(words.count) known")
  }

  /// Draws the line in the first row of an area; editing, it puts the cursor there.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
