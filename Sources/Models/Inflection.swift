/// How regular forms are made from a stem.
///
///     Inflection.verb.stems(of: "stopped")  // "stopp", "stop", with their endings
public enum Inflection: CaseIterable, Equatable, Hashable, Sendable {
  /// Several of a noun: `-s`.
  case noun
  /// What he does and what was done: `-s` and `-ed`.
  case verb

  /// The numbers of a regular form: of nouns, several; of verbs, the same.
  func features(fromStem features: WordFeatures) -> WordFeatures {
    switch self {
    case .noun: features.merging([.number: 1]) { _, plural in plural }
    case .verb: features
    }
  }

  /// The stems that a form may have, whether there are such words or not.
  func stems(of form: String) -> [String] {
    switch self {
    case .noun: Self.stemsBeforeS(form)
    case .verb: Self.stemsBeforeS(form) + Self.stemsBeforeEd(form)
    }
  }

  /// `dogs` dog, `boxes` box, `parties` party; `partys` too, which is misspelt but clear.
  private static func stemsBeforeS(_ form: String) -> [String] {
    var stems: [String] = []
    if form.hasSuffix("s") { stems.append(String(form.dropLast())) }
    if form.hasSuffix("es") {
      let stem = form.dropLast(2)
      if hissing.contains(where: stem.hasSuffix) { stems.append(String(stem)) }
    }
    if form.hasSuffix("ies") { stems.append(form.dropLast(3) + "y") }
    return stems
  }

  /// `walked` walk, `liked` like, `carried` carry, `stopped` stop.
  private static func stemsBeforeEd(_ form: String) -> [String] {
    guard form.hasSuffix("ed") else { return [] }
    let stem = form.dropLast(2)
    var stems = [String(stem), String(form.dropLast())]
    if form.hasSuffix("ied") { stems.append(form.dropLast(3) + "y") }
    if let last = stem.last, stem.dropLast().last == last, !"aeiou".contains(last) {
      stems.append(String(stem.dropLast()))
    }
    return stems
  }

  /// After these a regular `-s` is spoken and written `-es`.
  private static let hissing = ["s", "x", "z", "ch", "sh", "o"]
}
