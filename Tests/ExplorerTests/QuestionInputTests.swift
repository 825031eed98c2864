import Lessons
import Testing

@testable import Explorer

@Suite struct QuestionInputTests {
  private func question(_ kind: QuestionKind, queries: [String] = []) -> PageQuestion {
    var question = PageQuestion(kind: kind)
    question.queries = queries
    question.keys = ["cat", "dog", "cow"]
    return question
  }

  @Test func `each kind of question has its keys`() {
    let inputs = QuestionKind.allCases.map { question($0, queries: ["it", "is"]).input }
    #expect(inputs == [.option, .number, .cell, .order, .word, .map])
    #expect(question(.cell).input == .key)
  }

  @Test func `rows are what one can stand on`() {
    #expect(question(.cell).rowCount == 3)
    #expect(question(.cell, queries: ["it", "is"]).rowCount == 2)
    #expect(question(.drawMap, queries: ["it", "is"]).rowCount == 2)
    #expect(question(.choice).rowCount == 0)
    #expect(question(.number).rowCount == 0)
  }
}
