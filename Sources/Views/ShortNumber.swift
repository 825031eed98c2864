import Screen

/// A number of a table as it was typed: `0.8`, `9`, `−0.25`; one with more digits is rounded.
///
///     ShortNumber(0.8).text      // "0.8"
///     ShortNumber(0.48817706).text  // "0.49"
///
/// Numbers of vectors are kept in 32 bits; this is the shortest text that gives them back.
struct ShortNumber: Equatable, Sendable {
  /// The number.
  let value: Double
  /// What is printed, and whether nothing was rounded.
  let text: String
  /// Whether the text is the number itself.
  let isExact: Bool

  /// So many characters a number may have to be printed in full.
  static let columns = 5

  init(_ value: Double, columns: Int = Self.columns) {
    self.value = value
    let whole = shortDecimal(Double("\(Float(value))") ?? value).replacing("-", with: "−")
    isExact = abs(value) < 1_000_000 && whole.count <= columns && !whole.contains("e")
    text = isExact ? whole : NumberForm.score.cellText(value, columns: columns, digits: 2)
  }

  /// The number as an operand of a printed expression.
  var formula: Formula { isExact ? .exactly(text) : .number(.score(value)) }
}
