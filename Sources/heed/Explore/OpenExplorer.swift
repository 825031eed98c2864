import Attention
import Explorer
import Foundation
import Models
import Screen
import Terminal
import Views

/// Opens the explorer on a run of the model and returns when the reader quits.
///
/// A guard process gives the terminal back whatever happens. A signal ends the program as if it had
/// not been caught.
///
/// - Parameters:
///   - run: What the explorer opens with.
///   - stage: Which numbers the map shows.
///   - settings: Colours, keys, and who has the mouse at first.
/// - Throws: `TerminalError` when there is no terminal that can be drawn on; nothing was written then.
func openExplorer(
  _ run: ModelRun, stage: Stage, settings: Settings
) throws(TerminalError) {
  Guard.enter()
  let terminal = try Terminal(
    environment: ProcessInfo.processInfo.environment, color: settings.explicitDepth,
    theme: settings.theme)
  let display = Display(
    shading: terminal.depth.showsShades ? .background : .glyphs,
    repertoire: terminal.isASCII ? .ascii : .unicode,
    speech: settings.accessible.value ? .sentence : .cell,
    depth: terminal.depth, theme: settings.theme)
  var state = State(
    run.exploration(stage: stage), rows: terminal.size.rows, columns: terminal.size.columns,
    display: display, mouse: settings.mouse.value ? .program : .terminal,
    bindings: settings.bindings)
  state.message = settings.notice
  ExplorerLoop(terminal: terminal, state: state, model: ToyModel()).run()
}

extension ModelRun {
  /// The run as the explorer opens it: on the cell that resolves a pronoun, or on the first; a
  /// scenario in the view that suits it.
  func exploration(stage: Stage) -> Exploration {
    let opening = text == ToyModel.openingText ? ToyModel.openingCell : openingCell
    let chosen = scenario?.opening(in: trace)
    var exploration = Exploration(
      input: input, trace: trace, address: address, query: chosen?.query ?? opening.query,
      key: chosen?.key ?? opening.key)
    exploration.text = text
    exploration.stage = stage
    exploration.openViewOfScenario()
    if let comparedWith {
      exploration.compared = comparedWith
      exploration.view = .compare
    }
    return exploration
  }

  /// The cell with the largest weight on a key that is not the first; else the first cell.
  private var openingCell: (query: Int, key: Int) {
    guard let head = head?.attention else { return (0, 0) }
    var best = (query: 0, key: 0, weight: 0.0)
    for query in 0..<min(head.queryCount, Self.searchedRows) {
      for (key, value) in head.values(of: .weights, query: query).enumerated().dropFirst() {
        if let weight = value.number, weight > best.weight { best = (query, key, weight) }
      }
    }
    return (best.query, best.key)
  }

  /// How many rows are searched for a cell to open on, so that long texts open at once.
  private static let searchedRows = 256
}
