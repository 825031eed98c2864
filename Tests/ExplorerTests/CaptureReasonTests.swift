import Attention
import Models
import Screen
import Testing
import Views

@testable import Explorer

/// The explorer on a capture of three tokens.
func captureState(_ head: CaptureHead, rows: Int = 24, columns: Int = 80) -> State {
  let capture = Capture(
    title: "dump.npz", identity: "dump.npz", layers: [[head]], tokens: ["the", "cat", "sat"],
    remarks: ["its rows do not sum to 1"])
  let input = RunInput(capture)
  var state = State(
    Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 1, key: 0), rows: rows, columns: columns,
    display: Display(shading: .glyphs, repertoire: .unicode))
  _ = state.open()
  return state
}

/// Finished weights of three tokens.
func finishedWeights() throws -> CaptureHead {
  let rows = GivenRows(Matrix([[1, 0, 0], [0.25, 0.75, 0], [0.5, 0.25, 0.25]]))
  return CaptureHead(.maps(try GivenMaps(weights: rows), values: nil), place: "attentions[")
}

@Suite struct CaptureReasonTests {
  private func text(_ state: State) -> String {
    var pictures = Pictures()
    let frame = state.render(&pictures)
    return (0..<state.rows).map { frame.line($0) }.joined(separator: "\n")
  }

  @Test func `finished weights are drawn, and every other stage is said to be unknown`() throws {
    var state = captureState(try finishedWeights())
    #expect(state.message == "its rows do not sum to 1")
    state.message = nil
    let screen = text(state)
    #expect(screen.contains("finished weights · how they were made is unknown"))
    #expect(screen.contains("1 dot      unknown"))
    #expect(screen.contains("5 weight    [.250]"))
    #expect(screen.contains("query cat reads key the with weight .250, rank 2 of 3"))
    #expect(screen.contains("stage [weights]"))
    #expect(!screen.contains("softmax runs"), "nobody knows what ran")
  }

  @Test(arguments: [
    Command.openSteps, .openVectors, .openOutput, .forward, .enter, .causalMask, .switchKey,
    .lowerTemperature, .axes, .editSentence, .nextStage, .editNumber, .openLookup,
  ])
  func `what finished weights cannot do says why and changes nothing`(command: Command) throws {
    var state = captureState(try finishedWeights())
    let before = state.exploration
    #expect(state.disabledReason(of: command) != nil)
    _ = state.update(.perform(command))
    #expect(state.exploration == before)
    #expect(state.message?.isEmpty == false)
  }

  @Test(arguments: [Command.openHeads, .openText, .openMetrics, .openMap, .down, .widerCells])
  func `what needs nothing but weights works`(command: Command) throws {
    var state = captureState(try finishedWeights())
    if command == .widerCells { state.exploration.cellWidth = .four }
    #expect(state.disabledReason(of: command) == nil)
    _ = state.update(.perform(command))
    #expect(text(state).contains("dump.npz"))
  }

  @Test func `no hint and no line of the palette offers what finished weights cannot do`() throws {
    var state = captureState(try finishedWeights())
    #expect(state.hints.contains { $0.label.description == "head" })
    for view in ViewKind.allCases where view != .training {
      state.exploration.view = view
      for label in ["steps", "text", "axes", "causal", "stage"] {
        #expect(!state.hints.contains { $0.label.description == label }, "\(label) in \(view)")
      }
    }
    state.exploration.view = .map
    _ = state.update(.perform(.palette))
    let entries = state.menuEntries
    for stage in Stage.allCases where stage != .weights {
      let entry = entries.first { $0.choice == .stage(stage) }
      #expect(entry?.disabledReason != nil, "\(stage)")
    }
    #expect(entries.first { $0.choice == .stage(.weights) }?.disabledReason == nil)
    for entry in entries {
      if case .axes = entry.choice { #expect(entry.disabledReason != nil, "\(entry.does)") }
    }
  }

  @Test func `queries and keys open every stage but those that need values`() throws {
    let x = Matrix([[1, 0], [0, 1], [1, 1]])
    var state = captureState(CaptureHead(.vectors(queries: x, keys: x, values: nil)))
    for command in [Command.openSteps, .openVectors, .causalMask, .nextStage, .axes] {
      #expect(state.disabledReason(of: command) == nil, "\(command)")
    }
    #expect(state.disabledReason(of: .openOutput) == UndefinedReason.noValues.description)
    #expect(state.disabledReason(of: .editSentence)?.contains("a capture holds numbers") == true)
    for _ in 0..<5 {
      _ = state.update(.perform(.nextStage))
      #expect([.dot, .scaled, .masked, .weights].contains(state.exploration.stage))
      #expect(!text(state).isEmpty)
    }
    for command in [Command.openSteps, .openVectors, .openHeads, .openMetrics, .openText] {
      _ = state.update(.perform(command))
      #expect(text(state).contains("dump.npz"))
    }
  }

  @Test func `a capture without reasons is no capture`() {
    let session = Session()
    for command in Command.allCases { #expect(session.state.captureReason(of: command) == nil) }
  }
}
