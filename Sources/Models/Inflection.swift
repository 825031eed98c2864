/// How regular forms are made from a stem.
///
///     Inflection.verb.stems(of: "stopped")  // "stopp", "stop", with their endings
public enum Inflection: CaseIterable, Equatable, Hashable, Sendable {
  /// Several of a noun: `-s`.
  case noun
  /// What he does, is doing and has done: `-s`, `-ing` and `-ed`.
  case verb
  /// More and most of an adjective: `-er` and `-est`.
  case adjective
  /// How something is done, from an adjective: `-ly`.
  case adverb

  /// The numbers of a regular form: a plural means several, an adverb is no adjective any more, and
  /// every other form means what its stem does.
  func features(fromStem features: WordFeatures) -> WordFeatures {
    switch self {
    case .noun: features.merging([.number: 1]) { _, plural in plural }
    case .verb, .adjective: features
    case .adverb: [.function: 1]
    }
  }

  /// Whether a word with these features has such forms.
  func inflects(_ features: WordFeatures) -> Bool {
    switch self {
    case .noun: features[.noun] == 1 && features[.number] == -1
    case .verb: features[.verb] == 1
    case .adjective, .adverb: features[.adjective] == 1
    }
  }

  /// The stems that a form may have, whether there are such words or not.
  func stems(of form: String) -> [String] {
    switch self {
    case .noun: Self.stemsBeforeS(form)
    case .verb:
      Self.stemsBeforeS(form) + Self.stems(of: form, before: "ed")
        + Self.stems(of: form, before: "ing")
    case .adjective:
      Self.stems(of: form, before: "er") + Self.stems(of: form, before: "est")
    case .adverb: Self.stemsBeforeLy(form)
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

  /// After these a regular `-s` is spoken and written `-es`.
  private static let hissing = ["s", "x", "z", "ch", "sh", "o"]

  /// `walked` walk, `liked` like, `carried` carry, `stopped` stop, `lying` lie; the same for `-er`
  /// and `-est`.
  private static func stems(of form: String, before ending: String) -> [String] {
    guard form.hasSuffix(ending) else { return [] }
    let stem = form.dropLast(ending.count)
    var stems = [String(stem), stem + "e"]
    if stem.hasSuffix("i") { stems.append(stem.dropLast() + "y") }
    if ending == "ing", stem.hasSuffix("y") { stems.append(stem.dropLast() + "ie") }
    if let last = stem.last, stem.dropLast().last == last, !"aeiou".contains(last) {
      stems.append(String(stem.dropLast()))
    }
    return stems
  }

  /// `slowly` slow, `happily` happy, `simply` simple, `fully` full, `truly` true, `basically` basic.
  private static func stemsBeforeLy(_ form: String) -> [String] {
    guard form.hasSuffix("ly") else { return [] }
    let stem = form.dropLast(2)
    var stems = [String(stem), form.dropLast() + "e", String(form.dropLast()), stem + "e"]
    if stem.hasSuffix("i") { stems.append(stem.dropLast() + "y") }
    if stem.hasSuffix("al") { stems.append(String(stem.dropLast(2))) }
    return stems
  }
}
