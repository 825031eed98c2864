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
///   - settings: Colours, keys, who has the mouse at first, and whose the title is.
///   - presentation: How it is shown to a class; nil for one reader.
/// - Throws: `TerminalError` when there is no terminal that can be drawn on; nothing was written then.
func openExplorer(
  _ run: ModelRun, stage: Stage, settings: Settings, presentation: Presentation? = nil
) throws(TerminalError) {
  try runExplorer(settings, checkpoint: run.model, presentation: presentation) { size, display in
    State(
      run.exploration(stage: stage), rows: size.rows, columns: size.columns, display: display,
      mouse: settings.mouseUse, bindings: settings.bindings)
  }
}

/// Opens the explorer on a task to be trained, paused at its start, as `openExplorer` does on a run.
func openExplorer(
  training session: TrainingSession, settings: Settings
) throws(TerminalError) {
  try runExplorer(settings, checkpoint: nil) { size, display in
    State(
      training: session, rows: size.rows, columns: size.columns, display: display,
      mouse: settings.mouseUse, bindings: settings.bindings)
  }
}

/// Opens the lessons: their list, or the one at a place of it.
func openExplorer(
  lessons room: LessonRoom, opening lesson: Int?, settings: Settings, presentation: Presentation?
) throws(TerminalError) {
  try runExplorer(settings, checkpoint: nil, presentation: presentation) { size, display in
    State(
      lessons: room, opening: lesson, rows: size.rows, columns: size.columns, display: display,
      mouse: settings.mouseUse, bindings: settings.bindings)
  }
}

/// Takes the terminal and runs the loop on the state that is made for it.
private func runExplorer(
  _ settings: Settings, checkpoint: TextModel?, presentation: Presentation? = nil,
  opening: ((rows: Int, columns: Int), Display) -> State
) throws(TerminalError) {
  Guard.enter()
  Guard.note("opening the terminal")
  var theme = settings.theme
  if let presentation { theme.contrast = presentation.contrast }
  let terminal = try Terminal(
    environment: ProcessInfo.processInfo.environment, color: settings.explicitDepth,
    theme: theme)
  let display = Display(
    shading: terminal.depth.showsShades ? .background : .glyphs,
    repertoire: terminal.isASCII ? .ascii : .unicode,
    speech: settings.accessible.value ? .sentence : .cell,
    depth: terminal.depth, theme: theme, backgroundSource: settings.backgroundSource)
  var state = opening((terminal.size.rows, terminal.size.columns), display)
  state.message = settings.notice
  if let presentation {
    state.presenting = Presenting(notes: presentation.notesPath == nil ? .none : .elsewhere)
  }
  ExplorerLoop(
    terminal: terminal, state: state, model: ToyModel(), checkpoint: checkpoint,
    title: settings.title.value ? .ofTheScreen : .ofOthers,
    notes: presentation?.notesPath.map(NotesFile.init)
  ).run()
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
    let rows = min(Self.searchedRows, max(1, Self.searchedCells / max(1, head.keyCount)))
    for query in 0..<min(head.queryCount, rows) {
      for (key, value) in head.values(of: .weights, query: query).enumerated().dropFirst() {
        if let weight = value.number, weight > best.weight { best = (query, key, weight) }
      }
    }
    return (best.query, best.key)
  }

  /// How many rows are searched for a cell to open on, so that long texts open at once.
  private static let searchedRows = 256
  /// How many cells those rows may have.
  private static let searchedCells = 1 << 20
}
