/// A number of a document, with the digits that it was written with.
///
///     JSONNumber(text: "9007199254740993")?.integer  // 9007199254740993, which no Double holds
///
/// `1`, `1.0` and `1e0` are three different numbers here: they have different digits.
public struct JSONNumber: Equatable, Hashable, Sendable {
  /// The digits, as RFC 8259 writes numbers.
  public let text: String

  /// Takes the digits of a number; nil if they do not follow JSON's grammar.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard JSONNumber.end(in: bytes, from: 0) == bytes.count else { return nil }
    self.text = text
  }

  /// Takes digits that were checked.
  init(checked text: String) { self.text = text }

  /// Writes an integer.
  public init(_ integer: Int) { text = String(integer) }

  /// Writes a number with the fewest digits that read back as the same number.
  ///
  /// Nil if it is infinite or not a number, which JSON cannot say.
  public init?(_ number: Double) {
    guard number.isFinite else { return nil }
    text = JSONNumber.shortened(number.description)
  }

  /// Writes a number with the fewest digits that read back as the same `Float`.
  public init?(_ number: Float) {
    guard number.isFinite else { return nil }
    text = JSONNumber.shortened(number.description)
  }

  /// The number, if it was written as an integer and fits: no fraction, no exponent, no `-0`.
  public var integer: Int? { text == "-0" ? nil : Int(text) }

  /// The number, rounded to the nearest `Double`; nil if it is too large for one.
  public var double: Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static func shortened(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Where the number that begins at a place ends, or nil if none begins there.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    if bytes.isByte(UInt8(ascii: "-"), at: place) { place += 1 }
    let digits = bytes.endOfDigits(from: place)
    guard digits > place else { return nil }
    guard digits == place + 1 || bytes[place] != UInt8(ascii: "0") else { return nil }
    place = digits
    if bytes.isByte(UInt8(ascii: "."), at: place) {
      let fraction = bytes.endOfDigits(from: place + 1)
      guard fraction > place + 1 else { return nil }
      place = fraction
    }
    guard bytes.isByte(UInt8(ascii: "e"), at: place) || bytes.isByte(UInt8(ascii: "E"), at: place)
    else { return place }
    return endOfExponent(in: bytes, from: place + 1)
  }

  private static func endOfExponent(in bytes: [UInt8], from start: Int) -> Int? {
    let isSigned =
      bytes.isByte(UInt8(ascii: "+"), at: start) || bytes.isByte(UInt8(ascii: "-"), at: start)
    let place = isSigned ? start + 1 : start
    let end = bytes.endOfDigits(from: place)
    return end > place ? end : nil
  }
}

extension [UInt8] {
  /// Whether a byte stands at a place, which may lie beyond the end.
  func isByte(_ byte: UInt8, at place: Int) -> Bool { place < count && self[place] == byte }

  fileprivate func endOfDigits(from start: Int) -> Int {
    var place = start
    while place < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[place]) {
      place += 1
    }
    return place
  }
}
