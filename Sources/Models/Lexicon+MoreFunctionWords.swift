extension Lexicon {
  /// The words that hold a sentence together beyond the core, numbers and punctuation.
  static let moreFunctionWords: [WordGroup] = [
    // Pronouns that stand for something else.
    WordGroup(
      [.pronoun: 1, .number: -1, .human: -1],
      "itself"),
    WordGroup(
      [.pronoun: 1, .number: -1, .human: 1, .gender: 1],
      "himself"),
    WordGroup(
      [.pronoun: 1, .number: -1, .human: 1, .gender: -1],
      "herself"),
    WordGroup(
      [.pronoun: 1, .number: 1],
      "themselves themself"),
    // These stand for themselves.
    WordGroup(
      [.noun: 1],
      "mine yours hers ours theirs"),
    // Auxiliaries.
    WordGroup(
      [.auxiliary: 1],
      "shall ought having let's wanna gonna"),
    WordGroup(
      [.auxiliary: 1, .negation: 1],
      "mustn't needn't mightn't ain't shan't"),
    // Determiners and numbers.
    WordGroup(
      [.determiner: 1],
      """
      another other such either neither several one two three four five six seven eight nine ten \
      eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty \
      forty fifty sixty seventy eighty ninety hundred thousand million billion trillion zero dozen \
      half whose whichever whatever
      """),
    WordGroup(
      [.negation: 1, .function: 1],
      "none nor without hardly barely scarcely nowhere"),
    // What makes an adjective stronger or weaker.
    WordGroup(
      [.function: 1, .degree: 1],
      """
      more most less least much enough rather fairly slightly completely totally absolutely \
      particularly especially incredibly highly entirely deeply almost nearly somewhat perfectly \
      fully super fewer
      """),
    // Prepositions and conjunctions.
    WordGroup(
      [.function: 1],
      """
      up down out off through around between against during within among amongst above below along \
      toward towards upon beyond despite except per via till inside outside onto throughout \
      besides beside underneath beneath unlike amid whereas whether unless once though how why \
      what whom whoever whenever wherever however therefore thus hence otherwise moreover \
      furthermore nevertheless meanwhile regarding versus plus minus due according instead
      """),
    // Adverbs of place, time and manner, and what is called out.
    WordGroup(
      [.function: 1],
      """
      there here now just also only even still already again always often ever sometimes seldom \
      twice today yesterday tomorrow tonight soon later maybe perhaps probably together away back \
      forward backward forwards backwards apart ahead aside abroad anywhere everywhere somewhere \
      anyway else yet indeed well afterwards afterward lately nowadays ago forever overnight \
      upstairs downstairs outdoors indoors alongside mostly partly merely namely likewise \
      altogether somehow anyhow o'clock yes yeah oh ok okay hello hi hey please bye goodbye wow ah \
      hmm etc vs eg ie onwards onward sideways halfway straightaway beforehand underground \
      overseas nonetheless regardless shortly regards sincerely cheers congratulations far \
      respectively closely relatively elsewhere thereby herein aka non anti ex pre semi multi co \
      hereby therein whereby wherein whereupon thereafter thereof thereupon hitherto heretofore \
      notwithstanding albeit lest whilst amidst atop astride circa unto de la von st hooray hurray \
      alas ouch oops ugh shh bravo amen cheerio farewell goodnight aha duh huh nope yep yup nah um \
      uh aye nay anyways someday sometime evermore nevermore henceforth thenceforth afresh anew \
      aloud asunder awhile ashore aboard afield ajar offhand outright downright hereafter inasmuch \
      insofar versa verbatim ditto viz et al approx ce bce doubtless counterclockwise clockwise \
      lengthwise crosswise firsthand freehand piecemeal nonstop mid
      """),
    // Marks.
    WordGroup(
      [.function: 1], #"" ' ( ) - – — … / % $ € £ & [ ] { } * + = < > # @ ~ ^ _ | \ • · ° ×"#),
  ]
}
