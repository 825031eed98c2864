import Explorer
import Foundation
import Screen
import Testing

@testable import heed

/// What the README shows is what the program does; `RECORD_README=1` records it anew.
@Suite struct ReadmeExamplesTests {
  private let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let isRecording = ProcessInfo.processInfo.environment["RECORD_README"] == "1"

  @Test func `the picture is the explorer's first screen`() throws {
    let file = project.appendingPathComponent("demos/explorer.svg")
    let heed = try HeedProcess.run(["export", tired, "--format", "svg", "--screen", "120x36"])
    #expect(heed.status == 0)
    if isRecording { try heed.text.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == heed.text)
  }

  @Test func `the derivation is the one that is printed`() throws {
    let file = project.appendingPathComponent("README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    let heed = try HeedProcess.run([
      "explain", tired, "--layer", "2", "--head", "4", "--query", "it", "--key", "animal",
    ])
    let start = try #require(readme.range(of: "<!-- explain -->\n"))
    let end = try #require(
      readme.range(of: "\n<!-- /explain -->", range: start.upperBound..<readme.endIndex))
    let printed = "```\n" + firstFiveSteps(heed.lines).joined(separator: "\n") + "\n```"
    if isRecording {
      readme.replaceSubrange(start.upperBound..<end.lowerBound, with: printed)
      try readme.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(readme[start.upperBound..<end.lowerBound] == printed)
    }
  }

  /// From the dot product to the weight; the sums of the mix are too long for a page.
  private func firstFiveSteps(_ lines: [String]) -> [String] {
    lines.filter { line in (1...5).contains { line.hasPrefix("\($0) ") } }
  }

  @Test func `the settings are a file in which nothing is wrong, and each does something`() throws {
    let readme = try String(
      contentsOf: project.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- settings -->\n```yaml\n"))
    let end = try #require(
      readme.range(of: "```\n<!-- /settings -->", range: start.upperBound..<readme.endIndex))
    let config = Config(String(readme[start.upperBound..<end.lowerBound]))
    #expect(config.problems == [])
    #expect(config.shades?.value == .cividis && config.background?.value == .light)
    #expect(config.mouse?.value == false && config.text?.value.contains("dog") == true)
    #expect(config.bindings.key(for: .undo) == .character("U"))
    #expect(config.bindings.key(for: .openHeads) == .function(5))
    #expect(config.bindings.key(for: .pin) == nil)
  }
}
