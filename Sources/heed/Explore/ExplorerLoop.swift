import Explorer
import Foundation
import Lessons
import Models
import Screen
import Terminal
import Views

/// The loop of the explorer: events become actions, effects are performed, frames are shown.
struct ExplorerLoop: ~Copyable {
  private var terminal: Terminal
  private var state: State
  private var pictures = Pictures()
  private let worker: TraceWorker
  private let title: Title

  /// What the title of the window says.
  enum Title: Equatable {
    /// What the screen shows.
    case ofTheScreen
    /// What it said before.
    case ofOthers
  }
  private let trainer = TrainingWorker()
  private let lessonTrainer = LessonTrainer()
  private let notes: NotesFile?
  /// Whether something came from outside since the last frame, not only from a run.
  private var isAsked = true

  /// How the loop ended.
  private enum Ending: Equatable {
    /// The reader quit.
    case quit
    /// A signal asked for it, or the terminal is gone.
    case signal(Int32)
  }

  /// Opens a state in a terminal.
  init(
    terminal: consuming Terminal, state: State, model: ToyModel, checkpoint: TextModel?,
    title: Title, notes: NotesFile? = nil
  ) {
    self.notes = notes
    self.state = state
    self.title = title
    worker = TraceWorker(model: model, checkpoint: checkpoint)
    self.terminal = terminal
  }

  /// Runs until the reader quits or the world ends it, and gives the terminal back.
  ///
  /// After a signal it does not return: the process ends as if the signal had not been caught.
  consuming func run() {
    terminal.use(state.mouse)
    _ = perform(state.open())
    while true {
      if isAsked || !state.holdsStill { draw() }
      Guard.note("waiting for a key")
      switch takeEvents() {
      case nil: continue
      case .quit?: return terminal.close()
      case .signal(let signal)?: terminal.die(of: signal)
      }
    }
  }

  private mutating func draw() {
    Guard.note("drawing the explorer")
    terminal.use(state.display.theme)
    terminal.present(state.render(&pictures))
    if title == .ofTheScreen { terminal.show(title: state.title) }
    isAsked = false
  }

  /// Waits for an event and then takes all that are there, so that held keys never pile up.
  ///
  /// A run of the model that ends within a moment is waited for: one frame instead of two.
  private mutating func takeEvents() -> Ending? {
    var timeout: Int?
    while let event = terminal.nextEvent(timeout: timeout) {
      if let ending = take(event) { return ending }
      timeout = state.isComputing ? Self.patience : 0
    }
    return nil
  }

  /// How long a frame waits for the model, in milliseconds.
  private static let patience = 15

  private mutating func take(_ event: TerminalEvent) -> Ending? {
    Guard.note(operation(of: event))
    if event != .wake { isAsked = true }
    switch event {
    case .key(let key): return perform([state.action(for: key)])
    case .mouse(let event): return perform([.mouse(event)])
    case .paste(let text): return perform([.paste(text)])
    case .resized(let rows, let columns): return perform([.resize(rows: rows, columns: columns)])
    case .reply(.background(let color)): return perform([.background(color)])
    case .reply: return nil
    case .wake:
      return perform(worker.takeResults() + trainer.takeResults() + lessonTrainer.takeResults())
    case .hangUp: return .signal(SIGHUP)
    case .terminate(let signal): return .signal(signal)
    }
  }

  /// What the guard says if the program dies of an event.
  private func operation(of event: TerminalEvent) -> String {
    switch event {
    case .key(let key): "taking the key \(key.name)"
    case .mouse: "taking what the mouse did"
    case .paste: "taking a paste"
    case .reply: "taking an answer of the terminal"
    case .resized(let rows, let columns): "taking the size \(columns)×\(rows)"
    case .wake: "taking what the model computed"
    case .hangUp, .terminate: "leaving"
    }
  }

  private mutating func perform(_ actions: [Action]) -> Ending? {
    perform(actions.flatMap { state.update($0) })
  }

  private mutating func perform(_ effects: [Effect]) -> Ending? {
    for effect in effects {
      switch effect {
      case .trace(let request): worker.submit(request)
      case .cancelTrace: worker.cancel()
      case .survey(let request): worker.submit(request)
      case .train(let request): trainer.submit(request)
      case .stopTraining: trainer.stop()
      case .trainForLesson(let task): lessonTrainer.submit(task)
      case .stopLessonTraining: lessonTrainer.stop()
      case .keepLesson(let lesson, let record): keep(record, of: lesson)
      case .showNotes(let lines): show(notes: lines)
      case .mouse(let use): terminal.use(use)
      case .quit: return .quit
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .copy(let text): terminal.copy(base64: Data(text.utf8).base64EncodedString())
      }
    }
    return nil
  }

  /// Keeps how far one is in a lesson; what was kept of others meanwhile stays.
  private mutating func keep(_ record: LessonRecord, of lesson: String) {
    guard let file = ProgressFile.standard else { return }
    do {
      var progress = try file.read().progress
      progress.records[lesson] = record
      try file.write(progress)
    } catch {
      _ = state.update(.notKept(error.description))
    }
  }

  private mutating func show(notes lines: [String]) {
    do {
      try notes?.append(lines)
    } catch {
      _ = state.update(.notKept(error.description))
    }
  }
}
