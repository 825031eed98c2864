import Attention
import Models
import Scenarios
import Tokenization

extension LessonCheck {
  /// Runs every data block once, and looks for words that the toy model does not know.
  mutating func checkData() {
    for data in lesson.data {
      guard case .scenario(let scenario, _) = data.subject else { continue }
      do {
        let state = try engine.state(of: data.name)
        checkWords(state, data)
      } catch {
        report(
          data.line, "the data \(data.name) cannot be computed: \(error.sentence)",
          fix: error.advice.first ?? "change them")
        continue
      }
      if case .sentence(let text, _) = scenario.subject, text.trimmed.isEmpty {
        report(data.line, "the sentence of \(data.name) is empty", fix: "write a sentence")
      }
    }
  }

  private mutating func checkWords(_ state: LessonState, _ data: LessonData) {
    for token in state.trace?.tokens ?? [] where token.knowledge == .unknown {
      let word = token.token.text
      warn(
        data.line, "the word “\(word)” is not in the toy dictionary",
        fix: "add words: [\(word.lowercased()) like dog], or write another word")
    }
  }

  /// What a view names must be there, and its kind must fit the data.
  mutating func check(_ view: LessonView, about data: String?) {
    let rowsAreKnown = view.rows.map { isKnown($0.data) }.allSatisfy { $0 }
    guard isKnown(view.data), rowsAreKnown, let name = view.data?.value ?? data,
      let found = lesson.data.first(where: { $0.name == name })
    else {
      if lesson.data.isEmpty {
        report(view.line, "the view has no data", fix: "put a data block before it")
      }
      return
    }
    switch found.subject {
    case .unreadable: return
    case .training: checkTrainingView(view, name)
    case .scenario(let scenario, _): checkScenarioView(view, name, scenario)
    }
  }

  private mutating func checkTrainingView(_ view: LessonView, _ name: String) {
    guard view.kind == .training || view.kind == .map else {
      report(
        view.line, "the view \(view.kind.rawValue) cannot show \(name), which is a training",
        fix: "write ```view training or ```view map")
      return
    }
    do {
      let state = try engine.trained(name, at: view.step)
      _ = try state.maps(view.head, column: 1)
    } catch {
      report(view.line, error.sentence, fix: error.advice.first ?? "name another step")
    }
  }

  private mutating func checkScenarioView(
    _ view: LessonView, _ name: String, _ scenario: Scenario
  ) {
    if let refusal = view.kind.refusal(of: scenario) {
      report(
        view.line, "the view \(view.kind.rawValue) cannot show \(name): \(refusal.reason)",
        fix: refusal.fix)
      return
    }
    if view.step != nil {
      report(view.line, "at names a step, but \(name) does not train", fix: "leave at: out")
    }
    var place = view.line(of: "with")
    do {
      let state = try engine.state(of: name, changes: view.changes, head: view.head)
      place = view.line(of: "head")
      _ = try state.heads(view.head, column: 1)
      place = view.line(of: "query")
      if let query = view.query { _ = try state.queries.place(query, "queries") }
      place = view.line(of: "key")
      if let key = view.key { _ = try state.keys.place(key, "keys") }
      for row in view.rows {
        place = row.line
        let rowState = try engine.state(of: row.data?.value ?? name, changes: view.changes)
        _ = try rowState.queries.place(row.query, "queries")
      }
    } catch {
      report(place, "in this view, \(error.sentence)", fix: error.advice.first ?? "name another")
    }
  }

  /// What a step must have: reveals behind predictions, few views, something to do.
  mutating func checkShape(_ step: LessonStep) {
    var asked = false
    var views: [LessonView] = []
    for block in step.blocks {
      switch block {
      case .predict: asked = true
      case .view(let view): views.append(view)
      case .reveal(let reveal) where !asked && !reveal.isFree:
        guard !hasUnreadableQuestion(step, before: reveal.line) else { continue }
        report(
          reveal.line, "this reveal has no predict before it in its step",
          fix: "add a predict block before it, or write free: yes")
      default: break
      }
    }
    if views.count > 2 {
      warn(
        views[2].line, "the step shows \(views.count) views, and people relate two at most",
        fix: "make two steps of it")
    }
    let hiding = views.first { $0.isHidden || $0.rows.contains(where: \.isHidden) }
    if let hiding, !asked, !hasUnreadableQuestion(step, before: .max) {
      report(
        hiding.line, "this view hides numbers, and the step asks nothing that would show them",
        fix: "leave out hide: yes, or add a predict block")
    }
    let isIdle = step.blocks.allSatisfy { block in
      switch block {
      case .prose, .data, .check, .notes: true
      case .view, .predict, .reveal, .parameter, .freePlay, .exercise: false
      }
    }
    if isIdle {
      warn(
        step.title.line, "the step \(step.title.value) shows nothing and asks nothing",
        fix: "add a view or a predict block, or join it to the next step")
    }
  }

  /// Whether a question of a step cannot be read, which is reported itself.
  private func hasUnreadableQuestion(_ step: LessonStep, before line: Int) -> Bool {
    let next = lesson.steps.map(\.title.line).filter { $0 > step.title.line }.min() ?? .max
    return unreadableQuestions.contains {
      $0 > step.title.line && $0 < min(line, next)
    }
  }

  /// Whether a step fits a terminal of 24 rows.
  mutating func checkRows(_ step: LessonStep, about data: String?) {
    // Data that cannot be read are reported themselves, and their rows are unknown.
    guard !lesson.data.contains(where: { $0.subject == .unreadable }) else { return }
    let rows = StepSize(step: step, lesson: lesson, data: data).rows(&engine)
    guard rows > Self.smallTerminal else { return }
    warn(
      step.title.line,
      "the step \(step.title.value) needs \(rows) rows, and a terminal of \(Self.smallTerminal) "
        + "would scroll",
      fix: "make two steps of it, or name the rows of the view that matter")
  }
}

extension LessonView.Kind {
  /// Why a scenario cannot be shown so, and what to write; nil where it can.
  fileprivate func refusal(of scenario: Scenario) -> (reason: String, fix: String)? {
    let isSentence = scenario.isSentence
    switch self {
    case .training: return ("it does not train", "use data train, or another view")
    case .grid where scenario.grid == nil:
      return ("it has no grid", "add grid: {rows: 4, columns: 4} to its data, or write map")
    case .lookup where isSentence:
      return ("it is a sentence, without attributes", "write map or text")
    case .text where !isSentence: return ("it has no sentence", "write map or lookup")
    default: return nil
    }
  }
}
