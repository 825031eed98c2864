extension Lexicon {
  /// The words that hold a sentence together, and its punctuation.
  static let functionWords: [WordGroup] = [
    WordGroup([.pronoun: 1, .number: -1, .human: -1], "it"),
    WordGroup([.pronoun: 1, .number: -1, .human: 1, .gender: 1], "he him"),
    WordGroup([.pronoun: 1, .number: -1, .human: 1, .gender: -1], "she"),
    WordGroup([.pronoun: 1, .number: 1], "they them"),

    // These stand for themselves, so they are read as nouns: no head looks for what they mean.
    WordGroup(
      [.noun: 1, .number: -1, .animate: 1, .human: 1], "i you everyone nobody someone"),
    WordGroup([.noun: 1, .number: 1, .animate: 1, .human: 1], "we"),

    WordGroup([.auxiliary: 1, .number: -1], "is was has does"),
    WordGroup([.auxiliary: 1, .number: 1], "are were have do am"),
    WordGroup([.auxiliary: 1], "did can could will would should may might must be been being had"),
    WordGroup([.auxiliary: 1, .number: -1, .negation: 1], "isn't wasn't doesn't hasn't"),
    WordGroup([.auxiliary: 1, .number: 1, .negation: 1], "aren't weren't don't haven't"),
    WordGroup(
      [.auxiliary: 1, .negation: 1], "didn't can't cannot couldn't won't wouldn't shouldn't hadn't"),

    WordGroup(
      [.determiner: 1],
      """
      the a an this these those that my your his her its our their some any every each many few \
      all both no
      """),
    WordGroup([.negation: 1], "not never no"),
    WordGroup([.function: 1], "not never that"),
    WordGroup([.function: 1, .degree: 1], "so too very really quite extremely"),
    WordGroup(
      [.function: 1],
      """
      in on at to of for with from by over under into across near behind because and or but when \
      while if than as about after before since although until who which where then
      """),
    WordGroup([.function: 1], ". , ! ? ; :"),
  ]
}
