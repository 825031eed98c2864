import Screen
import Testing

@testable import Terminal

struct ReplySequenceTests {
  @Test(arguments: [
    ("?2026;0$", "y", TerminalReply.mode(number: 2026, .unknown)),
    ("?2026;1$", "y", .mode(number: 2026, .on)), ("?2026;2$", "y", .mode(number: 2026, .off)),
    ("?2026;3$", "y", .mode(number: 2026, .alwaysOn)),
    ("?2026;4$", "y", .mode(number: 2026, .alwaysOff)),
    ("?1;2", "c", .attributes), ("?64;1;22", "c", .attributes), ("?6", "c", .attributes),
  ])
  func `what a terminal answers`(_ parameters: String, _ final: String, _ reply: TerminalReply) {
    #expect(ReplySequence.control(Array(parameters.utf8), final: Array(final.utf8)[0]) == reply)
  }

  @Test(arguments: [
    ("?2026$", "y"), ("?2026;5$", "y"), ("?2026;2", "y"), ("2026;2$", "y"), ("?;2$", "y"),
    ("?2026;-1$", "y"), ("?999999;2$", "y"), ("?2026;2;2$", "y"), ("?$", "y"), ("", "y"),
    ("1;2", "c"), ("", "c"), (">0;1", "c"), ("?2026;2$", "p"),
  ])
  func `what is no answer`(_ parameters: String, _ final: String) {
    #expect(ReplySequence.control(Array(parameters.utf8), final: Array(final.utf8)[0]) == nil)
  }

  /// Source: XParseColor(3): one to four digits each, scaled.
  @Test(arguments: [
    ("11;rgb:0000/0000/0000", RGB(0, 0, 0)), ("11;rgb:ffff/ffff/ffff", RGB(255, 255, 255)),
    ("11;rgb:1e1e/1E1E/2e2e", RGB(0x1E, 0x1E, 0x2E)), ("11;rgb:ff/80/00", RGB(255, 128, 0)),
    ("11;rgb:f/0/8", RGB(255, 0, 136)), ("11;rgb:fff/000/800", RGB(255, 0, 128)),
  ])
  func `the colour behind the text`(_ text: String, _ color: RGB) {
    #expect(ReplySequence.string(Array(text.utf8)) == .background(color))
  }

  @Test(arguments: [
    "", "11;", "11;rgb:", "11;rgb:0/0", "11;rgb:0/0/0/0", "11;rgb:00000/0/0", "11;rgb:+1/0/0",
    "11;rgb:-1/0/0", "11;rgb:g/0/0", "11;rgb://", "10;rgb:0/0/0", "11;?", "11;#000000",
  ])
  func `what is no colour`(_ text: String) {
    #expect(ReplySequence.string(Array(text.utf8)) == nil)
  }
}
