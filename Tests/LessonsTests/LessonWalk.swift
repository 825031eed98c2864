import Testing

@testable import Lessons

/// Walks through a lesson by itself, and holds what every lesson must keep.
struct LessonWalk {
  /// How it answers.
  enum Manner: CaseIterable {
    case right
    case wrong
  }

  private(set) var session: LessonSession
  private(set) var visited: [LessonStop] = []

  init(_ lesson: Lesson) {
    session = LessonSession(lesson, training: .elsewhere)
    for run in TrainedRuns.runs(of: lesson) { session.take(run) }
  }

  /// Goes from the first stop to the last.
  mutating func walk(_ manner: Manner) throws {
    var steps = 0
    while !session.record.isFinished {
      steps += 1
      try #require(steps <= session.lesson.stops.count + 1, "the walk does not end")
      visited.append(session.stop)
      let failures = session.page.failures
      #expect(failures == [])
      try visit(manner)
      session.forward()
    }
  }

  private mutating func visit(_ manner: Manner) throws {
    switch session.stop.kind {
    case .question: try answer(manner)
    case .exercise: try exercise(manner)
    case .parameter: move()
    case .reveal:
      let page = session.page
      #expect(page.revealed != nil || !page.views.isEmpty)
      #expect(page.views.allSatisfy { !$0.isHidden && $0.rows.allSatisfy { !$0.isHidden } })
    case .freePlay:
      session.beginFreePlay()
      #expect(session.isInFreePlay)
      let stop = session.stop
      session.endFreePlay()
      #expect(session.stop == stop)
      #expect(session.page.freePlay != nil)
    case .reading: #expect(!session.page.paragraphs.isEmpty || !session.page.views.isEmpty)
    }
  }

  private mutating func answer(_ manner: Manner) throws {
    let before = try #require(session.page.question)
    let isUnshown = before.isRight == nil && before.right == nil && before.because == nil
    #expect(isUnshown)
    #expect(before.options.allSatisfy { $0.number == nil && $0.isRight == nil })
    #expect(!before.ask.isEmpty)
    #expect(session.forward() == .unanswered)
    while session.hint() == .recorded {}
    #expect(session.page.question?.hints.count == before.hintCount)
    let prediction = try #require(session.currentPrediction)
    let computed = session.rightAnswer(of: prediction)
    let right = try #require(computed)
    let answer =
      manner == .right ? right.answer : try #require(right.wrongAnswer(of: prediction))
    #expect(session.answer(answer) == .recorded)
    let after = try #require(session.page.question)
    #expect(after.isRight == (manner == .right))
    #expect(after.answer?.isEmpty == false)
    #expect(after.right?.isEmpty == false)
    #expect(session.answer(right.answer) == .alreadyAnswered)
  }

  private mutating func exercise(_ manner: Manner) throws {
    let exercise = try #require(session.currentExercise)
    #expect(session.page.exercise?.holds == false)
    guard manner == .right else { return }
    #expect(session.change(exercise.solution) == .recorded)
    #expect(session.page.exercise?.isReached == true)
  }

  private mutating func move() {
    guard let parameter = session.currentParameter else { return }
    for share in stride(from: 0, through: 1, by: 0.02) {
      session.move(parameterTo: parameter.range.number(at: share))
    }
    let isReached = session.page.parameter?.isReached
    #expect(parameter.goal == nil || isReached == true)
  }
}
