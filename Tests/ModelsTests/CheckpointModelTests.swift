import Attention
import Checkpoints
import Foundation
import Models
import Synchronization
import Testing

@Suite struct CheckpointModelTests {
  private let bert = referenceFolder("models/bert_tiny")
  private let input = ModelInput(tokens: [2, 125, 45, 3].map { ModelToken(id: $0) })

  @Test func `streamed layers give the same numbers, and heads without their matrix`() throws {
    let kept = try CheckpointModel(folder: bert, policy: .kept).run(input)
    let streamed = try CheckpointModel(folder: bert, policy: .streamed).run(input)
    let (first, second) = (try #require(kept[.encoder]), try #require(streamed[.encoder]))
    #expect(first.residuals == second.residuals)
    #expect(first.layers[2][3].attention == second.layers[2][3].attention)
    #expect(first.layers[0][0].outputProjection != nil)
    #expect(second.layers[0][0].outputProjection == nil)
    #expect(second.residualSteps(HeadAddress(layer: 0, head: 0), query: 1).isEmpty)
  }

  @Test func `the heads of a layer and its bias add up to the stream after them`() throws {
    let trace = try #require(try CheckpointModel(folder: bert).run(input)[.encoder])
    let address = HeadAddress(layer: 1, head: 2)
    let step = try #require(trace.residualStep(address, query: 1, valueDimension: 5))
    #expect(abs(step.before + step.thisHead + step.otherHeads - step.after) < 1e-6)
    #expect(step.writing == .projected)
    #expect(trace.attended.count == 3)
    #expect(trace.attended[1] != trace.residuals[2])
  }

  @Test func `what was not read is refused with the number`() throws {
    let model = try CheckpointModel(folder: bert)
    #expect(throws: ModelError.noTokens) { try model.run(ModelInput(tokens: [])) }
    #expect(throws: ModelError.tokenID(900, vocabularySize: 900)) {
      try model.run(ModelInput(tokens: [ModelToken(id: 900)]))
    }
    #expect(throws: ModelError.tooManyTokens(129, allowed: 128)) {
      try model.run(ModelInput(tokens: (0..<129).map { _ in ModelToken(id: 2) }))
    }
  }

  @Test func `every layer is reported, and the run ends when it is told to`() throws {
    let model = try CheckpointModel(folder: bert)
    let seen = Mutex<[Int]>([])
    _ = try model.run(
      input,
      RunOptions(report: { progress in
        seen.withLock { $0.append(progress.trace.layers.count) }
        return .goOn
      }))
    #expect(seen.withLock { $0 } == [1, 2, 3])
    #expect(throws: ModelError.cancelled) {
      try model.run(input, RunOptions(report: { $0.layersDone == 2 ? .stop : .goOn }))
    }
  }

  @Test func `a head that is off adds nothing, and a number put in is followed`() throws {
    let model = try CheckpointModel(folder: bert)
    let plain = try #require(try model.run(input)[.encoder])
    let address = HeadAddress(layer: 0, head: 1)
    let off = try #require(
      try model.run(input, RunOptions(intervention: Intervention(headsOff: [address])))[.encoder])
    #expect(off.layers[0][1].attention == plain.layers[0][1].attention)
    #expect(off.residuals[1] != plain.residuals[1])
    let step = try #require(off.residualStep(address, query: 1, valueDimension: 0))
    #expect(step.thisHead == 0)
    let place = RunComponent.head(address, HeadComponent(.query, row: 1, column: 0))
    let changed = try #require(
      try model.run(input, RunOptions(intervention: Intervention(numbers: [place: 9])))[.encoder])
    #expect(changed.layers[0][1].attention.queries[1, 0] == 9)
    #expect(changed.residuals[1] != plain.residuals[1])
  }

  @Test func `another kind of attention is followed in every layer`() throws {
    let model = try CheckpointModel(folder: bert)
    let causal = try #require(
      try model.run(
        input,
        RunOptions(configure: {
          var configuration = $0
          configuration.mask = .causal
          return configuration
        }))[.encoder])
    #expect(causal.layers[2][0].attention.values(of: .weights, query: 0)[1] == .masked)
  }

  @Test func `a folder without parameters, and a family that is not known, are named`() throws {
    let folder = try TemporaryFolder()
    let config = try String(contentsOfFile: bert + "/config.json", encoding: .utf8)
    try folder.write(config, to: "config.json")
    #expect(throws: CheckpointError.self) { try CheckpointModel(folder: folder.path) }
    try folder.write(config.replacing("\"bert\"", with: "\"mamba\""), to: "config.json")
    let error = #expect(throws: CheckpointError.self) {
      try CheckpointModel(folder: folder.path)
    }
    #expect(error?.description.contains("“mamba”") == true)
    #expect(error?.description.contains("distilbert") == true)
  }

  @Test func `R64, R66 a configuration that does not fit the parameters names the tensor`() throws {
    let folder = try TemporaryFolder()
    let config = try String(contentsOfFile: bert + "/config.json", encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: bert + "/model.safetensors", toPath: folder.path + "/model.safetensors")
    try folder.write(config.replacing("900", with: "901"), to: "config.json")
    let error = #expect(throws: CheckpointError.self) {
      try CheckpointModel(folder: folder.path)
    }
    #expect(error?.description.contains("embeddings.word_embeddings.weight") == true)
    #expect(error?.description.contains("[901, 48]") == true)
    try folder.write(
      config.replacing("\"intermediate_size\": 96", with: "\"intermediate_size\": 95"),
      to: "config.json")
    let shape = #expect(throws: CheckpointError.self) { try CheckpointModel(folder: folder.path) }
    #expect(shape?.description.contains("encoder.layer.0.intermediate.dense.weight") == true)
    #expect(shape?.description.contains("[95, 48]") == true, "\(shape?.description ?? "")")
    try folder.write(config.replacing("_layers\": 3", with: "_layers\": 4"), to: "config.json")
    let missing = #expect(throws: CheckpointError.self) {
      try CheckpointModel(folder: folder.path)
    }
    #expect(missing?.description.contains("encoder.layer.3.") == true)
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }
}
