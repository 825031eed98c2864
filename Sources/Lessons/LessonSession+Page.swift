import Attention
import Scenarios
import Training

extension LessonSession {
  /// Everything that is shown at this stop.
  mutating func computedPage() -> LessonPage {
    let step = lesson.steps[stop.step]
    var page = LessonPage()
    page.title = lesson.title
    page.stepTitle = step.title.value
    page.step = stop.step
    page.stepCount = lesson.steps.count
    page.notes = step.notes.map(\.value)
    page.neededTrainings = neededTrainings
    for case .prose(let text) in (stop.step == 0 ? lesson.introduction : []) + step.blocks {
      if let words = words(text, &page) { page.paragraphs.append(words) }
    }
    for case .view(let view) in step.blocks { add(view, to: &page) }
    switch stop.kind {
    case .reading: break
    case .question(let index): page.question = question(index, &page)
    case .reveal(let place): reveal(step.blocks[place], &page)
    case .parameter:
      page.parameter = parameter(&page)
      addChangedView(page.parameter?.state, to: &page)
    case .exercise:
      page.exercise = exercise(&page)
      addChangedView(page.exercise?.state, to: &page)
    case .freePlay(let place): freePlay(step.blocks[place], &page)
    }
    return page
  }

  /// The trainings of the lesson that nobody has run so far, those first that are shown first.
  private var neededTrainings: [NeededTraining] {
    let needed = lesson.data.compactMap { data -> (step: Int, task: NeededTraining)? in
      guard case .training(let kind, let seed, let until) = data.subject,
        !engine.hasTrained(kind, seed: seed, until: until)
      else { return nil }
      let step = lesson.steps.firstIndex { $0.shows(data.name) } ?? lesson.steps.count
      return (step, NeededTraining(kind: kind, seed: seed, until: until))
    }
    let order = needed.indices.sorted { (needed[$0].step, $0) < (needed[$1].step, $1) }
    return order.map { needed[$0].task }
  }

  mutating func words(_ text: LessonText?, _ page: inout LessonPage) -> String? {
    guard let text else { return nil }
    do {
      return try engine.words(of: text, about: stepData)
    } catch {
      page.failures.append(error.description)
      return nil
    }
  }

  private mutating func add(_ view: LessonView, to page: inout LessonPage) {
    let isHidden = !isAnswered(step: stop.step)
    let name = view.data?.value ?? stepData ?? ""
    do {
      guard case .scenario? = lesson.data.first(where: { $0.name == name })?.subject else {
        page.views.append(
          PageView(
            view: view, dataName: name, state: nil, unchanged: nil,
            training: try? engine.trained(name, at: view.step), rows: [],
            isHidden: isHidden && view.isHidden))
        return
      }
      let state = try engine.state(of: name, changes: view.changes, head: view.head)
      var rows: [PageRow] = []
      for row in view.rows {
        let rowName = row.data?.value ?? name
        let rowState = try engine.state(of: rowName, changes: view.changes, head: view.head)
        rows.append(
          PageRow(
            dataName: rowName, query: try rowState.queries.place(row.query, "queries"),
            state: rowState, isHidden: isHidden && (row.isHidden || view.isHidden)))
      }
      page.views.append(
        PageView(
          view: view, dataName: name, state: state,
          unchanged: view.changes.isEmpty ? nil : try engine.state(of: name, head: view.head),
          training: nil, rows: rows,
          isHidden: isHidden && view.isHidden))
    } catch {
      page.failures.append("line \(view.line): \(error)")
    }
  }

  /// Where a step draws nothing of it, what is moved or changed is drawn in place of other data.
  private mutating func addChangedView(_ state: LessonState?, to page: inout LessonPage) {
    guard let state, !page.views.contains(where: { $0.shows(state.dataName) }),
      case .scenario(let scenario, _)? = lesson.data.first(where: { $0.name == state.dataName })?
        .subject
    else { return }
    let kind: LessonView.Kind
    switch scenario.subject {
    case .vectors: kind = .lookup
    case .sentence: kind = .map
    }
    let view = LessonView(
      line: 0, kind: kind, data: Located(state.dataName, line: 0), head: nil, query: nil, key: nil,
      stage: .weights, rows: [], changes: [], step: nil, isHidden: false)
    page.views = []
    add(view, to: &page)
  }

  private mutating func reveal(_ block: LessonBlock, _ page: inout LessonPage) {
    guard case .reveal(let reveal) = block, isAnswered(step: stop.step) || reveal.isFree else {
      return
    }
    if let view = reveal.view {
      page.views = []
      add(view, to: &page)
    }
    page.revealed = words(reveal.text, &page)
    for (place, prediction) in lesson.steps[stop.step].predictions.enumerated() {
      let name = Self.name(step: stop.step, place)
      if let said = predicted(prediction, name, &page) { page.predicted.append(said) }
    }
  }

  private mutating func parameter(_ page: inout LessonPage) -> PageParameter? {
    guard let parameter = currentParameter else { return nil }
    let number = numbers[currentName] ?? parameter.start
    let data = parameter.data?.value ?? stepData
    let changes = [parameter.change(to: number)]
    let goal = parameter.goal
    let holds = goal.map { self.holds($0, data, changes) } ?? false
    return PageParameter(
      parameter: parameter, ask: words(parameter.question, &page), number: number,
      state: data.flatMap { try? engine.state(of: $0, changes: changes) },
      goalNumber: goal.flatMap { leftNumber($0, data, changes) }, holds: holds,
      isReached: holds || record.reached.contains(currentName),
      hints: parameter.hints.prefix(hintCount).compactMap { words($0, &page) })
  }

  private mutating func exercise(_ page: inout LessonPage) -> PageExercise? {
    guard let exercise = currentExercise else { return nil }
    let data = exercise.data?.value ?? stepData
    let changes = changes[currentName] ?? []
    let holds = self.holds(exercise.goal, data, changes)
    let isReached = holds || record.reached.contains(currentName)
    return PageExercise(
      ask: words(exercise.question, &page) ?? "", changes: changes,
      state: data.flatMap { try? engine.state(of: $0, changes: changes) }, holds: holds,
      isReached: isReached, because: isReached ? words(exercise.because, &page) : nil,
      hints: exercise.hints.prefix(hintCount).compactMap { words($0, &page) })
  }

  private mutating func freePlay(_ block: LessonBlock, _ page: inout LessonPage) {
    guard case .freePlay(let play) = block else { return }
    let name = play.data?.value ?? stepData ?? ""
    addChangedView(try? engine.state(of: name), to: &page)
    page.freePlay = PageFreePlay(
      dataName: name, text: words(play.text, &page),
      suggestions: play.suggestions.map(\.value))
  }

  private mutating func holds(
    _ goal: LessonExpression, _ data: String?, _ changes: [StateChange]
  ) -> Bool {
    (try? engine.value(of: goal, about: data, changes: changes)) == .truth(true)
  }

  private mutating func leftNumber(
    _ goal: LessonExpression, _ data: String?, _ changes: [StateChange]
  ) -> Double? {
    guard case .comparison(_, let left, _, _) = goal.root.kind,
      case .number(let number)? = try? engine.value(
        of: goal.part(left), about: data, changes: changes)
    else { return nil }
    return number
  }
}

extension LessonStep {
  /// Whether a view of the step names some data.
  fileprivate func shows(_ name: String) -> Bool {
    blocks.contains { block in
      switch block {
      case .view(let view): view.data?.value == name
      case .reveal(let reveal): reveal.view?.data?.value == name
      default: false
      }
    }
  }
}
