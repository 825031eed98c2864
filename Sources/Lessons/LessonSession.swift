import Training

/// A learner in a lesson: where they are, what they answered, and what they may see.
///
///     var session = LessonSession(lesson)
///     session.forward()                 // .moved
///     session.forward()                 // .unanswered: no reveal without a prediction
///     session.answer(.option(1))        // .recorded
///     session.page.question?.isRight    // true
///
/// It is a value without files, clock and screen: a player turns keys into these calls and draws `page`.
public struct LessonSession: Equatable, Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// What is kept when the learner leaves.
  public private(set) var record: LessonRecord
  /// Whether the learner is in the explorer and will come back to this stop.
  public private(set) var isInFreePlay = false
  /// What is shown now.
  public private(set) var page = LessonPage()

  var engine: LessonEngine
  /// How many hints were taken at this stop.
  var hintCount = 0
  /// The hands that are counted for the question of this stop.
  var hands: [Int] = []
  /// Where the sliders stand, by their names.
  var numbers: [String: Double] = [:]
  /// What was changed in the exercises, by their names.
  var changes: [String: [StateChange]] = [:]

  /// What came of a call.
  public enum Outcome: Equatable, Sendable {
    /// The stop is another one.
    case moved
    /// The question of this stop waits for an answer; nothing is shown before it.
    case unanswered
    /// The lesson is at its end, or its beginning.
    case atEnd
    /// Something was kept.
    case recorded
    /// The question has its answer already, which stays.
    case alreadyAnswered
    /// It does not fit this stop.
    case notPossible(String)
  }

  /// Begins a lesson, or goes on with it.
  ///
  /// - Parameters:
  ///   - lesson: A lesson that the checker passes.
  ///   - record: How far the learner was; answers to questions that are others now are left out.
  ///   - training: Who takes the steps of trainings.
  public init(
    _ lesson: Lesson, record: LessonRecord = LessonRecord(),
    training: LessonEngine.TrainingPlace = .here
  ) {
    self.lesson = lesson
    self.record = record
    engine = LessonEngine(lesson, training: training)
    self.record.answers = record.answers.filter { name, answer in
      prediction(named: name)?.mark == answer.questionMark
    }
    self.record.stop = min(max(0, record.stop), firstUnanswered)
    refresh()
  }

  /// Where the learner is.
  public var stop: LessonStop { lesson.stops[record.stop] }

  /// Goes on; not past a question without an answer.
  @discardableResult
  public mutating func forward() -> Outcome {
    guard !isWaiting else { return .unanswered }
    guard record.stop + 1 < lesson.stops.count else {
      record.isFinished = true
      return .atEnd
    }
    return move(to: record.stop + 1)
  }

  /// Goes back one stop.
  @discardableResult
  public mutating func back() -> Outcome {
    record.stop > 0 ? move(to: record.stop - 1) : .atEnd
  }

  /// Goes to the beginning of a step; not past a question without an answer.
  @discardableResult
  public mutating func go(toStep step: Int) -> Outcome {
    guard let place = lesson.stops.firstIndex(where: { $0.step == step }) else {
      return .notPossible("the lesson has \(lesson.steps.count) steps")
    }
    guard place <= firstUnanswered else { return .unanswered }
    return move(to: place)
  }

  /// Records the answer to the question of this stop; the first one stays.
  @discardableResult
  public mutating func answer(_ answer: LessonAnswer) -> Outcome {
    guard let prediction = currentPrediction else {
      return .notPossible("nothing is asked here")
    }
    guard record.answers[currentName] == nil else { return .alreadyAnswered }
    let right = rightAnswer(of: prediction)
    guard let text = prediction.words(of: answer, right) else {
      return .notPossible("this question is answered by \(prediction.kind.word)")
    }
    record.answers[currentName] = AnswerRecord(
      text: text, isRight: right?.accepts(answer), hintCount: hintCount, hands: hands,
      questionMark: prediction.mark)
    refresh()
    return .recorded
  }

  /// Records an answer that is written as a worksheet has it: the name of a key, `it → animal`, a
  /// number, a word.
  @discardableResult
  public mutating func answer(written text: String) -> Outcome {
    guard let prediction = currentPrediction else {
      return .notPossible("nothing is asked here")
    }
    guard record.answers[currentName] == nil else { return .alreadyAnswered }
    let right = rightAnswer(of: prediction) ?? .text([])
    guard let answer = prediction.answer(from: text, right) else {
      return .notPossible("this question is answered by \(prediction.kind.word)")
    }
    return self.answer(answer)
  }

  /// Shows the next hint of this stop.
  @discardableResult
  public mutating func hint() -> Outcome {
    guard hintCount < currentHints.count else {
      return .notPossible(currentHints.isEmpty ? "there is no hint here" : "that was the last hint")
    }
    hintCount += 1
    refresh()
    return .recorded
  }

  /// Counts the hands of a class for one option, from 0; not after the answer.
  @discardableResult
  public mutating func count(hands count: Int, forOption option: Int) -> Outcome {
    guard let options = currentPrediction?.optionTexts, options.indices.contains(option),
      (0...9999).contains(count)
    else { return .notPossible("hands are counted for an option, from 0 to 9999") }
    guard record.answers[currentName] == nil else { return .alreadyAnswered }
    if hands.isEmpty { hands = options.map { _ in 0 } }
    hands[option] = count
    refresh()
    return .recorded
  }

  /// Moves the slider of this stop; beyond its range it stops at the end.
  @discardableResult
  public mutating func move(parameterTo number: Double) -> Outcome {
    guard let parameter = currentParameter, number.isFinite else {
      return .notPossible("there is no slider here")
    }
    numbers[currentName] = min(max(number, parameter.range.lowest), parameter.range.highest)
    refresh()
    return .recorded
  }

  /// Puts changes into the data of the exercise of this stop, in place of those before.
  @discardableResult
  public mutating func change(_ changes: [StateChange]) -> Outcome {
    guard let exercise = currentExercise else { return .notPossible("there is no exercise here") }
    do {
      if let data = exercise.data?.value ?? stepData {
        _ = try engine.state(of: data, changes: changes)
      }
    } catch {
      return .notPossible(error.description)
    }
    self.changes[currentName] = changes
    refresh()
    return .recorded
  }

  /// Leaves for the explorer; the stop stays.
  public mutating func beginFreePlay() { isInFreePlay = true }

  /// Comes back to the same stop.
  public mutating func endFreePlay() { isInFreePlay = false }

  /// Hands in a training that was run elsewhere, and judges the bets on it.
  public mutating func take(_ run: TrainingRun) {
    engine.take(run)
    for (name, answer) in record.answers where answer.isRight == nil {
      guard let prediction = prediction(named: name),
        let right = rightAnswer(of: prediction, step: Self.step(of: name)),
        let given = prediction.answer(from: answer.text, right)
      else { continue }
      record.answers[name]?.isRight = right.accepts(given)
    }
    refresh()
  }

  private mutating func move(to place: Int) -> Outcome {
    record.stop = place
    hintCount = 0
    hands = []
    isInFreePlay = false
    refresh()
    return .moved
  }

  /// Computes what is shown, and notes goals that are reached.
  private mutating func refresh() {
    page = computedPage()
    if page.parameter?.holds == true || page.exercise?.holds == true {
      record.reached.insert(currentName)
      page = computedPage()
    }
  }
}
