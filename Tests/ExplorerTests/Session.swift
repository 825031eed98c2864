import Attention
import Explorer
import Models
import Screen
import Views

/// A person at the explorer with the toy model: keys go in, every effect is performed at once.
struct Session {
  var state: State
  var effects: [Effect] = []

  init(
    _ text: String = ToyModel.openingText, rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) {
    let trace = ToyModel().trace(of: text)
    let exploration = Exploration(
      text: text, configuration: ToyModel.configuration, trace: trace,
      address: ToyModel.openingHead, query: ToyModel.openingCell.query,
      key: ToyModel.openingCell.key)
    state = State(exploration, rows: rows, columns: columns, display: display)
  }

  /// Presses one key after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { perform(state.action(for: key)) }
  }

  /// Types every character of a text.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func perform(_ action: Action) {
    let new = state.update(action)
    effects += new
    for case .trace(let request) in new { perform(result(of: request)) }
  }

  func result(of request: TraceRequest) -> Action {
    .traced(
      generation: request.generation,
      trace: ToyModel().trace(of: request.text, configuration: request.configuration))
  }

  /// The weight of the selected cell.
  var weight: Double? {
    state.exploration.head?.attention
      .cell(state.exploration.query, state.exploration.key).outcome.value?.weight
  }
}

extension Session {
  /// What is on the screen.
  var frame: Frame {
    var pictures = Pictures()
    return state.render(&pictures)
  }
}
