import Screen
import Testing

@testable import Terminal

struct KeyDecoderTests {
  private let stream =
    "a\u{1B}[A\u{1B}OBé漢\u{1B}[1;5C\u{1B}[3~\u{1B}[[A\u{1B}[15~\u{1B}]0;x\u{7}\u{1B}P+r\u{1B}\\"
    + "\u{1B}[200~p\u{1B}[2Jq\r\nr\u{1B}[201~\u{1B}[?1;2c\u{1B}[M !!\u{1B}Zq\u{3}"
  private let events: [TerminalEvent] = [
    .key(.character("a")), .key(.up), .key(.down), .key(.character("é")), .key(.character("漢")),
    .key(.right), .key(.delete), .key(.function(1)), .key(.function(5)), .paste("p[2Jq r"),
    .key(.escape), .key(.character("Z")), .key(.character("q")), .key(.control("c")),
  ]

  @Test func `the same bytes give the same events, split at any byte`() {
    let bytes = Array(stream.utf8)
    for split in 0...bytes.count {
      var decoder = KeyDecoder()
      let first = decoder.decode(Array(bytes[..<split]))
      #expect(first + decoder.decode(Array(bytes[split...])) == events, "split at \(split)")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == events)
  }

  @Test func `an Escape by itself is known by the silence after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.decodeSilence() == [.key(.escape)])
    #expect(decoder.decode(Array("[".utf8)) == [.key(.character("["))])
  }

  @Test func `the late rest of a sequence is not typed`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) + decoder.decodeSilence() == [.key(.escape)])
    #expect(decoder.decode(Array("[?1;2c".utf8)) == [])
    #expect(decoder.patience == nil)
  }

  @Test func `silence ends a sequence that never ends`() {
    for start in ["\u{1B}]52;c;", "\u{1B}P", "\u{1B}[1;", "\u{1B}O", "\u{1B}[M!"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Array(start.utf8)) == [])
      #expect(decoder.patience == 1000)
      #expect(decoder.decodeSilence() == [])
      #expect(decoder.decode(Array("x".utf8)) == [.key(.character("x"))])
    }
  }

  @Test func `control-C counts in the middle of a sequence`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}]0;\u{3}".utf8)) == [.key(.control("c"))])
  }

  @Test func `bytes that are no character are dropped`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xFF, 0xC3, 0x61, 0x80, 0xED, 0xA0, 0x80]) == [.key(.character("a"))])
  }

  @Test func `every byte has at most one meaning, and no stream traps`() {
    var random = SystemRandomNumberGenerator()
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      _ = decoder.decode([UInt8.random(in: 0...255, using: &random)])
      if decoder.patience != nil && Bool.random() { _ = decoder.decodeSilence() }
    }
  }
}
