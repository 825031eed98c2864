import CPseudoTerminal
import Foundation
import Testing

/// Long, strange and hostile sentences, typed and pasted into the real program.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerTypesTests {
  @Test func `512 words, and a change in the middle`() throws {
    let terminal = try startedExplorer(keys: ["e", "\u{15}"])
    terminal.send(String(repeating: "the animal ", count: 256))
    try terminal.waitUntilIdle()
    try terminal.wait(for: "the run of all words") {
      terminal.line(1).contains("512/512 known")
    }
    terminal.send(Keys.home)
    // In pieces that the kernel takes whole: a key that it splits while nobody runs may be an Escape.
    for _ in 0..<11 {
      terminal.send(String(repeating: Keys.right, count: 128))
      try terminal.waitUntilIdle()
    }
    try terminal.type("w", "i", "d", "e", " ")
    try terminal.wait(for: "the run of the last word") {
      terminal.line(1).contains("513/513 known")
    }
    try terminal.type(Keys.enter, "2", "5", "7", "G")
    #expect(terminal.line(1).contains("▸wide"), "\(terminal.line(1))")
    let shown = terminal.grid
    #expect(try terminal.type(Keys.redraw).differences(from: shown) == [])
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  /// Text that would move the cursor, turn the writing around, hide or take more columns than it says.
  static let hostile: [(name: String, text: String)] = [
    ("newlines", "the cat\nsat\r\non\u{B}the\u{C}mat\u{85}and\u{2028}it\u{2029}slept"),
    ("sequences", "the \u{1B}[2J\u{1B}]0;title\u{7}\u{1B}[31mcat\u{1B}P1$r0m\u{1B}\\ \u{1B}c"),
    ("controls", "the \u{1}\u{8}\u{7}\u{E}\u{F}\u{7F} cat \u{9B}2J \u{9D}0;t\u{9C} \u{90}q"),
    ("bidi", "the \u{202E}tac\u{202C} \u{2066}cat\u{2069} \u{200F}\u{200E}\u{61C} sat"),
    (
      "invisible",
      "the\u{200B}cat \u{FEFF}sat\u{AD} \u{2060}on\u{E0041}\u{E0042} \u{180E}\u{3164}it"
    ),
    ("emoji", "the 😀 cat 👩‍👩‍👧 and 👍🏽 saw 🇩🇪 it ❤️ ☎︎"),
    ("wide", "猫は魚を食べた the 漢字 한국어 ｆｕｌｌ cat"),
    ("marks", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307} x\u{20DD} \u{301}a नमस्ते ไทย"),
    ("arabic", "القط جلس on שלום it"),
    ("private", "\u{E000}\u{F8FF}\u{FFFE}\u{10FFFF}\u{FFF9}a\u{FFFA}b\u{FFFB}"),
  ]

  @Test(arguments: hostile.map(\.name), [(24, 80, 60), (36, 120, 85)])
  func `pasted text is harmless`(_ name: String, _ size: (rows: Int, columns: Int, rule: Int))
    throws
  {
    let text = try #require(Self.hostile.first { $0.name == name }?.text)
    let terminal = try startedExplorer(rows: size.rows, columns: size.columns)
    expectOneRule(terminal, column: size.rule, lastRow: 15)
    for keys in [
      ["e", Keys.paste(text)], [Keys.enter], ["G", "$"], ["h", "k"], ["e", Keys.home, Keys.right],
      ["\u{15}", Keys.enter], ["/", Keys.paste(text)], [Keys.escape], [":", Keys.paste(text)],
    ] {
      try expectAligned(terminal, column: size.rule, after: keys)
    }
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    #expect(OutputGrammar().invisibles(in: terminal.bytes) == [])
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `a paste outside of a field changes nothing`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.paste("qqq\u{3}\n")
    #expect(terminal.sentence.contains("pasting needs a field"))
    #expect(try terminal.type("l", "u").differences(from: opening) == [])
  }

  @Test func `a megabyte is pasted and the program lives`() throws {
    let terminal = try startedExplorer(keys: ["e"])
    terminal.send(Keys.paste(String(repeating: "\u{1B}[2Jx", count: 1 << 15)))
    try terminal.waitForText("computing …")
    let before = terminal.bytes.count
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    let sent = String(decoding: terminal.bytes.dropFirst(before), as: UTF8.self)
    #expect(!sent.contains("known"), "it did not wait for the run")
    expectReturned(terminal)
  }

  private func expectAligned(_ terminal: PseudoTerminal, column: Int, after keys: [String]) throws {
    let shown = try terminal.type(keys)
    if !terminal.text.contains("┌") { expectOneRule(terminal, column: column, lastRow: 15) }
    for (row, cells) in shown.cells.enumerated() {
      #expect(cells.count == terminal.columns, "row \(row) after \(keys)")
    }
    let redrawn = try terminal.type(Keys.redraw)
    #expect(shown.differences(from: redrawn) == [], "after \(keys)\n\(terminal.text)")
  }
}
