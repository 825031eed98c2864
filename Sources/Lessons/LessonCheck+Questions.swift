import Scenarios

extension LessonCheck {
  /// Computes the right answer of a question and everything that is said about it.
  mutating func check(_ prediction: Prediction, about data: String?) {
    let texts =
      [
        prediction.question, prediction.known, prediction.changed, prediction.because,
        prediction.trueHere, prediction.careful,
      ].compactMap { $0 } + prediction.hints + prediction.wrong.map(\.words)
    for text in texts { check(text, about: data) }
    guard prediction.hasAnswer else { return }
    let right = noting { engine throws(LessonProblem) in
      try engine.rightAnswer(of: prediction, about: data)
    }
    if let right { check(prediction, right) }
  }

  private mutating func check(_ prediction: Prediction, _ right: RightAnswer) {
    if case .number(let number, let tolerance) = right {
      check(tolerance, of: number, prediction)
    }
    for wrong in prediction.wrong {
      guard let answer = prediction.answer(from: wrong.answer.value, right) else {
        report(
          wrong.answer.line, "wrong speaks to “\(wrong.answer.value)”, which nobody can answer",
          fix: prediction.optionTexts.isEmpty
            ? "write an answer of the kind \(prediction.kind.word)"
            : advice(for: wrong.answer.value, among: prediction.optionTexts))
        continue
      }
      guard right.accepts(answer) else { continue }
      report(
        wrong.answer.line, "wrong speaks to “\(wrong.answer.value)”, which is right",
        fix: "leave it out, or write because: …")
    }
  }

  /// A tolerance finer than the decimals that learners are shown cannot be met.
  private mutating func check(
    _ tolerance: Double, of number: Double, _ prediction: Prediction
  ) {
    let finest = 0.5 * power(10, -Double(LessonEngine.shownDecimals))
    guard tolerance < finest, number != number.rounded() else { return }
    report(
      prediction.line,
      "the answer is \(decimalText(number, decimals: LessonEngine.shownDecimals)), but the tolerance "
        + "\(tolerance) is finer than the \(LessonEngine.shownDecimals) decimals shown to learners",
      fix: "write tolerance: 0.001 or more")
  }

  /// What must hold.
  mutating func check(_ expression: LessonExpression, about data: String?) {
    guard holds(expression, "expect", about: data) == false else { return }
    let found = sides(of: expression, about: data)
    report(
      expression.line,
      "check failed: \(expression.source.prefix(80))" + (found.map { ", but \($0.found)" } ?? ""),
      fix: found?.fix ?? "change the data, or what is expected")
  }

  /// What stands on the left of a comparison, and what to write on its right.
  private mutating func sides(
    of expression: LessonExpression, about data: String?
  ) -> (found: String, fix: String)? {
    guard case .comparison(_, let left, let right, _) = expression.root.kind,
      case .number? = try? engine.value(of: expression.part(right), about: data),
      case .number(let number)? = try? engine.value(of: expression.part(left), about: data)
    else { return nil }
    let text = decimalText(number, decimals: LessonEngine.shownDecimals)
    return ("the left side is \(text)", "write \(text), or change the data")
  }

  /// Looks for the goal of a slider everywhere in its range.
  mutating func check(_ parameter: LessonParameter, about data: String?) {
    for text in [parameter.question].compactMap({ $0 }) + parameter.hints {
      check(text, about: data)
    }
    let name = parameter.data?.value ?? data
    guard isKnown(parameter.data) else { return }
    guard let goal = parameter.goal else { return }
    guard
      let start = holds(goal, "goal", about: name, changes: [parameter.change(to: parameter.start)])
    else { return }
    if start {
      report(
        goal.line,
        "the goal \(goal.source.prefix(60)) is reached at the start, \(plainNumber(parameter.start))",
        fix: "start elsewhere, or ask for more")
      return
    }
    let search = GoalSearch(parameter: parameter, goal: goal, data: name)
    guard !search.isReached(&engine) else { return }
    let best = search.best(&engine)
    report(
      goal.line,
      "the goal \(goal.source.prefix(60)) cannot be reached: "
        + (best.map { "the \($0.word) value in the range \(search.rangeText) is \($0.text)" }
          ?? "it holds nowhere in the range \(search.rangeText)"),
      fix: best.map { "ask for \($0.text) or less far, or widen the range" }
        ?? "widen the range, or ask for something else")
  }

  /// Proves that an exercise can be done.
  mutating func check(_ exercise: Exercise, about data: String?) {
    let texts = [exercise.question, exercise.because].compactMap { $0 } + exercise.hints
    for text in texts { check(text, about: data) }
    guard isKnown(exercise.data) else { return }
    let name = exercise.data?.value ?? data
    guard let start = holds(exercise.goal, "goal", about: name) else { return }
    if start {
      report(
        exercise.goal.line,
        "the goal \(exercise.goal.source.prefix(60)) holds before anything is done",
        fix: "ask for something that does not hold yet")
      return
    }
    switch Result(catching: {
      try engine.value(of: exercise.goal, about: name, changes: exercise.solution)
    }) {
    case .success(.truth(true)), .success(.number), .success(.list), .success(.label),
      .success(.labels):
      return
    case .success(.truth(false)):
      report(
        exercise.solutionLine,
        "the solution does not reach the goal \(exercise.goal.source.prefix(60))",
        fix: "write changes that do, for the exercise may be impossible")
    case .failure(let error):
      let reason = error as? ExpressionError
      report(
        exercise.solutionLine, "the solution cannot be made: \(reason?.sentence ?? "\(error)")",
        fix: reason?.advice.first ?? "write changes that fit the data")
    }
  }

  /// A door into the explorer whose suggestions must be sentences or changes.
  mutating func check(_ play: FreePlay, about data: String?) {
    if let text = play.text { check(text, about: data) }
    guard isKnown(play.data), let name = play.data?.value ?? data,
      let found = lesson.data.first(where: { $0.name == name }),
      case .scenario(let scenario, _) = found.subject
    else { return }
    for suggestion in play.suggestions {
      do {
        let changes = try StateChange.read(suggestion.value)
        _ = try engine.state(of: name, changes: changes)
      } catch {
        if scenario.isSentence, !suggestion.value.beginsLikeChange { continue }
        report(
          suggestion.line, "try has “\(suggestion.value.prefix(40))”: \(error.sentence)",
          fix: error.advice.first ?? "write a change")
      }
    }
  }

  /// Whether data that are named exist; notes it where they do not.
  mutating func isKnown(_ data: Located<String>?) -> Bool {
    guard let data else { return true }
    let names = engine.dataNames
    if names.contains(data.value) { return true }
    var problem = LessonProblem(
      line: data.line, "no data block is called \(data.value)",
      fix: advice(for: data.value, among: names))
    problem.missingData = data.value
    problems.append(problem)
    return false
  }
}

extension LessonExpression {
  /// A part of it, to be computed on its own.
  func part(_ node: ExpressionNode) -> LessonExpression {
    LessonExpression(source: source, line: line, root: node)
  }
}

extension Scenario {
  /// Whether the toy model reads it.
  var isSentence: Bool {
    if case .sentence = subject { true } else { false }
  }
}

extension String {
  /// Whether it begins as a change does, so that it is no sentence.
  fileprivate var beginsLikeChange: Bool {
    let first = String(prefix { $0.isLetter || $0 == "_" })
    let rest = dropFirst(first.count)
    if NumberPlace.Table(rawValue: first) != nil, rest.first == "[" { return true }
    if StateChange.Axis(rawValue: first) != nil { return true }
    return ["head", "key"].contains(first) && hasSuffix(" off")
  }
}
