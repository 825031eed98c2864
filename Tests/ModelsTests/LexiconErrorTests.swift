import Models
import Testing

@Suite struct LexiconErrorTests {
  @Test(arguments: [
    (
      LexiconError.unknownModel("blork", for: "wug", closest: nil),
      "\"wug\" cannot be like \"blork\", a word that is unknown; name a known one, such as dog"
    ),
    (
      .unknownModel("dogg", for: "wug", closest: "dog"),
      "\"wug\" cannot be like \"dogg\", a word that is unknown; did you mean \"dog\"?"
    ),
    (
      .notOneWord("a b"),
      "\"a b\" cannot be declared, because it is not one word; declare a single word"
    ),
    (
      .incomplete("wug"),
      "\"wug\" is not complete; write NAME like NAME, or NAME = noun singular animate"
    ),
    (
      .unknownFeature("anmate", of: "wug", closest: "animate"),
      "\"wug\" cannot be \"anmate\"; did you mean \"animate\"?"
    ),
    (
      .unknownFeature("purple", of: "wug", closest: nil),
      "\"wug\" cannot be \"purple\"; allowed: noun verb adjective pronoun auxiliary determiner "
        + "function singular plural masculine feminine human animate extent container thing food "
        + "vehicle place nature abstract negation degree"
    ),
    (
      .contradiction("plural", of: "wug"),
      "\"wug\" cannot be \"plural\" and its opposite; leave one out"
    ),
    (
      .noPartOfSpeech("wug"),
      "\"wug\" has no kind, so no head finds it; add noun, verb, adjective or another kind"
    ),
  ])
  func `each error is one sentence that says what to do`(error: LexiconError, sentence: String) {
    #expect(error.description == sentence)
  }
}
