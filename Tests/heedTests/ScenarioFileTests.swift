import Attention
import Exports
import Foundation
import Scenarios
import Testing

@testable import heed

@Suite struct ScenarioFileTests {
  @Test func `paths in a scenario are relative to it`() throws {
    let folder = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let array = try NamedTensor(name: "", shape: [1, 2], elements: [3, 4]).numPyFile()
    try Data(array).write(to: URL(fileURLWithPath: folder + "/q.npy"))
    try Data("heed: 1\ntitle: t\nqueries: {file: q.npy}\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/s.yaml"))
    let scenario = try ScenarioFile(folder + "/s.yaml").scenario()
    guard case .vectors(let vectors) = scenario.subject else { return #expect(Bool(false)) }
    #expect(vectors.queries.heads[0].elements == [3, 4])
  }

  @Test func `a built-in scenario is found by name`() throws {
    #expect(try ScenarioFile("soft-lookup").scenario().title == "Soft lookup by attributes")
  }

  @Test func `remarks are wrapped paragraphs`() throws {
    let remarks = try ScenarioFile("soft-lookup").scenario().remarks(columns: 60)
    #expect(remarks.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(remarks.contains("\n\nMade up: The key table is a reconstruction"))
  }
}
