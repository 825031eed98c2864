/// A set of scalars, as a character class of a regular expression names it.
///
///     ScalarSet.not(.union([.space, .letter])).contains("!")  // true
indirect enum ScalarSet: Equatable, Sendable {
  /// All of a range.
  case range(ClosedRange<UInt32>)
  /// `\s`
  case space
  /// `\d`
  case digit
  /// `\w`
  case wordPart
  /// `\p{L}`
  case letter
  /// `\p{N}`
  case numeric
  /// `\p{…}` for one general category or several.
  case categories(Set<Unicode.GeneralCategory>)
  /// What is in any of them.
  case union([ScalarSet])
  /// What is in none of them.
  case not(ScalarSet)

  /// Whether a scalar is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .space: scalar.isSpace
    case .digit: scalar.properties.generalCategory == .decimalNumber
    case .wordPart: scalar.isWordPart
    case .letter: scalar.isLetter
    case .numeric: scalar.isNumeric
    case .categories(let categories): categories.contains(scalar.properties.generalCategory)
    case .union(let sets): sets.contains { $0.contains(scalar) }
    case .not(let set): !set.contains(scalar)
    }
  }

  /// One scalar.
  static func one(_ scalar: Unicode.Scalar) -> ScalarSet { .range(scalar.value...scalar.value) }

  /// A scalar in upper and lower case.
  static func anyCase(of scalar: Unicode.Scalar) -> ScalarSet {
    var scalars: Set<Unicode.Scalar> = [scalar]
    for text in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
      if text.unicodeScalars.count == 1 { scalars.formUnion(text.unicodeScalars) }
    }
    if scalars.contains("s") { scalars.insert("\u{17F}") }
    if scalars.contains("k") { scalars.insert("\u{212A}") }
    if scalars.contains("\u{E5}") { scalars.insert("\u{212B}") }
    return .union(scalars.sorted().map(one))
  }

  /// The set that `\p{name}` names, or nil for a name that is not known.
  init?(property name: String) {
    switch name {
    case "L", "Letter": self = .letter
    case "N", "Number": self = .numeric
    default:
      guard let categories = Self.categories[name] else { return nil }
      self = .categories(categories)
    }
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = [
    "Lu": [.uppercaseLetter], "Ll": [.lowercaseLetter], "Lt": [.titlecaseLetter],
    "Lm": [.modifierLetter], "Lo": [.otherLetter],
    "M": [.nonspacingMark, .spacingMark, .enclosingMark],
    "Mn": [.nonspacingMark], "Mc": [.spacingMark], "Me": [.enclosingMark],
    "Nd": [.decimalNumber], "Nl": [.letterNumber], "No": [.otherNumber],
    "P": [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ],
    "Pc": [.connectorPunctuation], "Pd": [.dashPunctuation], "Ps": [.openPunctuation],
    "Pe": [.closePunctuation], "Pi": [.initialPunctuation], "Pf": [.finalPunctuation],
    "Po": [.otherPunctuation],
    "S": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol],
    "Sm": [.mathSymbol], "Sc": [.currencySymbol], "Sk": [.modifierSymbol], "So": [.otherSymbol],
    "Z": [.spaceSeparator, .lineSeparator, .paragraphSeparator],
    "Zs": [.spaceSeparator], "Zl": [.lineSeparator], "Zp": [.paragraphSeparator],
    "C": [.control, .format, .surrogate, .privateUse, .unassigned],
    "Cc": [.control], "Cf": [.format], "Co": [.privateUse], "Cn": [.unassigned],
  ]
}
