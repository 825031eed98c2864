/// What may be shown and written: characters that are seen, and the space.
///
/// It asks only what Unicode says of a character, not the tables of the program that is tested.
public enum Whitelist {
  /// Every character of a text that may not be there, by its number.
  ///
  /// - Parameters:
  ///   - text: What is shown or written.
  ///   - allowed: What may be there besides, such as line breaks of a file.
  /// - Returns: `U+202E` and the like, in order.
  public static func strangers(
    in text: String, besides allowed: Set<Unicode.Scalar> = []
  ) -> [String] {
    var strangers: [String] = []
    for scalar in text.unicodeScalars where !isSeen(scalar) && !allowed.contains(scalar) {
      strangers.append("U+" + String(scalar.value, radix: 16, uppercase: true))
    }
    return strangers
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      return false
    default:
      return !properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
        && !properties.isBidiControl && !properties.isNoncharacterCodePoint
        && scalar.value != 0x2800
    }
  }
}
