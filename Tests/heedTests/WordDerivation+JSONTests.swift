import StrictJSON
import Testing
import Tokenization

@testable import heed

@Suite struct WordDerivationJSONTests {
  private func words(_ model: String, _ text: String) throws -> [JSONValue] {
    let json = #"{"model": \#(model), "pre_tokenizer": {"type": "Whitespace"}}"#
    let tokenizer = try SubwordTokenizer(parsing: Array(json.utf8))
    let words = tokenizer.derivations(of: try tokenizer.encoding(of: text), in: [text])
    return try words.map { word in
      var writer = JSONWriter()
      word.write(to: &writer)
      return try JSONValue(parsing: Array(writer.text.utf8))
    }
  }

  @Test func `merges with their ranks`() throws {
    let words = try words(
      #"{"type": "BPE", "vocab": {"h":0,"u":1,"g":2,"ug":3,"hug":4}, "merges": ["u g", "h ug"]}"#,
      "hug h")
    #expect(
      words[0].text() == #"""
        {"original":"hug","text":"hug","tokens":["hug"],"method":"merges","symbols":["h","u","g"],\#
        "steps":[{"rank":0,"left":"u","right":"g","result":"ug"},\#
        {"rank":1,"left":"h","right":"ug","result":"hug"}]}
        """#)
    #expect(words[1]["steps"]?.array?.isEmpty == true)
  }

  @Test func `longest matches with what was tried`() throws {
    let words = try words(
      ###"{"type": "WordPiece", "unk_token": "[UNK]", "vocab": {"[UNK]":0,"hu":1,"##g":2}}"###,
      "hug hub")
    #expect(
      words[0]["steps"]?.text() == ###"""
        [{"tried":["hug","hu"],"found":"hu","rest":"##g"},\###
        {"tried":["##g"],"found":"##g","rest":""}]
        """###)
    #expect(words[1]["steps"]?.array?.last?["found"]?.text() == "null")
    #expect(words[1]["tokens"]?.text() == #"["[UNK]"]"#)
  }

  @Test func `the best way with scores, sums and the other ways`() throws {
    let words = try words(
      #"{"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", -9], ["a", -1], ["b", -2], ["ab", -2.5]]}"#,
      "ab")
    #expect(words[0]["method"]?.string == "best path")
    #expect(
      words[0]["steps"]?.text()
        == #"[{"token":"ab","text":"ab","score":-2.5,"sum":-2.5,"others":[{"text":"b","sum":-3}]}]"#
    )
  }

  @Test func `a word that was not cut has no steps`() throws {
    let words = try words(
      #"{"type": "WordPiece", "unk_token": "[UNK]", "max_input_chars_per_word": 2, "vocab": {"[UNK]":0}}"#,
      "abc")
    #expect(words[0]["method"]?.string == "too long")
    #expect(words[0]["steps"] == nil)
  }
}
