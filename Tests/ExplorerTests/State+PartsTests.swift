import Attention
import Foundation
import Models
import Scenarios
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StatePartsTests {
  /// The explorer on a T5 with three parts.
  private func opened() throws -> (state: State, model: TextModel) {
    let folder = URL(fileURLWithPath: referenceModel("")).deletingLastPathComponent()
      .appendingPathComponent("t5").path
    let model = try TextModel(folder: folder)
    let checkpoint = CheckpointInput(model)
    var input = RunInput(text: "The cat sat", configuration: checkpoint.attention(ofLayer: 0))
    input.checkpoint = checkpoint
    let state = State(
      Exploration(
        input: input, trace: try input.run(model).trace,
        address: HeadAddress(layer: 1, head: 1), query: 1, key: 0), rows: 24, columns: 80,
      display: Display(shading: .glyphs, repertoire: .unicode))
    return (state, model)
  }

  @Test func `a key goes from part to part, and around`() throws {
    var state = try opened().state
    #expect(state.disabledReason(of: .nextPart) == nil)
    #expect(state.hints.contains { $0.label.description == "part" })
    var seen: [ModelPart.Kind] = []
    for _ in 0..<3 {
      let effects = state.update(.perform(.nextPart))
      #expect(!effects.isEmpty, "the model is run anew")
      #expect(state.exploration.address == HeadAddress(layer: 0, head: 0))
      seen.append(try #require(state.exploration.input.checkpoint?.part))
    }
    #expect(seen == [.decoder, .cross, .encoder])
  }

  @Test
  func `each part is run with its own kind of attention, and nothing in it counts as changed`()
    throws
  {
    let opened = try opened()
    var state = opened.state
    let output = try opened.model.run(ModelText("The cat sat")).output
    for part in [ModelPart.Kind.decoder, .cross, .encoder] {
      _ = state.update(.perform(.nextPart))
      #expect(
        state.exploration.input.configuration
          == opened.model.model.attentions(of: part).first, "\(part)")
      let trace = try state.exploration.input.run(opened.model).trace
      _ = state.update(.traced(generation: state.generation, trace: trace))
      #expect(state.exploration.trace.layers == output[part]?.layers)
      #expect(state.exploration.before == nil)
    }
  }

  @Test func `what was changed by hand goes over every part`() throws {
    let opened = try opened()
    var state = opened.state
    state.exploration.input.set(AxisValues(temperature: 2))
    _ = state.update(.perform(.nextPart))
    var expected = try #require(opened.model.model.attentions(of: .decoder).first)
    expected.temperature = 2
    #expect(state.exploration.input.configuration == expected)
  }

  @Test func `the palette lists every part, and the open one as open`() throws {
    let entries = try opened().state.partEntries
    #expect(entries.map(\.choice) == [.part(.encoder), .part(.decoder), .part(.cross)])
    #expect(entries.map { $0.disabledReason == nil } == [false, true, true])
  }

  @Test func `places in an export carry the name of the part`() throws {
    let state = try opened().state
    #expect(state.exploration.placeInPart == "encoder_attentions[1,1,")
    #expect(Session().state.exploration.placeInPart == nil)
    #expect(Session().state.exploration.partPrefix.isEmpty)
  }

  @Test func `a model of one part says so, and hints at no other`() {
    let session = Session()
    #expect(session.state.disabledReason(of: .nextPart)?.contains("no other part") == true)
    #expect(session.state.partEntries.isEmpty)
    #expect(!session.state.hints.contains { $0.label.description == "part" })
  }
}
