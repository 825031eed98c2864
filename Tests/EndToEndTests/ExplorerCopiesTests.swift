import CPseudoTerminal
import Foundation
import Testing

@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerCopiesTests {
  @Test func `y sends the number and its sentence to the terminal's clipboard`() throws {
    let terminal = try startedExplorer()
    let before = terminal.bytes.count
    try terminal.type("y")
    let sent = String(decoding: terminal.bytes.dropFirst(before), as: UTF8.self)
    let start = try #require(sent.range(of: "\u{1B}]52;c;"))
    let base64 = sent[start.upperBound...].prefix { $0 != "\u{7}" }
    let text = try #require(
      Data(base64Encoded: String(base64)).map {
        String(decoding: $0, as: UTF8.self)
      })
    #expect(text.hasPrefix("0.927"))
    #expect(text.contains("query it reads key animal with weight .928"))
    #expect(terminal.sentence.contains("sent to the terminal's clipboard"))
  }

  @Test(arguments: [("copy the row", 2), ("copy the whole map", 13)])
  func `a row and the whole map are tables`(_ command: String, _ lines: Int) throws {
    let terminal = try startedExplorer()
    let before = terminal.bytes.count
    try terminal.type([":"] + command.map(String.init) + [Keys.enter])
    let sent = String(decoding: terminal.bytes.dropFirst(before), as: UTF8.self)
    let start = try #require(sent.range(of: "\u{1B}]52;c;"))
    let base64 = String(sent[start.upperBound...].prefix { $0 != "\u{7}" })
    let text = String(decoding: try #require(Data(base64Encoded: base64)), as: UTF8.self)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count == lines && rows.allSatisfy { $0.count == 13 })
    #expect(rows.contains { $0[0] == "it" && $0[3].hasPrefix("0.927") })
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }

  @Test func `a copy arrives although q follows at once`() throws {
    for keys in ["yq", "jljlyq", "y" + Keys.quitAlways] {
      let terminal = try startedExplorer()
      terminal.send(keys)
      #expect(try terminal.waitForEnd() == .exited(0))
      let sent = String(decoding: terminal.bytes, as: UTF8.self)
      let start = try #require(sent.range(of: "\u{1B}]52;c;"))
      #expect(sent[start.upperBound...].prefix { $0 != "\u{7}" }.count > 40)
      #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
      expectReturned(terminal)
    }
  }

  @Test func `inside tmux it is sent a second time, for tmux to hand on`() throws {
    let terminal = try startedExplorer(environment: ["TMUX": "/tmp/tmux-0/default,1,0"])
    let before = terminal.bytes.count
    try terminal.type("y")
    let sent = String(decoding: terminal.bytes.dropFirst(before), as: UTF8.self)
    let plain = try #require(sent.range(of: "\u{1B}]52;c;"))
    let base64 = sent[plain.upperBound...].prefix { $0 != "\u{7}" }
    #expect(sent.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(base64)\u{7}\u{1B}\\"))
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    let outside = try startedExplorer(keys: ["y"])
    #expect(!String(decoding: outside.bytes, as: UTF8.self).contains("Ptmux"))
  }
}
