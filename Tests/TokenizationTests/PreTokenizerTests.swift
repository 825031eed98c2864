import Testing

@testable import Tokenization

@Suite struct PreTokenizerTests {
  @Test(arguments: [
    (#"{"type":"Whitespace"}"#, "Hey, you_2 a--b", ["Hey", ",", "you_2", "a", "--", "b"]),
    (#"{"type":"WhitespaceSplit"}"#, " a,b  c ", ["a,b", "c"]),
    (#"{"type":"BertPreTokenizer"}"#, "a-b  c!?", ["a", "-", "b", "c", "!", "?"]),
    (#"{"type":"Punctuation"}"#, "a!!b", ["a", "!", "!", "b"]),
    (#"{"type":"Punctuation","behavior":"Contiguous"}"#, "a!!b", ["a", "!!", "b"]),
    (#"{"type":"Digits","individual_digits":true}"#, "a12b", ["a", "1", "2", "b"]),
    (#"{"type":"Digits","individual_digits":false}"#, "a12b", ["a", "12", "b"]),
    (#"{"type":"CharDelimiterSplit","delimiter":"|"}"#, "a|b||c", ["a", "b", "c"]),
    (
      #"{"type":"Split","pattern":{"String":" "},"behavior":"MergedWithPrevious","invert":false}"#,
      "a b c", ["a ", "b ", "c"]
    ),
    (
      #"{"type":"Split","pattern":{"Regex":"\\w+"},"behavior":"Removed","invert":true}"#, "a, b",
      ["a", "b"]
    ),
    (#"{"type":"ByteLevel","add_prefix_space":false}"#, "I'm é", ["I", "'m", "ĠÃ©"]),
    (#"{"type":"ByteLevel","add_prefix_space":true}"#, "hi you", ["Ġhi", "Ġyou"]),
    (#"{"type":"ByteLevel","add_prefix_space":true,"use_regex":false}"#, "a b", ["ĠaĠb"]),
    (#"{"type":"Metaspace"}"#, "a b", ["▁a", "▁b"]),
    (
      #"{"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},{"type":"Digits"}]}"#,
      "a1 2b", ["a", "1", "2", "b"]
    ),
  ])
  func `a text is cut into words`(json: String, text: String, words: [String]) throws {
    let preTokenizer = try PreTokenizer(fileValue(json))
    #expect(texts(try preTokenizer.words(of: AlignedText(text))) == words)
    #expect(try preTokenizer.words(of: AlignedText("")).allSatisfy(\.isEmpty))
  }

  @Test func `words know their places`() throws {
    let words = try PreTokenizer(fileValue(#"{"type":"ByteLevel"}"#)).words(
      of: AlignedText("é b"))
    #expect(words.map { $0.origin(of: 0..<$0.count) } == [0..<1, 1..<3])
    #expect(words[0].places == [0..<1, 0..<1, 0..<1])
  }
}
