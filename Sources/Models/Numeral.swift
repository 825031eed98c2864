/// Numbers in digits, which no dictionary can list.
///
///     Numeral.features(of: "42")  // a determiner, as "two" is
///     Numeral.features(of: "3rd")  // an adjective, as "third" is
///     Numeral.features(of: "1990s")  // a plural noun, as "years" is
///     Numeral.features(of: "200g")  // the same: so much of a measure
enum Numeral {
  /// What a word that begins with a digit means, or nil where it is no number.
  static func features(of word: String) -> WordFeatures? {
    guard word.first?.isNumber == true else { return nil }
    let unit = word.drop { $0.isNumber || $0 == "." || $0 == "," }
    if unit.isEmpty { return [.determiner: 1] }
    if ordinals.contains(unit) { return [.adjective: 1] }
    return unit == "s" || units.contains(unit) ? [.noun: 1, .number: 1, .abstract: 1] : nil
  }

  private static let ordinals: Set<Substring> = ["st", "nd", "rd", "th"]
  private static let units: Set<Substring> = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "l", "ml", "lb", "oz", "ft", "h", "min", "c", "f",
    "am", "pm", "k", "bn", "gb", "mb", "kb", "mph", "hz", "w", "v", "x", "d",
  ]
}
