/// What each of the 32 numbers of a toy token's vector stands for, in order.
///
///     ToyDimension.adjective.name  // "adj"
///
/// A trained model finds its own dimensions, and nobody names them; these were written by hand.
public enum ToyDimension: String, CaseIterable, Equatable, Hashable, Sendable {
  /// 1 for every token, so that a head can give every query the same.
  case one
  /// 1 for the beginning of the sentence, which is no word.
  case beginning = "bos"

  /// 1 for a noun.
  case noun
  /// 1 for a verb.
  case verb
  /// 1 for an adjective.
  case adjective = "adj"
  /// 1 for a pronoun that stands for something else.
  case pronoun = "pron"
  /// 1 for an auxiliary verb, as *was* and *didn't*.
  case auxiliary = "aux"
  /// 1 for a determiner, as *the*.
  case determiner = "det"
  /// 1 for the other words that hold a sentence together, and for punctuation.
  case function = "func"

  /// 1 for what denies.
  case negation = "neg"
  /// 1 for what makes an adjective stronger, as *too*.
  case degree
  /// +1 for several, −1 for one.
  case number
  /// +1 for *he*, −1 for *she*.
  case gender
  /// +1 for people, −1 for *it*.
  case human

  /// A living being, or what can be said of one.
  case animate
  /// What stretches out and can be crossed, or what can be said of it.
  case extent
  /// What holds things, or what can be said of it.
  case container
  /// A thing one can take, or what can be said of it.
  case thing
  /// Food and drink, or what can be said of them.
  case food
  /// A vehicle, or what can be said of it.
  case vehicle
  /// A place or building, or what can be said of it.
  case place
  /// Sky, weather and land, or what can be said of them.
  case nature
  /// What is told, thought or planned, or what can be said of it.
  case abstract

  /// 1 for a word that is not in the dictionary.
  case unknown = "unk"

  /// The cosine of the clock of 4 tokens.
  case clock4Cosine = "c4x"
  /// The sine of the clock of 4 tokens.
  case clock4Sine = "c4y"
  /// The cosine of the clock of 9 tokens.
  case clock9Cosine = "c9x"
  /// The sine of the clock of 9 tokens.
  case clock9Sine = "c9y"
  /// The cosine of the clock of 20 tokens.
  case clock20Cosine = "c20x"
  /// The sine of the clock of 20 tokens.
  case clock20Sine = "c20y"
  /// The cosine of the clock of 64 tokens.
  case clock64Cosine = "c64x"
  /// The sine of the clock of 64 tokens.
  case clock64Sine = "c64y"

  /// Its name, as on the screen.
  public var name: String { rawValue }

  /// Its place in the vector, from 0.
  public var index: Int { Self.indices[self, default: 0] }

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The nine properties: what a noun is, and what an adjective or a verb can be said of.
  public static let properties: [ToyDimension] = [
    .animate, .extent, .container, .thing, .food, .vehicle, .place, .nature, .abstract,
  ]
}
