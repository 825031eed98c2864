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
}
