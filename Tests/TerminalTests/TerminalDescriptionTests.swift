import Screen
import Testing

@testable import Terminal

struct TerminalDescriptionTests {
  private let known = [
    "xterm-256color": 256, "linux": 8, "xterm": 8, "tmux-256color": 256, "printer": -2,
  ]

  private func find(_ name: String, _ explicitly: ColorDepth? = nil, promise: String = "")
    throws(TerminalError) -> String
  {
    let found = try TerminalDescription.find(
      explicitly: explicitly, environment: ["TERM": name, "COLORTERM": promise],
      colorsDescribed: { known[$0] ?? -1 })
    return "\(found.name) \(found.depth)"
  }

  @Test func `the description fits the terminal and the colours`() throws {
    #expect(try find("xterm-256color") == "xterm-256color indexed")
    #expect(try find("xterm-256color", promise: "truecolor") == "heed-xterm direct")
    #expect(try find("tmux-256color", promise: "truecolor") == "heed-tmux direct")
    #expect(try find("linux", promise: "truecolor") == "linux sixteen")
    #expect(try find("linux", .direct) == "linux sixteen")
    #expect(try find("xterm", .indexed) == "xterm-256color indexed")
    #expect(try find("xterm-ghostty") == "heed-xterm indexed")
  }

  @Test func `what cannot be drawn on is refused`() {
    #expect(throws: TerminalError.unnamed) { try find("") }
    #expect(throws: TerminalError.incapable("dumb")) { try find("dumb") }
    #expect(throws: TerminalError.incapable("printer")) { try find("printer") }
    #expect(throws: TerminalError.unknown("no\u{1B}such")) { try find("no\u{1B}such") }
  }

  @Test func `a name that no description can have is not looked up`() {
    for name in ["../etc/passwd", String(repeating: "x", count: 101)] {
      #expect(throws: TerminalError.unknown(name)) {
        try TerminalDescription.find(
          explicitly: nil, environment: ["TERM": name], colorsDescribed: { _ in 256 })
      }
    }
  }

  @Test func `24-bit colours bring the description of the family, others that of the system`()
    throws
  {
    let direct = try TerminalDescription.find(
      explicitly: .direct, environment: ["TERM": "screen-256color"], colorsDescribed: { _ in 256 })
    #expect(direct.entry == EmbeddedDescriptions.tmux)
    let indexed = try TerminalDescription.find(
      explicitly: .indexed, environment: ["TERM": "screen-256color"], colorsDescribed: { _ in 256 })
    #expect(indexed == TerminalDescription(name: "screen-256color", entry: nil, depth: .indexed))
  }
}
