import Testing
import Tokenization

@testable import heed

@Suite struct PrintedWordTests {
  private func words(_ text: String) throws -> [String] {
    let json = """
      {"model": {"type": "BPE", "vocab": {"h":0,"u":1,"g":2,"ug":3,"hug":4}, "merges": ["u g", "h ug"]},
      "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"}}
      """
    let tokenizer = try SubwordTokenizer(parsing: Array(json.utf8))
    return tokenizer.derivations(of: try tokenizer.encoding(of: text), in: [text])
      .map { PrintedWord($0).text }
  }

  @Test func `the word, the rule and a line for each step`() throws {
    let words = try words("Hug gu")
    #expect(
      words.first == """
        word 1 of 2: “Hug”, given to the model as “hug”
        Byte-pair encoding: of all neighbours in the list of merges, those that were learned first \
        become one, until there are none.
        step    rank  merge         the word after it
           0          at first      h u g
           1       0  u + g → ug    h ug
           2       1  h + ug → hug  hug

        """)
    #expect(words.last?.hasPrefix("word 2 of 2: “gu”\n") == true)
  }
}
