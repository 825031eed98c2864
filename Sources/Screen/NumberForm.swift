/// What a number is, said by its form.
///
///     NumberForm.weight.text(0.92767, digits: 3)  // ".928"
///     NumberForm.score.text(12.1903, digits: 2)  // "12.19"
///     NumberForm.component.text(1.5714, digits: 2)  // "+1.57"
public enum NumberForm: Equatable, Hashable, Sendable {
  /// A share of 1: no zero before the point.
  case weight
  /// A comparison, in the unit of a logit.
  case score
  /// One number of a vector: always with its sign.
  case component

  /// The number with so many digits after the point; `0` where it is exactly zero.
  public func text(_ value: Double, digits: Int) -> String {
    let plain = decimalText(value, places: digits)
    guard value.isFinite else { return plain }
    if value == 0 { return "0" }
    switch self {
    case .weight: return withoutLeadingZero(plain)
    case .score: return plain
    case .component: return plain.hasPrefix("−") ? plain : signed(plain, value)
    }
  }

  /// The number for a cell of a table, in at most so many columns.
  ///
  /// `0` is exactly zero, `·` rounds to zero. Digits are dropped where they do not fit, then the
  /// zero before the point, then the point; what fits in no way is `#`, or where there is room
  /// `>99` and `<−9`.
  ///
  ///     NumberForm.score.cellText(-0.4321, columns: 3, digits: 2)  // "−.4"
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - columns: How many columns there are.
  ///   - digits: How many digits after the point at most.
  /// - Returns: At most so many columns of text; empty only where there are none.
  public func cellText(_ value: Double, columns: Int, digits: Int) -> String {
    guard columns > 0 else { return "" }
    guard value.isFinite else {
      return fitted([decimalText(value, places: 0), sign(value)], columns)
    }
    if value == 0 { return "0" }
    let fitting = shorterAndShorter(value, columns: columns, digits: digits)
      .first { $0.count <= columns && !isZero($0) }
    return fitting ?? outOfRange(value, columns: columns)
  }

  /// The number with fewer and fewer digits after the point, then without the zero before it, then
  /// without the point.
  private func shorterAndShorter(_ value: Double, columns: Int, digits: Int) -> [String] {
    let places = (0...max(0, digits)).reversed().filter { $0 > 0 }
    // No more digits than fit after a sign, so that −.03 and .03 are treated alike.
    let short = places.filter { $0 <= columns - 2 }
    return places.map { text(value, digits: $0) }
      + short.map { withoutLeadingZero(text(value, digits: $0)) } + [text(value, digits: 0)]
  }

  /// What is said of a number that shows only zeros, or fits in no way.
  private func outOfRange(_ value: Double, columns: Int) -> String {
    if abs(value) < 1 { return "·" }
    let nines = String(repeating: "9", count: max(0, columns - (value < 0 ? 2 : 1)))
    guard !nines.isEmpty else { return "#" }
    return (value < 0 ? "<−" : ">") + nines
  }

  private func sign(_ value: Double) -> String {
    value.isNaN ? "N" : value > 0 ? "∞" : "#"
  }

  private func fitted(_ texts: [String], _ columns: Int) -> String {
    texts.first { $0.count <= columns } ?? "#"
  }

  private func signed(_ text: String, _ value: Double) -> String {
    (value < 0 ? "−" : "+") + text
  }

  private func isZero(_ text: String) -> Bool { !text.contains { ("1"..."9").contains($0) } }

  private func withoutLeadingZero(_ text: String) -> String {
    for sign in ["", "−", "+"] where text.hasPrefix(sign + "0.") {
      return sign + text.dropFirst(sign.count + 1)
    }
    return text
  }
}

/// The signs that stand where a number could.
public enum NumberSign {
  /// The mask hides the key.
  public static let masked: DisplayText = "╱"
  /// There is no such number.
  public static let undefined: DisplayText = "∅"
  /// It is not shown yet.
  public static let hidden: DisplayText = "?"
  /// It is not computed yet.
  public static let pending: DisplayText = "…"
}
