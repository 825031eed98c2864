import Foundation
import Testing

/// What the README shows is what the program does; `RECORD_README=1` records it anew.
@Suite struct ReadmeExamplesTests {
  private let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let tired = "The animal didn't cross the street because it was too tired"
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
}
