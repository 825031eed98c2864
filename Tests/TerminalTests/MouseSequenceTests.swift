import Screen
import Testing

@testable import Terminal

struct MouseSequenceTests {
  private func event(_ parameters: String, _ final: String = "M") -> MouseEvent? {
    MouseSequence.event(Array(parameters.utf8), final: Array(final.utf8)[0])
  }

  /// Source: xterm, *Control Sequences*, Normal tracking mode and Extended coordinates.
  @Test(
    arguments: [
      ("<0", "M", .press(.left)), ("<1", "M", .press(.middle)), ("<2", "M", .press(.right)),
      ("<0", "m", .release(.left)), ("<1", "m", .release(.middle)), ("<2", "m", .release(.right)),
      ("<32", "M", .drag(.left)), ("<33", "M", .drag(.middle)), ("<34", "M", .drag(.right)),
      ("<64", "M", .wheel(.up)), ("<65", "M", .wheel(.down)), ("<66", "M", .wheel(.left)),
      ("<67", "M", .wheel(.right)),
    ] as [(String, String, MouseEvent.Kind)])
  func `a code names what happened`(_ code: String, _ final: String, _ kind: MouseEvent.Kind) {
    #expect(event("\(code);12;5", final) == MouseEvent(kind, at: Position(row: 4, column: 11)))
  }

  @Test func `places are counted from 1 there and from 0 here`() {
    #expect(event("<0;1;1")?.position == Position(row: 0, column: 0))
    #expect(event("<0;300;007")?.position == Position(row: 6, column: 299))
    #expect(event("<0;65535;65535")?.position == Position(row: 65_534, column: 65_534))
  }

  @Test func `keys that are held down come with it`() {
    #expect(event("<68;1;1")?.modifiers == .shift)
    #expect(event("<8;1;1")?.modifiers == .alt)
    #expect(event("<48;1;1")?.modifiers == .control)
    #expect(event("<48;1;1")?.kind == .drag(.left))
    #expect(event("<28;1;1")?.modifiers == [.shift, .alt, .control])
  }

  @Test(arguments: [
    "<0;0;1", "<0;1;0", "<0;-1;1", "<0;1;-5", "<-1;1;1", "<0;+1;1", "<0;1", "<0", "<", "",
    "<;;", "<0;;1", "<0;1;", "<;1;1", "<0;1;1;1", "<0;1;1;", "<0;1.5;1", "<0;1:2;1", "<0;1;1 ",
    "0;1;1", "32;10;10", "?0;1;1", "<<0;1;1", "<0;65536;1", "<0;1;65536", "<256;1;1",
    "<0;9223372036854775807;1", "<0;9223372036854775808;1",
    "<0;99999999999999999999999999999999999999999999;1",
  ])
  func `what is no place on a screen gives nothing`(_ parameters: String) {
    #expect(event(parameters) == nil)
    #expect(event(parameters, "m") == nil)
  }

  @Test(arguments: [
    ("<3", "M"), ("<3", "m"), ("<35", "M"), ("<32", "m"), ("<64", "m"), ("<96", "M"), ("<128", "M"),
    ("<129", "m"), ("<160", "M"), ("<192", "M"),
  ])
  func `what is of no use gives nothing`(_ code: String, _ final: String) {
    #expect(event("\(code);1;1", final) == nil)
  }

  @Test(arguments: ["A", "~", "n", "L", "-"])
  func `other letters end other sequences`(_ final: String) {
    #expect(event("<0;1;1", final) == nil)
  }
}
