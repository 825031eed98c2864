import StrictJSON
import Testing

@testable import Tokenization

@Suite struct TokenDecoderTests {
  @Test(arguments: [
    (#"{"type":"ByteLevel"}"#, ["Ġhe", "y", "Ã", "©"], " heyé"),
    (#"{"type":"ByteLevel"}"#, ["Ã", "\u{20AC}"], "\u{FFFD}\u{20AC}"),
    (#"{"type":"WordPiece"}"#, ["he", "##y", "you", ".", "do", "n't"], "hey you. don't"),
    (##"{"type":"WordPiece","prefix":"#","cleanup":false}"##, ["a", "#b", "."], "ab ."),
    (#"{"type":"Metaspace"}"#, ["▁a", "▁b"], "a b"),
    (#"{"type":"ByteFallback"}"#, ["a", "<0xC3>", "<0xA9>", "b"], "aéb"),
    (#"{"type":"ByteFallback"}"#, ["<0xC3>", "<0xC3>", "x", "<0xZZ>"], "\u{FFFD}\u{FFFD}x<0xZZ>"),
    (#"{"type":"Fuse"}"#, ["a", "b"], "ab"),
    (#"{"type":"Strip","content":" ","start":1,"stop":1}"#, ["  a ", " ", ""], " a"),
    (#"{"type":"Strip","content":"a","start":9,"stop":9}"#, ["aaa", "b"], "b"),
    (#"{"type":"Replace","pattern":{"String":"▁"},"content":" "}"#, ["▁a▁", "b"], " a b"),
    (#"{"type":"BPEDecoder","suffix":"</w>"}"#, ["a", "b</w>", "c</w>"], "ab c"),
    (
      #"{"type":"Sequence","decoders":[{"type":"Fuse"},{"type":"Metaspace"}]}"#, ["▁a", "▁b"], "ab"
    ),
  ])
  func `tokens become text`(json: String, tokens: [String], text: String) throws {
    let decoder = try TokenDecoder(fileValue(json))
    #expect(try JSONText(decoder.decoded(tokens).joined()) == JSONText(text))
    #expect(try decoder.decoded([]).joined() == "")
  }

  @Test(arguments: [
    (#"{"type":"CTC"}"#, "known are Sequence, ByteLevel, WordPiece"),
    (#"{"type":"Strip","content":" ","start":-1,"stop":0}"#, "an integer from 0 on"),
    (#"{"type":"Strip","content":"ab","start":0,"stop":0}"#, "a single character"),
    (#"{"type":"Replace","content":""}"#, "“x.pattern” is missing"), (#"7"#, "“x.type” is missing"),
  ])
  func `what is wrong is said in one sentence`(json: String, expected: String) throws {
    let value = try fileValue(json)
    let message = sentence { try TokenDecoder(value) }
    #expect(message?.contains(expected) == true, "\(message ?? "none")")
  }
}
