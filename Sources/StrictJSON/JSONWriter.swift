/// Writes a document piece by piece, with every comma and bracket in its place.
///
///     var writer = JSONWriter(layout: .compact)
///     writer.beginObject()
///     writer.name("weight")
///     writer.number(0.5)
///     writer.endObject()
///     writer.text  // {"weight":0.5}
///
/// Large documents need no tree of values. O(1) a piece, besides its own length.
public struct JSONWriter: Sendable {
  /// How a document is laid out.
  public enum Layout: Equatable, Sendable {
    /// Everything on one line, without spaces.
    case compact
    /// A line for every member and element, except where a spread says otherwise.
    case lines
  }

  /// How the members of an object or the elements of an array are laid out.
  public enum Spread: Equatable, Sendable {
    /// Each has a line of its own.
    case lines
    /// All share one line.
    case oneLine
  }

  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var open: [Level] = []
  private var isAfterName = false

  /// Begins an empty document.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// What was written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Opens an object.
  public mutating func beginObject(_ spread: Spread = .lines) { begin(closing: "}", spread) }

  /// Opens an array.
  public mutating func beginArray(_ spread: Spread = .lines) { begin(closing: "]", spread) }

  /// Closes the innermost object.
  public mutating func endObject() { end() }

  /// Closes the innermost array.
  public mutating func endArray() { end() }

  /// Writes the name of the next value.
  public mutating func name(_ name: String) {
    beginPiece()
    appendQuoted(name)
    bytes += layout == .compact ? ":".utf8 : ": ".utf8
    isAfterName = true
  }

  /// Writes a string.
  public mutating func string(_ string: String) {
    beginPiece()
    appendQuoted(string)
  }

  /// Writes a number with the fewest digits that read back as the same; NaN and infinity as null.
  public mutating func number(_ number: Double) { self.number(JSONNumber(number)) }

  /// Writes a number with the fewest digits that read back as the same; NaN and infinity as null.
  public mutating func number(_ number: Float) { self.number(JSONNumber(number)) }

  /// Writes an integer.
  public mutating func integer(_ integer: Int) { number(JSONNumber(integer)) }

  /// Writes a truth value.
  public mutating func boolean(_ boolean: Bool) { word(boolean ? "true" : "false") }

  /// Writes null.
  public mutating func null() { word("null") }

  /// Writes a number with its own digits, or null.
  public mutating func number(_ number: JSONNumber?) { word(number?.text ?? "null") }
}

extension JSONWriter {
  /// An array or object that was opened.
  private struct Level {
    let closing: Character
    let isOnOneLine: Bool
    var isEmpty = true
  }

  private mutating func word(_ word: String) {
    beginPiece()
    bytes += word.utf8
  }

  private mutating func begin(closing: Character, _ spread: Spread) {
    beginPiece()
    bytes.append(closing == "}" ? UInt8(ascii: "{") : UInt8(ascii: "["))
    let isInside = open.last?.isOnOneLine ?? (layout == .compact)
    open.append(Level(closing: closing, isOnOneLine: isInside || spread == .oneLine))
  }

  private mutating func end() {
    guard let level = open.popLast() else { return }
    if !level.isEmpty, !level.isOnOneLine { newLine() }
    bytes += String(level.closing).utf8
  }

  /// Separates a piece from what stands before it.
  private mutating func beginPiece() {
    guard !isAfterName else {
      isAfterName = false
      return
    }
    guard let level = open.last else { return }
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    if !level.isOnOneLine {
      newLine()
    } else if !level.isEmpty, layout == .lines {
      bytes.append(UInt8(ascii: " "))
    }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += Array(repeating: UInt8(ascii: " "), count: 2 * open.count)
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars { bytes += scalar.escaped.utf8 }
    bytes.append(UInt8(ascii: "\""))
  }
}
