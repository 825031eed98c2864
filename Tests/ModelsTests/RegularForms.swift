@testable import Models

/// The regular forms of a stem as English writes them: the other direction than `Inflection`.
///
///     RegularForms.of("stop", .verb)  // stops, stopped, stopping
enum RegularForms {
  static func of(_ stem: String, _ inflection: Inflection) -> [String] {
    switch inflection {
    case .noun: [stem + plural(stem)].map { fixed($0, stem) }
    case .verb:
      [fixed(stem + plural(stem), stem), joined(stem, "ed"), joined(stem, "ing")]
    case .adjective: isShort(stem) ? [joined(stem, "er"), joined(stem, "est")] : []
    case .adverb: [adverb(stem)]
    }
  }

  private static func plural(_ stem: String) -> String {
    ["s", "x", "z", "ch", "sh"].contains(where: stem.hasSuffix) ? "es" : "s"
  }

  /// `partys` is written parties, `boys` stays.
  private static func fixed(_ form: String, _ stem: String) -> String {
    endsInConsonantAndY(stem) ? stem.dropLast() + "ies" : form
  }

  private static func joined(_ stem: String, _ ending: String) -> String {
    let isIng = ending == "ing"
    if stem.hasSuffix("ie"), isIng { return stem.dropLast(2) + "y" + ending }
    if stem.hasSuffix("e"), !(isIng && (stem.hasSuffix("ee") || stem.hasSuffix("ye"))) {
      return stem.dropLast() + ending
    }
    if endsInConsonantAndY(stem), !isIng { return stem.dropLast() + "i" + ending }
    return doubles(stem) ? stem + stem.suffix(1) + ending : stem + ending
  }

  private static func adverb(_ stem: String) -> String {
    if endsInConsonantAndY(stem) { return stem.dropLast() + "ily" }
    if stem.hasSuffix("ic") { return stem + "ally" }
    if stem.hasSuffix("ll") { return stem + "y" }
    let last = stem.dropLast().last
    if stem.hasSuffix("le"), let last, last == "l", let before = stem.dropLast(2).last,
      !isVowel(before)
    {
      return stem.dropLast() + "y"
    }
    return stem + "ly"
  }

  /// One vowel between consonants at the end of a short word.
  private static func doubles(_ stem: String) -> Bool {
    let letters = Array(stem)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last)
    else { return false }
    return isVowel(letters[letters.count - 2]) && !isVowel(letters[letters.count - 3])
      && letters.filter(isVowel).count == 1
  }

  private static func isShort(_ stem: String) -> Bool {
    stem.count <= 5 || (stem.count == 6 && stem.hasSuffix("y"))
  }

  private static func endsInConsonantAndY(_ stem: String) -> Bool {
    guard stem.hasSuffix("y"), let before = stem.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
