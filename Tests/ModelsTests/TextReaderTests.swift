import Foundation
import Models
import Testing
import Tokenization

@Suite struct TextReaderTests {
  @Test(arguments: ["bert_tiny", "gpt2_tiny", "llama_tiny"])
  func `ids and places are those of the tokenizers library`(name: String) throws {
    let reference = try ReferenceCheckpoint(name)
    let reader = try TextReader(folder: reference.folder, vocabularySize: 900)
    for one in reference.cases {
      guard let text = one.text else { continue }
      let input = try reader.input(of: ModelText(text, pair: one.pair))
      #expect(input.ids == one.ids, "\(one.name)")
      if let types = one.segments { #expect(input.segments == types, "\(one.name)") }
      let offsets = input.tokens.map {
        [$0.token.characters.lowerBound, $0.token.characters.upperBound]
      }
      if let expected = one.offsets { #expect(offsets == expected, "\(one.name)") }
    }
  }

  @Test func `the second text of a pair stands behind the first on the screen`() throws {
    let reader = try TextReader(
      folder: referenceFolder("models/bert_tiny"), vocabularySize: 900)
    let text = ModelText("on", pair: "the")
    #expect(text.line == "on ‖ the")
    let tokens = try reader.input(of: text).tokens
    #expect(tokens.map(\.knowledge) == [.special, .known, .special, .known, .special])
    #expect(tokens[1].place == 0..<2)
    #expect(tokens[3].place == 5..<8)
    #expect(tokens[3].token.characters == 0..<3)
  }

  @Test func `ids stand in a row with spaces between`() throws {
    let reader = try TextReader(folder: referenceFolder("models/gpt2_tiny"), vocabularySize: 700)
    let input = try reader.input(of: ModelText("", ids: [627, 266]))
    #expect(input.line == "The ·c")
    #expect(input.tokens[1].place == 4..<6)
    #expect(input.tokens[1].token.text == "Ġc")
    #expect(throws: ModelError.tokenID(700, vocabularySize: 700)) {
      try reader.input(of: ModelText("", ids: [700]))
    }
  }

  @Test func `without a tokenizer only ids are read`() throws {
    let folder = try TemporaryFolder()
    let reader = try TextReader(folder: folder.path, vocabularySize: 5)
    #expect(reader.tokenizer == nil)
    #expect(throws: ModelError.self) { try reader.input(of: ModelText("a")) }
    #expect(try reader.input(of: ModelText("", ids: [4])).tokens.map(\.label) == ["#4"])
    try folder.write("{", to: "tokenizer.json")
    #expect(throws: ModelError.self) {
      try TextReader(folder: folder.path, vocabularySize: 5)
    }
  }

  @Test func `padding and truncation are said to be left out`() throws {
    let folder = try TemporaryFolder()
    let path = referenceFolder("models/bert_tiny") + "/tokenizer.json"
    let file = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(
      file.replacing("\"truncation\": null", with: "\"truncation\": {\"max_length\": 3}"),
      to: "tokenizer.json")
    let reader = try TextReader(folder: folder.path, vocabularySize: 900)
    #expect(reader.ignored == ["truncation"])
    #expect(try reader.input(of: ModelText("on the on the on the")).tokens.count > 3)
  }
}
