import Lessons
import Screen

/// From one stop of a lesson to the next, out of the lesson, and on to the next one.
extension State {
  /// The next step of a derivation, then the next stop.
  mutating func goOn(by steps: Int) -> [Effect] {
    if play?.uncover(by: steps) == true { return [] }
    if let effects = goOnInRun() { return effects }
    return turn { $0.forward() }
  }

  mutating func goBack(by steps: Int) -> [Effect] {
    if play?.uncover(by: -steps) == true { return [] }
    return turn { $0.back() }
  }

  /// Goes to another stop, and says why not where that is not possible.
  mutating func turn(
    _ move: (inout LessonSession) -> LessonSession.Outcome
  ) -> [Effect] {
    guard var session = play?.session else { return [] }
    let outcome = move(&session)
    play?.session = session
    switch outcome {
    case .moved:
      play?.turnPage()
      return []
    case .unanswered:
      message =
        "nothing is shown before your answer is recorded: \(keyName(.enter)) answers, "
        + "\(keyName(.why)) gives a hint"
    case .atEnd:
      guard session.record.stop + 1 == session.lesson.stops.count else {
        message = "this is the beginning; \(keyName(.escape)) shows the list of lessons"
        return []
      }
      if play?.hasSaidEnd == true { return openNextLesson() }
      play?.hasSaidEnd = true
      message = endSentence(session)
    case .notPossible(let reason): message = DisplayText(reason).description
    case .recorded, .alreadyAnswered: break
    }
    return []
  }

  /// How the lesson went, and what comes next.
  private func endSentence(_ session: LessonSession) -> String {
    let right = session.record.answers.values.count { $0.isRight == true }
    let asked = session.lesson.predictions.count
    let next = nextLesson.map { "\(keyName(.forward)) opens \($0.title), " } ?? ""
    return DisplayText(
      "the end: \(right) of \(asked) right; \(next)\(keyName(.escape)) shows the list"
    ).description
  }

  /// The lesson below the open one in the list.
  private var nextLesson: Lesson? {
    guard let room = lessons, room.selection + 1 < room.lessons.count else { return nil }
    return room.lessons[room.selection + 1]
  }

  private mutating func openNextLesson() -> [Effect] {
    let next = nextLesson == nil ? nil : lessons.map { $0.selection + 1 }
    let effects = closeLesson()
    guard let next else { return effects }
    lessons?.open(next)
    return effects + requestLessonTraining()
  }

  /// Back to the list; what was answered is kept.
  mutating func closeLesson() -> [Effect] {
    guard let play else { return [] }
    let id = play.session.lesson.id
    lessons?.progress.records[id] = play.session.record
    lessons?.play = nil
    trainingGeneration += 1
    return [.keepLesson(id, play.session.record), .stopLessonTraining]
  }
}
