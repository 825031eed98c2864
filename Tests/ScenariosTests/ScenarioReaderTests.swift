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
}
