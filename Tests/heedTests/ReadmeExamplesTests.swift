import Explorer
import Foundation
import Lessons
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
    let heed = try HeedProcess.run([
      "explain", tired, "--layer", "2", "--head", "4", "--query", "it", "--key", "animal",
    ])
    let lines = firstFiveSteps(heed.lines)
    try expectInReadme("explain", "```\n" + lines.joined(separator: "\n") + "\n```")
  }

  /// From the dot product to the weight; the sums of the mix are too long for a page.
  private func firstFiveSteps(_ lines: [String]) -> [String] {
    lines.filter { line in (1...5).contains { line.hasPrefix("\($0) ") } }
  }

  @Test func `what the checker says to three slips is what it says`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("mine.md")
    let text = Lesson.sample(id: "mine")
      .replacing("argmax(scores)", with: "argmax(score)")
      .replacing("{.76 = scores[apple]}", with: "{.78 = scores[apple]}")
      .replacing("output[price] > 8", with: "output[price] > 8.95")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let heed = try HeedProcess.run(["lesson", "check", path])
    let lines = heed.lines.dropLast().map { $0.replacing(path, with: "mine.md") }
    #expect(heed.status == 1)
    try expectInReadme("lesson check", "```\n" + lines.joined(separator: "\n") + "\n```")
  }

  /// A text stands between the marks of the README, or is put there.
  private func expectInReadme(_ mark: String, _ text: String) throws {
    let file = project.appendingPathComponent("README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- \(mark) -->\n"))
    let end = try #require(
      readme.range(of: "<!-- /\(mark) -->", range: start.upperBound..<readme.endIndex))
    if isRecording {
      readme.replaceSubrange(start.upperBound..<end.lowerBound, with: text + "\n")
      try readme.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(readme[start.upperBound..<end.lowerBound] == text + "\n")
    }
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
