import Checkpoints
import Foundation
import Scenarios
import Testing

@Suite struct OpenCommandTests {
  @Test func `without a path the built-in scenarios are listed`() throws {
    let heed = try HeedProcess.run(["open"])
    #expect(heed.status == 0)
    for scenario in BuiltInScenario.all {
      #expect(
        heed.lines.contains { $0.hasPrefix(scenario.name + " ") && $0.hasSuffix(scenario.title) })
    }
  }

  @Test(arguments: BuiltInScenario.all.map(\.name))
  func `every demo opens, prints its map and says what to look at`(name: String) throws {
    let heed = try HeedProcess.run(["open", name])
    #expect(heed.status == 0, "\(heed.error)")
    #expect(heed.text.contains("Made up: "))
    #expect(heed.text.contains("query ↓"))
    let shown = try HeedProcess.run(["show", "--open", "demos/scenarios/\(name).yaml"])
    #expect(shown.status == 0, "\(shown.error)")
  }

  @Test func `a scenario is exported with every stage, and read again`() throws {
    let path = NSTemporaryDirectory() + "heed-\(UUID().uuidString).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let heed = try HeedProcess.run(
      ["export", "--open", "soft-lookup", "--format", "safetensors", "-o", path])
    #expect(heed.status == 0, "\(heed.error)")
    let file = try TensorFile(path: path)
    #expect(
      file.entries.map(\.name)
        == ["queries", "keys", "values", "dot", "scaled", "masked", "weights", "output"])
    let weights = try file.read(file.entry(named: "weights"))
    #expect(weights.shape == [1, 3])
    #expect(zip(weights.elements, [0.3716, 0.3467, 0.2817]).allSatisfy { abs($0 - $1) < 5e-5 })
    #expect(abs(try file.read(file.entry(named: "output")).elements[0] - 6.2698) < 5e-5)
  }

  @Test func `two scenarios are compared`() throws {
    let heed = try HeedProcess.run(["open", "pronoun-tired", "pronoun-wide"])
    #expect(heed.status == 0, "\(heed.error)")
    #expect(heed.lines.first?.contains("compare") == true)
    #expect(heed.text.contains("query it, key street: .067 in A, .834 in B"))
    #expect(!heed.text.contains("? keys"))
    let other = try HeedProcess.run(["open", "soft-lookup", "no-such-one"])
    #expect(other.status == 1)
    #expect(other.error.contains("no-such-one"))
  }

  @Test func `a derivation is printed of a scenario`() throws {
    let heed = try HeedProcess.run(
      ["explain", "--open", "soft-lookup", "--query", "fruit", "--key", "apple"])
    #expect(heed.status == 0)
    #expect(heed.text.contains("0.72 sweetness + 0.02 durability + 0.02 texture = 0.76"))
  }

  @Test func `what is wrong is said with file and line, everything at once`() throws {
    let folder = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/wrong.yaml"
    try Data("heed: 1\ntitle: t\nqueries: {file: q.npy}\nkeyss: {rows: [[1]]}\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let heed = try HeedProcess.run(["open", path])
    #expect(heed.status == 1)
    #expect(heed.error.contains("\(path):3: queries: cannot read \(folder)/q.npy: No such file"))
    #expect(heed.error.contains("\(path):4: unknown key keyss"))
    #expect(heed.error.contains("did you mean keys?"))
  }

  @Test func `a name that is neither file nor scenario is refused with advice`() throws {
    let heed = try HeedProcess.run(["open", "nothing"])
    #expect(heed.status == 1)
    #expect(heed.error.contains("heed open lists them"))
    let both = try HeedProcess.run(["show", "it was", "--open", "soft-lookup"])
    #expect(both.status == 2)
    #expect(both.error == "heed: show takes a text or --open PATH, not both; leave one out\n")
  }
}
