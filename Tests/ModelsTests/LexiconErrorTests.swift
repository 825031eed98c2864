import Models
import Testing

@Suite struct LexiconErrorTests {
  @Test func `each error is one sentence that says what to do`() {
    #expect(
      LexiconError.unknownModel("blork", for: "wug").description
        == "\"wug\" cannot mean what \"blork\" means, because the dictionary has no \"blork\"; "
        + "name a word that it has, such as dog")
    #expect(
      LexiconError.notOneWord("a b").description
        == "\"a b\" cannot be declared, because it is not one word; declare a single word")
  }
}
