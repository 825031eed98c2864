import Attention
import Foundation
import Testing

@testable import Scenarios

/// The files in demos/scenarios.
let demoFiles: [URL] = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "demos/scenarios")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".yaml") }.sorted().map(folder.appendingPathComponent)
}()

/// Reads a scenario that names no file.
func scenario(_ yaml: String) throws(ScenarioError) -> Scenario {
  try Scenario(yaml: yaml, file: "test.yaml") { _ in [] }
}

@Suite struct ScenarioReaderTests {
  @Test func `a scenario becomes heads`() throws {
    let file = try #require(demoFiles.first { $0.lastPathComponent == "soft-lookup.yaml" })
    let scenario = try scenario(String(contentsOf: file, encoding: .utf8))
    guard case .vectors(let vectors) = scenario.subject else { return #expect(Bool(false)) }
    let run = try vectors.run()
    #expect(run.heads.count == 1)
    #expect(vectors.keys.labels == ["apple", "banana", "chair"])
    #expect(run.heads[0].attention.names.score == ["sweetness", "durability", "texture"])
  }

  @Test func `what stands in quotes is taken as it is, a block loses its last line break`() throws {
    let scenario = try scenario(
      """
      heed: 1
      title: |
        a title
      note: >
        folded
        text

      queries: {labels: ["the ", ' the', "a\\n", " "], rows: [[1], [1], [1], [1]]}
      keys: {labels: ["\\0", "\\x1B"], rows: [[1], [2]]}
      """)
    guard case .vectors(let vectors) = scenario.subject else { return #expect(Bool(false)) }
    #expect(scenario.title == "a title" && scenario.note == "folded text")
    #expect(vectors.queries.labels == ["the ", " the", "a\n", " "])
    #expect(vectors.keys.labels == ["\0", "\u{1B}"])
  }
}
