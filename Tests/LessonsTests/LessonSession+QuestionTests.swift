import Testing

@testable import Lessons

@Suite struct LessonSessionQuestionTests {
  private func session(_ id: String) throws -> LessonSession {
    let builtIn = try #require(BuiltInLesson.named(id))
    return LessonSession(try builtIn.lesson(), training: .elsewhere)
  }

  @Test func `a reveal keeps what was predicted, right or not`() throws {
    var session = try session("dictionary")
    session.forward()
    #expect(session.page.predicted.isEmpty)
    session.answer(.option(2))
    session.forward()
    let predicted = try #require(session.page.predicted.first)
    #expect(session.page.predicted.count == 1)
    #expect(predicted.answer == "chair")
    #expect(predicted.isRight == false)
    #expect(predicted.right == "apple")
    session.back()
    let question = try #require(session.page.question)
    #expect(predicted.because == question.because)
    #expect(predicted.trueHere == question.trueHere)
    #expect(predicted.careful == question.careful)
    #expect(predicted.wrong == question.wrong)
    #expect(question.because != nil)
  }

  @Test func `options of an order keep their places in the answer`() throws {
    var session = try session("dictionary")
    while session.page.question?.kind != .order {
      if session.page.question?.answer == nil { session.answer(.option(0)) }
      session.forward()
    }
    #expect(session.page.question?.options.map(\.rank) == [nil, nil, nil])
    session.answer(.order([2, 0, 1]))
    #expect(session.page.question?.options.map(\.rank) == [1, 2, 0])
  }

  @Test func `a drawn map stands beside the right one after the answer`() throws {
    var session = try session("ten-heads")
    while session.page.question?.kind != .drawMap {
      if session.page.question?.answer == nil { session.answer(.option(0)) }
      session.forward()
    }
    #expect(session.page.question?.marks == [])
    #expect(session.page.question?.rightMarks == [])
    session.answer(.map([0, 0, 1, 2, 3, 4, 6]))
    #expect(session.page.question?.marks == [0, 0, 1, 2, 3, 4, 6])
    #expect(session.page.question?.rightMarks == [0, 0, 1, 2, 3, 4, 5])
  }

  @Test func `at the reveal of a map its right rows are counted`() throws {
    var session = try session("ten-heads")
    while session.page.question?.kind != .drawMap {
      if session.page.question?.answer == nil { session.answer(.option(0)) }
      session.forward()
    }
    session.answer(.map([0, 0, 0, 0, 0, 0, 0]))
    session.forward()
    #expect(session.page.predicted.map(\.answer) == ["2 of 7 rows of the map"])
    #expect(session.page.predicted.map(\.isRight) == [false])
    #expect(session.page.predicted.map(\.right) == [nil])
  }

  @Test func `a slider of a step without views draws what it moves`() throws {
    var session = try session("one-knob")
    for _ in 0..<20 where session.page.parameter == nil {
      if session.page.question?.answer == nil { session.answer(.number(1)) }
      session.forward()
    }
    let view = try #require(session.page.views.first)
    #expect(view.view.kind == .lookup)
    #expect(view.dataName == session.page.parameter?.state?.dataName)
  }

  @Test func `free play and an exercise draw their own data, not the training above them`() throws {
    var session = try session("two-ways-to-score")
    var drawn: [[String]] = []
    for _ in session.lesson.stops {
      if let question = session.page.question, question.answer == nil {
        let answer: LessonAnswer =
          question.kind == .order ? .order(Array(question.options.indices)) : .option(0)
        #expect(session.answer(answer) == .recorded)
      }
      session.forward()
      guard session.page.freePlay != nil || session.page.exercise != nil else { continue }
      drawn.append(session.page.views.map(\.dataName))
    }
    #expect(drawn.count >= 2)
    #expect(drawn.allSatisfy { $0 == ["rulers"] })
  }
}
