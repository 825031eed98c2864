import CPseudoTerminal
import Explorer
import Foundation
import Screen
import Testing

/// What is drawn bit by bit is what a whole drawing shows.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerRedrawsTests {
  /// How many keys all cases type together.
  static let keyCount = LongTests.areOn ? 100_000 : 2000

  static let cases: [(seed: UInt64, rows: Int, columns: Int)] = [
    (1, 24, 80), (2, 36, 120), (3, 9, 33), (4, 30, 100), (5, 6, 20), (6, 24, 80), (7, 50, 200),
    (8, 12, 60),
  ]

  /// Every key of the table that neither leaves nor stops, digits, and letters for the fields.
  static let keys: [String] = {
    let leaving: Set<Command> = [.quit, .quitAlways, .suspend, .redraw]
    let table = KeyBindings.standard.table.filter { !leaving.contains($0.command) }.flatMap(\.keys)
    return table.compactMap(bytes) + ["1", "2", "7", "a", "é", "漢", "🙂", " the ", "\u{1B}"]
  }()

  @Test(arguments: cases.map(\.seed))
  func `after random keys the screen is as if drawn anew`(_ seed: UInt64) throws {
    let (_, rows, columns) = try #require(Self.cases.first { $0.seed == seed })
    let terminal = try startedExplorer(["--color", "24bit"], rows: rows, columns: columns)
    var random = SeededNumbers(seed: seed)
    var typed: [String] = []
    for _ in 0..<Self.keyCount / Self.cases.count {
      let key = Self.keys.randomElement(using: &random) ?? ""
      typed.append(key)
      let shown = try terminal.type(key)
      let redrawn = try terminal.type(Keys.redraw)
      let differences = shown.differences(from: redrawn)
      #expect(
        differences == [], "after \(typed.suffix(12)) of \(typed.count) keys\n\(terminal.text)")
      if !differences.isEmpty { return }
      if typed.count % 250 == 0 { expectOnlyKnown(terminal) }
    }
    expectOnlyKnown(terminal)
  }

  @Test(arguments: ["24bit", "256", "16", "none"])
  func `what another program has written and coloured goes with Ctrl-L`(_ depth: String) throws {
    let terminal = try startedExplorer(["--color", depth])
    let shown = try terminal.type("l", "h")
    let other = try FileHandle(
      forWritingTo: URL(fileURLWithPath: "/proc/\(terminal.process)/fd/1"))
    let message = "\u{1B}[5;1H\u{1B}[1;4;7;31;45m a message from elsewhere "
    try other.write(contentsOf: Data(message.utf8))
    try terminal.waitForText("a message from elsewhere")
    #expect(try terminal.type(Keys.redraw).differences(from: shown) == [])
  }

  /// Expects nothing strange in what was written since the last time.
  private func expectOnlyKnown(_ terminal: PseudoTerminal) {
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    #expect(OutputGrammar().invisibles(in: terminal.bytes) == [])
    terminal.forgetBytes()
  }
}

/// What a terminal sends for a key of the table.
private func bytes(of key: Key) -> String? {
  switch key {
  case .character(let character): String(character)
  case .control(let character):
    character.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) }
  case .up: "\u{1B}[A"
  case .down: "\u{1B}[B"
  case .right: "\u{1B}[C"
  case .left: "\u{1B}[D"
  case .home: "\u{1B}[H"
  case .end: "\u{1B}[F"
  case .pageUp: "\u{1B}[5~"
  case .pageDown: "\u{1B}[6~"
  case .insert: "\u{1B}[2~"
  case .delete: "\u{1B}[3~"
  case .tab: "\t"
  case .backTab: "\u{1B}[Z"
  case .enter: "\r"
  case .escape: "\u{1B}"
  case .backspace: "\u{7F}"
  case .function(let number): number == 1 ? "\u{1B}OP" : nil
  }
}
