import Testing

@testable import Lessons

@Suite struct LessonPageVerdictTests {
  @Test func `without its verdict an answer stands there, and nothing is said about it`() throws {
    let builtIn = try #require(BuiltInLesson.named("dictionary"))
    var session = LessonSession(try builtIn.lesson(), training: .elsewhere)
    session.forward()
    session.answer(.option(2))
    let question = try #require(session.page.withoutVerdict.question)
    #expect(question.answer == "chair")
    #expect(question.options.map(\.isChosen) == [false, false, true])
    #expect(question.options.allSatisfy { $0.isRight == nil && $0.number == nil })
    #expect(question.isRight == nil)
    #expect([question.right, question.because, question.trueHere].allSatisfy { $0 == nil })
    #expect([question.careful, question.wrong].allSatisfy { $0 == nil })
    session.forward()
    #expect(session.page.revealed != nil)
    let page = session.page.withoutVerdict
    #expect(page.revealed == nil)
    #expect(page.predicted == [PagePrediction(answer: "chair", isRight: nil, right: nil)])
  }

  @Test func `without its verdict nobody reads how many rows of a drawn map are right`() throws {
    let builtIn = try #require(BuiltInLesson.named("ten-heads"))
    var session = LessonSession(try builtIn.lesson(), training: .elsewhere)
    while session.page.question?.kind != .drawMap {
      if session.page.question?.answer == nil { session.answer(.option(0)) }
      session.forward()
    }
    session.answer(.map([0, 0, 1, 2, 3, 4, 6]))
    session.forward()
    #expect(session.page.predicted.map(\.answer) == ["6 of 7 rows of the map"])
    #expect(session.page.withoutVerdict.predicted.map(\.answer) == ["the map"])
  }
}
