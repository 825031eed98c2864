import Screen
import Testing

@testable import Terminal

struct KeyDecoderTests {
  private let stream =
    "a\u{1B}[A\u{1B}OBé漢\u{1B}[1;5C\u{1B}[3~\u{1B}[[A\u{1B}[15~\u{1B}]0;x\u{7}\u{1B}P+r\u{1B}\\"
    + "\u{1B}[200~p\u{1B}[2Jq\r\nr\u{1B}[201~\u{1B}[?1;2c\u{1B}[M !!"
    + "\u{1B}[<0;300;5M\u{1B}[<32;301;6M"
    + "\u{1B}[<0;301;6m\u{1B}[<69;1;1M\u{1B}[32;10;10M\u{1B}[<0;0;5M\u{1B}Zq\u{3}"
    + "\u{1B}[?2026;2$y\u{1B}]11;rgb:ffff/0000/8080\u{1B}\\\u{1B}]11;rgb:ff/00/80\u{7}z"
  private let events: [TerminalEvent] = [
    .key(.character("a")), .key(.up), .key(.down), .key(.character("é")), .key(.character("漢")),
    .key(.right), .key(.delete), .key(.function(1)), .key(.function(5)), .paste("p[2Jq r"),
    .reply(.attributes),
    .mouse(MouseEvent(.press(.left), at: Position(row: 4, column: 299))),
    .mouse(MouseEvent(.drag(.left), at: Position(row: 5, column: 300))),
    .mouse(MouseEvent(.release(.left), at: Position(row: 5, column: 300))),
    .mouse(MouseEvent(.wheel(.down), at: Position(row: 0, column: 0), modifiers: .shift)),
    .key(.escape), .key(.character("Z")), .key(.character("q")), .key(.control("c")),
    .reply(.mode(number: 2026, .off)), .reply(.background(RGB(255, 0, 128))),
    .reply(.background(RGB(255, 0, 128))), .key(.character("z")),
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

  @Test func `a mouse report that is broken off gives nothing, and what follows is read`() {
    let report = Array("\u{1B}[<0;12;34M".utf8)
    for length in 2..<report.count {
      var decoder = KeyDecoder()
      let next = Array("\u{1B}[<64;2;3M".utf8)
      #expect(
        decoder.decode(Array(report[..<length])) + decoder.decode(next)
          == [.mouse(MouseEvent(.wheel(.up), at: Position(row: 2, column: 1)))], "\(length)")
    }
  }

  @Test func `a report of any length is swallowed whole`() {
    for digits in [5, 19, 60, 64, 65, 1000] {
      var decoder = KeyDecoder()
      let number = String(repeating: "9", count: digits)
      let reports = "\u{1B}[<\(number);1;1M\u{1B}[<0;\(number);1M\u{1B}[<0;1;\(number)mx"
      #expect(decoder.decode(Array(reports.utf8)) == [.key(.character("x"))], "\(digits)")
    }
  }

  @Test func `an Escape by itself is known by the silence after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.decodeSilence() == [.key(.escape)])
    #expect(decoder.decode(Array("[".utf8)) == [.key(.character("["))])
  }

  @Test(arguments: [
    ("200", 200), ("10000", 10_000), (nil, 25), ("", 25), ("0", 25), ("-5", 25), ("x", 25),
    ("99999999999", 25),
  ])
  func `how long an Escape waits can be set`(_ text: String?, _ patience: Int32) {
    var decoder = KeyDecoder(environment: text.map { ["ESCDELAY": $0] } ?? [:])
    _ = decoder.decode([0x1B])
    #expect(decoder.patience == patience)
    _ = decoder.decode(Array("[".utf8))
    #expect(decoder.patience == max(1000, patience))
  }

  @Test func `the late rest of a sequence is not typed`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) + decoder.decodeSilence() == [.key(.escape)])
    #expect(decoder.decode(Array("[?1;2x".utf8)) == [])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: [
    ("[?2026;1$y", TerminalReply.mode(number: 2026, .on)), ("[?6c", .attributes),
    ("]11;rgb:0000/0000/0000\u{7}", .background(.black)),
  ])
  func `the late rest of an answer is an answer`(_ rest: String, _ reply: TerminalReply) {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) + decoder.decodeSilence() == [.key(.escape)])
    #expect(decoder.decode(Array(rest.utf8)) == [.reply(reply)])
  }

  @Test func `a bracket after Escape is a key`() {
    for key in ["[", "]", "O", "P"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode([0x1B]) + decoder.decodeSilence() == [.key(.escape)])
      #expect(decoder.decode(Array(key.utf8)) == [.key(.character(Character(key)))])
    }
  }

  @Test func `an answer that goes on without end is swallowed up to its end`() {
    var decoder = KeyDecoder()
    let long = String(repeating: "f", count: 100_000)
    #expect(decoder.decode(Array("\u{1B}]11;rgb:\(long)\u{7}x".utf8)) == [.key(.character("x"))])
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

  @Test func `no mouse report traps, whatever its bytes are`() {
    var random = SystemRandomNumberGenerator()
    let bytes = Array("0123456789;;<-+: Mm\u{1B}[".utf8)
    for _ in 0..<5_000 {
      var decoder = KeyDecoder()
      let noise = (0..<12).compactMap { _ in bytes.randomElement(using: &random) }
      for event in decoder.decode(Array("\u{1B}[<".utf8) + noise) {
        guard case .mouse(let event) = event else { continue }
        #expect(event.position.row >= 0 && event.position.column >= 0)
      }
    }
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
