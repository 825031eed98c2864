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
    case .parameter: page.parameter = parameter(&page)
    case .exercise: page.exercise = exercise(&page)
    case .freePlay(let place): freePlay(step.blocks[place], &page)
    }
    return page
  }

  /// The trainings of the lesson that nobody has run so far.
  private var neededTrainings: [NeededTraining] {
    lesson.data.compactMap { data in
      guard case .training(let kind, let seed, let until) = data.subject,
        !engine.hasTrained(kind, seed: seed, until: until)
      else { return nil }
      return NeededTraining(kind: kind, seed: seed, until: until)
    }
  }

  private mutating func words(_ text: LessonText?, _ page: inout LessonPage) -> String? {
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

  private mutating func question(_ index: Int, _ page: inout LessonPage) -> PageQuestion? {
    guard let prediction = currentPrediction else { return nil }
    let recorded = record.answers[currentName]
    let right = rightAnswer(of: prediction)
    var question = PageQuestion(
      index: index, ask: words(prediction.question, &page) ?? "", kind: prediction.kind.question,
      known: words(prediction.known, &page), changed: words(prediction.changed, &page),
      hintCount: prediction.hints.count)
    question.hints = prediction.hints.prefix(hintCount).compactMap { words($0, &page) }
    question.options = options(prediction, recorded, right)
    question.handCount = (recorded?.hands ?? hands).reduce(0, +)
    if let right { (question.queries, question.keys) = right.names }
    guard let recorded else { return question }
    question.answer = recorded.text
    question.isRight = recorded.isRight
    guard let right, recorded.isRight != nil else { return question }
    question.right = prediction.text(of: right.answer, right)
    question.because = words(prediction.because, &page)
    question.trueHere = words(prediction.trueHere, &page)
    question.careful = words(prediction.careful, &page)
    if recorded.isRight == false {
      question.wrong = words(prediction.wrongWords(recorded.text, right), &page)
    }
    return question
  }

  private func options(
    _ prediction: Prediction, _ recorded: AnswerRecord?, _ right: RightAnswer?
  ) -> [PageOption] {
    let hands = recorded?.hands ?? hands
    let isShown = recorded?.isRight != nil
    let numbers = isShown ? right?.optionNumbers ?? [] : []
    return prediction.optionTexts.enumerated().map { place, text in
      PageOption(
        text: text, hands: hands.indices.contains(place) ? hands[place] : 0,
        number: numbers.indices.contains(place) ? numbers[place] : nil,
        isRight: isShown ? right?.accepts(.option(place)) : nil,
        isChosen: recorded?.text == text)
    }
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
    page.freePlay = PageFreePlay(
      dataName: play.data?.value ?? stepData ?? "", text: words(play.text, &page),
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

extension RightAnswer {
  /// The number of each option, where options have numbers.
  var optionNumbers: [Double?] {
    switch self {
    case .option(_, let numbers): numbers
    case .order(_, let numbers): numbers
    case .number, .cell, .text, .map: []
    }
  }

  /// The names of the queries and keys among which the answer is; empty for other questions.
  var names: (queries: [String], keys: [String]) {
    switch self {
    case .map(let map): (map.queries, map.keys)
    case .cell(_, let numbers): Self.names(of: numbers.map(\.label))
    case .option, .number, .order, .text: ([], [])
    }
  }

  /// The names of cells: those of the keys alone where the row is given, else of both.
  private static func names(of cells: [LessonLabel]) -> (queries: [String], keys: [String]) {
    let pairs = cells.map { $0.name.divided(at: " → ") }
    let queries = pairs.compactMap { $0.1 == nil ? nil : $0.0.trimmed }
    let keys = pairs.map { ($0.1 ?? $0.0).trimmed }
    return (queries.uniqued, keys.uniqued)
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Prediction {
  /// What is said to a wrong answer, if anything.
  func wrongWords(_ given: String, _ right: RightAnswer) -> LessonText? {
    guard let answer = answer(from: given, right) else { return nil }
    return wrong.first { entry in
      guard let meant = self.answer(from: entry.answer.value, right) else { return false }
      if case .number(let left) = answer, case .number(let right) = meant,
        case .number(let tolerance) = kind
      {
        return abs(left - right) <= tolerance
      }
      return answer == meant
    }?.words
  }
}
