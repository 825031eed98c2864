import Attention
import Models
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateRunningTests {
  private let model: TextModel
  private let complete: ModelTrace

  init() throws {
    model = try TextModel(folder: referenceModel("llama_tiny"))
    complete = try model.run(ModelText("The cat sat")).output.parts[0].trace
  }

  /// A state whose first run is under way.
  private func opened() throws -> State {
    let checkpoint = CheckpointInput(model)
    var input = RunInput(text: "", configuration: checkpoint.attention(ofLayer: 0))
    input.checkpoint = checkpoint
    let nothing = partial(layers: 0)
    var exploration = Exploration(
      input: input, trace: nothing, address: HeadAddress(layer: 0, head: 0), query: 0, key: 0)
    exploration.text = "The cat sat"
    var state = State(
      exploration, rows: 24, columns: 80,
      display: Display(shading: .glyphs, repertoire: .unicode))
    let effects = state.open()
    #expect(effects.contains { if case .trace = $0 { true } else { false } })
    return state
  }

  private func partial(layers: Int) -> ModelTrace {
    ModelTrace(
      modelName: "llama_tiny", origin: .checkpoint, tokens: complete.tokens,
      layers: Array(complete.layers.prefix(layers)), residuals: [], residualNames: [],
      keyValueHeadCounts: [2, 2, 2], headCounts: [6, 6, 6])
  }

  private func screen(_ state: State) -> String {
    var pictures = Pictures()
    let frame = state.render(&pictures)
    return (0..<frame.rows).map(frame.line).joined(separator: "\n")
  }

  @Test func `before the first layer the screen says what it waits for`() throws {
    var state = try opened()
    #expect(screen(state).contains("heed · llama_tiny, 3 layers × 6 heads"))
    #expect(screen(state).contains("The cat sat"))
    #expect(state.update(.perform(.down)).isEmpty)
    #expect(state.update(.perform(.quit)) == [.quit])
  }

  @Test func `the grid fills in as layers are computed`() throws {
    var state = try opened()
    _ = state.update(
      .progressed(
        generation: state.generation, RunStatus(layersDone: 2, layerCount: 3),
        trace: partial(layers: 2)))
    state.exploration.view = .heads
    #expect(screen(state).contains("12 of 18 heads"))
    #expect(screen(state).contains("layer 2 of 3"))
    _ = state.update(.traced(generation: state.generation, trace: complete))
    #expect(!state.exploration.trace.isPartial)
    #expect(screen(state).contains("3 layers, 18 heads"))
    #expect(state.progress == nil)
  }

  @Test func `Esc ends a run and keeps what is there`() throws {
    var state = try opened()
    _ = state.update(
      .progressed(
        generation: state.generation, RunStatus(layersDone: 1, layerCount: 3),
        trace: partial(layers: 1)))
    #expect(state.update(.perform(.escape)).contains(.cancelTrace))
    #expect(state.message == "the run was ended: 1 of 3 layers are shown")
    #expect(!state.isComputing)
    let before = state.exploration.trace
    _ = state.update(.traced(generation: state.generation - 1, trace: complete))
    #expect(state.exploration.trace == before)
  }

  @Test func `a run that is not possible says why, and the old one stays`() throws {
    var state = try opened()
    _ = state.update(.traced(generation: state.generation, trace: complete))
    _ = state.requestTrace()
    _ = state.update(.failed(generation: state.generation, reason: "too long"))
    #expect(state.message == "too long")
    #expect(!state.isComputing)
    #expect(state.exploration.trace == complete)
  }

  @Test func `nothing of the toy model is said of a checkpoint`() throws {
    var state = try opened()
    _ = state.update(.traced(generation: state.generation, trace: complete))
    for view in ViewKind.allCases {
      state.exploration.view = view
      let text = screen(state)
      for word in ["hand-made", "known", "toy", "built to", "built for"] {
        #expect(!text.contains(word), "\(view): \(word)")
      }
    }
  }
}
