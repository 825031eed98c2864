import Attention
import Foundation
import Models
import Scenarios
import Testing

@testable import Explorer

@Suite struct CheckpointInputTests {
  private let model: TextModel
  private var input: RunInput

  init() throws {
    model = try TextModel(folder: referenceModel("gpt2_tiny"))
    let checkpoint = CheckpointInput(model)
    input = RunInput(text: "The cat sat", configuration: checkpoint.attention(ofLayer: 0))
    input.checkpoint = checkpoint
  }

  @Test func `a checkpoint runs with its own attention`() throws {
    let trace = try input.run(model).trace
    #expect(trace.modelName == "gpt2_tiny")
    #expect(trace.layers.map(\.count) == input.checkpoint?.headCountsOfPart)
    #expect(trace.layers[2][0].attention.configuration.mask == .causal)
    #expect(input.configuration(of: HeadAddress(layer: 2, head: 0)).mask == .causal)
  }

  @Test func `axes go over every layer`() throws {
    var changed = input
    changed.set(AxisValues(normalizer: .argmax))
    let trace = try changed.run(model).trace
    let kinds = trace.layers.flatMap { $0 }.map(\.attention.configuration.normalizer)
    #expect(kinds.allSatisfy { $0 == .argmax })
    #expect(changed.configuration(of: HeadAddress(layer: 1, head: 0)).normalizer == .argmax)
    #expect(changed.configuration(of: HeadAddress(layer: 1, head: 0)).mask == .causal)
  }

  @Test func `ids stand for their line, and another text takes their place`() throws {
    var ids = input
    ids.text = "The ·c"
    ids.checkpoint?.ids = ("The ·c", [627, 266])
    #expect(try ids.run(model).trace.tokens.map(\.id) == [627, 266])
    ids.text = "The"
    #expect(try ids.run(model).trace.tokens.map(\.id) == [627])
    #expect(ids != input)
  }

  @Test func `the second text stands behind the first on the screen`() {
    var pair = input
    pair.checkpoint?.pair = "It ran"
    #expect(pair.line == "The cat sat ‖ It ran")
    #expect(input.line == "The cat sat")
  }
}

/// A model of the reference folder of the tests of `Models`.
func referenceModel(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("ModelsTests/Reference/models/\(name)").path
}
