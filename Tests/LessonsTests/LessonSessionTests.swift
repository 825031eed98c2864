import Testing
import Training

@testable import Lessons

@Suite struct LessonSessionTests {
  /// Lesson 11, at its question about *wide*.
  private func atWide(_ record: LessonRecord = LessonRecord()) throws -> LessonSession {
    var session = LessonSession(
      try #require(BuiltInLesson.named("what-is-it")).lesson(), record: record)
    session.forward()
    #expect(session.answer(.option(0)) == .recorded)
    session.forward()
    session.forward()
    return session
  }

  @Test func `the frame of a prediction has all its values, computed`() throws {
    var session = try atWide()
    let page = session.page
    #expect(page.step == 1)
    #expect(page.stepCount == 5)
    let question = try #require(page.question)
    #expect(question.options.map(\.text) == ["animal", "street", "it", "BOS"])
    #expect(question.known == "With tired, query it read key animal with weight .928.")
    #expect(question.changed?.hasPrefix("One word: tired → wide.") == true)
    #expect(page.views.first?.rows.map(\.isHidden) == [false, true])
    for (option, count) in [12, 41, 7, 0].enumerated() {
      session.count(hands: count, forOption: option)
    }
    #expect(session.page.question?.options.map(\.hands) == [12, 41, 7, 0])
    #expect(session.page.question?.handCount == 60)
    session.answer(.option(1))
    let after = try #require(session.page.question)
    #expect(after.isRight == true)
    #expect(after.answer == "street")
    #expect(
      after.options.map { $0.number.map { weightText($0) } } == [".158", ".834", ".001", ".008"])
    #expect(after.options.map(\.isRight) == [false, true, false, false])
    #expect(after.trueHere == "street .834 = score 11.63; animal .158 = score 9.97")
    #expect(after.because?.contains("extent 0.98 into it") == true)
    #expect(after.careful?.isEmpty == false)
    #expect(session.count(hands: 1, forOption: 0) == .alreadyAnswered)
    // The second question of the step is open, so the row stays hidden.
    #expect(session.page.views.first?.rows.map(\.isHidden) == [false, true])
  }

  @Test func `nothing is revealed before an answer, whichever way one goes`() throws {
    var session = LessonSession(try #require(BuiltInLesson.named("what-is-it")).lesson())
    #expect(session.forward() == .moved)
    #expect(session.forward() == .unanswered)
    #expect(session.go(toStep: 1) == .unanswered)
    #expect(session.page.views.first?.isHidden == true)
    #expect(session.answer(.number(1)) == .notPossible("this question is answered by choice"))
    #expect(session.answer(.option(9)) == .notPossible("this question is answered by choice"))
    #expect(session.back() == .moved)
    #expect(session.back() == .atEnd)
    #expect(session.answer(.option(0)) == .notPossible("nothing is asked here"))
  }

  @Test func `a wrong answer is told what is said to it, and stays`() throws {
    var session = LessonSession(try #require(BuiltInLesson.named("what-is-it")).lesson())
    session.forward()
    session.answer(.option(1))
    #expect(session.page.question?.isRight == false)
    #expect(session.page.question?.wrong?.hasPrefix("A street is never tired.") == true)
    #expect(session.answer(.option(0)) == .alreadyAnswered)
    session.forward()
    session.back()
    #expect(session.page.question?.answer == "street")
    #expect(session.page.question?.options.map(\.isChosen) == [false, true, false, false])
  }

  @Test func `a lesson goes on where it was left`() throws {
    let first = try atWide()
    let again = LessonSession(first.lesson, record: first.record)
    #expect(again.stop == first.stop)
    #expect(again.page == first.page)
  }

  @Test func `an answer to another question is not kept`() throws {
    var record = try atWide().record
    record.answers["1.1"]?.questionMark += 1
    let session = LessonSession(
      try #require(BuiltInLesson.named("what-is-it")).lesson(), record: record)
    #expect(session.record.answers["1.1"] == nil)
    #expect(session.stop.step == 0)
  }

  @Test func `a slider shows its state and reaches its goal`() throws {
    var session = LessonSession(try lesson(Lesson.sample(id: "mine")))
    while session.currentParameter == nil {
      if let prediction = session.currentPrediction, session.isWaiting {
        let right = session.rightAnswer(of: prediction)
        session.answer(try #require(right).answer)
      }
      session.forward()
    }
    #expect(session.page.parameter?.number == 1)
    #expect(session.page.parameter?.holds == false)
    #expect(session.move(parameterTo: 0.001) == .recorded)
    #expect(session.page.parameter?.number == 0.05)
    #expect(session.page.parameter?.holds == true)
    #expect(session.page.parameter?.goalNumber.map { $0 > 8 } == true)
    session.move(parameterTo: 5)
    #expect(session.page.parameter?.holds == false)
    #expect(session.page.parameter?.isReached == true)
    #expect(session.record.reached == ["p3.1"])
  }

  @Test func `a bet on a training is recorded before it and judged after it`() throws {
    let text = embedded(
      """
      ```data train
      name: width
      task: width
      until: 20
      ```
      ```predict
      ask: Will the width grow from 1?
      kind: choice
      options: [yes, no]
      answer: reading["width w"] in width > 1
      because: 'It is {reading["width w"] in width} now.'
      ```
      """)
    var session = LessonSession(try lesson(text), training: .elsewhere)
    #expect(
      session.page.neededTrainings == [NeededTraining(kind: .learnedWidth, seed: 7, until: 20)])
    #expect(session.answer(.option(0)) == .recorded)
    #expect(session.page.question?.isRight == nil)
    #expect(session.page.question?.answer == "yes")
    var run = TrainingRun(.learnedWidth, seed: 7)
    run.train(until: 20)
    session.take(run)
    #expect(session.page.question?.isRight == true)
    #expect(session.page.question?.because?.contains("…") == false)
    #expect(session.page.neededTrainings == [])
  }
}
