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

  @Test func `each token knows how its word became tokens, as the screen writes them`() throws {
    let reader = try TextReader(folder: referenceFolder("models/gpt2_tiny"), vocabularySize: 700)
    let tokens = try reader.input(of: ModelText("The unbelievable")).tokens
    let words = tokens.compactMap(\.word)
    #expect(words.count == tokens.count)
    #expect(Set(words.map(\.index)) == [0, 1])
    let last = try #require(words.last)
    #expect(last.original == " unbelievable" && last.text == "·unbelievable")
    #expect(last.tokens.map(\.text) == tokens.filter { $0.word?.index == 1 }.map(\.label))
    guard case .merges(let merges) = last.method else {
      Issue.record("a byte-pair model has merges")
      return
    }
    #expect(merges.state(after: 0).symbols == "·unbelievable".map(String.init))
    #expect(merges.state(after: merges.count).symbols == last.tokens.map(\.text))
  }

  @Test func `tokens that frame a text, and ids, are of no word`() throws {
    let reader = try TextReader(folder: referenceFolder("models/bert_tiny"), vocabularySize: 900)
    let tokens = try reader.input(of: ModelText("on", pair: "the")).tokens
    #expect(tokens.map { $0.word?.index } == [nil, 0, nil, 1, nil])
    #expect(tokens.compactMap { $0.word?.original } == ["on", "the"])
    #expect(try reader.input(of: ModelText("", ids: [4, 5])).tokens.allSatisfy { $0.word == nil })
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
