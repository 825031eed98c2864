import StrictJSON
import Testing
import Tokenization

@testable import heed

@Suite struct SubwordListingTests {
  private let tokenizer = """
    {"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
    "max_input_chars_per_word": 100, "vocab": {"[UNK]": 0, "a": 1, "##b": 2}}}
    """

  @Test func `ids, tokens and offsets are three lists`() throws {
    let tokenizer = try SubwordTokenizer(parsing: Array(tokenizer.utf8))
    var writer = JSONWriter(layout: .lines)
    SubwordListing(try tokenizer.encoding(of: "ab")).write(to: &writer)
    let value = try JSONValue(parsing: Array(writer.text.utf8))
    #expect(value["ids"]?.text() == "[1,2]")
    #expect(value["tokens"]?.text() == ###"["a","##b"]"###)
    #expect(value["offsets"]?.text() == "[[0,1],[1,2]]")
  }

  @Test func `the table has a line for each token`() throws {
    let tokenizer = try SubwordTokenizer(parsing: Array(tokenizer.utf8))
    let table = SubwordListing(try tokenizer.encoding(of: "ab")).table
    #expect(
      table == """
        index      id  characters  token
            0       1         0–1  a
            1       2         1–2  ##b

        """)
  }
}
