import Foundation
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

  @Test func `what cannot be drawn on is refused in one sentence`() {
    #expect(throws: TerminalError.unnamed) { try find("") }
    #expect(throws: TerminalError.incapable("dumb")) { try find("dumb") }
    #expect(throws: TerminalError.incapable("printer")) { try find("printer") }
    #expect(throws: TerminalError.unknown("no\u{1B}such")) { try find("no\u{1B}such") }
    #expect(
      TerminalError.unknown("no\u{1B}such").description == "The terminal no␛such is not known here."
    )
  }

  @Test func `the descriptions in the program are those of the source`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/tic") else { return }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let generator = Process()
    let output = Pipe()
    generator.executableURL = folder.appendingPathComponent("generate-descriptions.sh")
    generator.standardOutput = output
    try generator.run()
    let generated = output.fileHandleForReading.readDataToEndOfFile()
    generator.waitUntilExit()
    let committed = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Terminal/EmbeddedDescriptions.swift")
    #expect(try generated == Data(contentsOf: committed))
  }
}
