import Screen
import Testing

@testable import Terminal

struct KeySequenceTests {
  /// Source: xterm, *Control Sequences*, PC-Style Function Keys; console_codes(4) for the console.
  @Test(
    arguments: [
      ("", "A", .up), ("", "B", .down), ("", "C", .right), ("", "D", .left), ("", "H", .home),
      ("", "F", .end), ("", "Z", .backTab), ("1;5", "A", .up), ("1;2", "H", .home),
      ("1", "~", .home), ("2", "~", .insert), ("3", "~", .delete), ("4", "~", .end),
      ("5", "~", .pageUp), ("6", "~", .pageDown), ("7", "~", .home), ("8", "~", .end),
      ("3;5", "~", .delete), ("11", "~", .function(1)), ("14", "~", .function(4)),
      ("15", "~", .function(5)), ("17", "~", .function(6)), ("21", "~", .function(10)),
      ("23", "~", .function(11)), ("24", "~", .function(12)), ("25", "~", .function(13)),
      ("26", "~", .function(14)), ("28", "~", .function(15)), ("29", "~", .function(16)),
      ("31", "~", .function(17)), ("34", "~", .function(20)),
      ("1;2", "P", .function(1)), ("1;2", "S", .function(4)),
      ("[", "A", .function(1)), ("[", "E", .function(5)),
    ] as [(String, String, Key)])
  func `parameters and a letter name a key`(_ parameters: String, _ final: String, _ key: Key) {
    #expect(KeySequence.control(Array(parameters.utf8), final: Array(final.utf8)[0]) == key)
  }

  @Test(arguments: [
    ("[", "F"), ("", "~"), ("16", "~"), ("22", "~"), ("27", "~"), ("30", "~"), ("35", "~"),
    ("99999999999999999999", "~"), ("?1", "A"), ("2", "P"), ("", "R"), ("", "n"), ("<0;1;1", "M"),
    (";", "~"),
  ])
  func `others name none`(_ parameters: String, _ final: String) {
    #expect(KeySequence.control(Array(parameters.utf8), final: Array(final.utf8)[0]) == nil)
  }

  @Test(
    arguments: [
      ("A", .up), ("D", .left), ("H", .home), ("F", .end), ("P", .function(1)), ("S", .function(4)),
      ("M", .enter), ("x", nil), ("T", nil),
    ] as [(String, Key?)])
  func `one letter after ESC O names a key`(_ letter: String, _ key: Key?) {
    #expect(KeySequence.single(Array(letter.utf8)[0]) == key)
  }
}
