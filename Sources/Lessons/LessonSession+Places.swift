extension LessonSession {
  /// Whether the question of this stop has no answer.
  var isWaiting: Bool { currentPrediction != nil && record.answers[currentName] == nil }

  /// The first stop whose question has no answer; the last stop where all have one.
  var firstUnanswered: Int {
    let stops = lesson.stops
    let place = stops.firstIndex { stop in
      if case .question(let index) = stop.kind {
        record.answers[Self.name(step: stop.step, index)] == nil
      } else {
        false
      }
    }
    return place ?? stops.count - 1
  }

  /// The step's default data.
  var stepData: String? { lesson.data(ofStep: stop.step)?.name }

  /// The name of what waits at this stop: `2.1` for the first of step 2; sliders and exercises have
  /// `p` and `e` before it.
  var currentName: String {
    switch stop.kind {
    case .question(let index): Self.name(step: stop.step, index)
    case .parameter(let index): "p" + Self.name(step: stop.step, index)
    case .exercise(let index): "e" + Self.name(step: stop.step, index)
    case .reading, .reveal, .freePlay: ""
    }
  }

  static func name(step: Int, _ index: Int) -> String { "\(step + 1).\(index + 1)" }

  /// The step, from 0, of a question by its name.
  static func step(of name: String) -> Int { (Int(name.prefix { $0 != "." }) ?? 1) - 1 }

  /// A question by its name.
  func prediction(named name: String) -> Prediction? {
    let parts = name.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 2, lesson.steps.indices.contains(parts[0] - 1) else { return nil }
    let predictions = lesson.steps[parts[0] - 1].predictions
    return predictions.indices.contains(parts[1] - 1) ? predictions[parts[1] - 1] : nil
  }

  var currentPrediction: Prediction? {
    guard case .question(let index) = stop.kind else { return nil }
    return lesson.steps[stop.step].predictions[index]
  }

  var currentParameter: LessonParameter? {
    guard case .parameter(let index) = stop.kind else { return nil }
    return lesson.steps[stop.step].parameters[index]
  }

  var currentExercise: Exercise? {
    guard case .exercise(let index) = stop.kind else { return nil }
    return lesson.steps[stop.step].exercises[index]
  }

  var currentHints: [LessonText] {
    currentPrediction?.hints ?? currentParameter?.hints ?? currentExercise?.hints ?? []
  }

  /// The right answer, or nil before a training that decides.
  mutating func rightAnswer(of prediction: Prediction, step: Int? = nil) -> RightAnswer? {
    let data = lesson.data(ofStep: step ?? stop.step)?.name
    return try? engine.rightAnswer(of: prediction, about: data)
  }

  /// Whether every question of the step up to a block has its answer.
  func isAnswered(step: Int) -> Bool {
    lesson.steps[step].predictions.indices.allSatisfy {
      record.answers[Self.name(step: step, $0)] != nil
    }
  }
}

extension Prediction {
  /// An answer in words; nil for one of another kind.
  func words(of answer: LessonAnswer, _ right: RightAnswer?) -> String? {
    switch (kind, answer) {
    case (.choice(let options), .option(let place)):
      return options.indices.contains(place) ? options[place].text.value : nil
    case (.order(let options), .order(let places)):
      return Set(places) == Set(options.indices) && places.count == options.count
        ? places.map { options[$0].value }.joined(separator: ", ") : nil
    case (.number, .number(let number)):
      return decimalText(number, decimals: 6).withoutEndingZeros
    case (.text, .text(let text)): return text.trimmed.isEmpty ? nil : text.trimmed
    case (.cell, .cell), (.drawMap, .map):
      return right.map { text(of: answer, $0) }
    default: return nil
    }
  }
}
