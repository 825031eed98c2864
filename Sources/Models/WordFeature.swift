/// A word that says what another word is, when a reader teaches it.
///
///     WordFeature(rawValue: "plural")?.dimension  // .number, +1
public enum WordFeature: String, CaseIterable, Equatable, Sendable {
  case noun, verb, adjective, pronoun, auxiliary, determiner, function
  case singular, plural, masculine, feminine, human
  case animate, extent, container, thing, food, vehicle, place, nature, abstract
  case negation, degree

  /// Where it is written in the word's vector, and which number.
  var dimension: (ToyDimension, Float) {
    switch self {
    case .singular: (.number, -1)
    case .plural: (.number, 1)
    case .masculine: (.gender, 1)
    case .feminine: (.gender, -1)
    case .noun: (.noun, 1)
    case .verb: (.verb, 1)
    case .adjective: (.adjective, 1)
    case .pronoun: (.pronoun, 1)
    case .auxiliary: (.auxiliary, 1)
    case .determiner: (.determiner, 1)
    case .function: (.function, 1)
    case .human: (.human, 1)
    case .animate: (.animate, 1)
    case .extent: (.extent, 1)
    case .container: (.container, 1)
    case .thing: (.thing, 1)
    case .food: (.food, 1)
    case .vehicle: (.vehicle, 1)
    case .place: (.place, 1)
    case .nature: (.nature, 1)
    case .abstract: (.abstract, 1)
    case .negation: (.negation, 1)
    case .degree: (.degree, 1)
    }
  }

  /// Whether it says what kind of word it is: heads look for nothing else first.
  var isPartOfSpeech: Bool { Self.partsOfSpeech.contains(self) }

  /// The kinds of words.
  static let partsOfSpeech: [WordFeature] = [
    .noun, .verb, .adjective, .pronoun, .auxiliary, .determiner, .function,
  ]
}
