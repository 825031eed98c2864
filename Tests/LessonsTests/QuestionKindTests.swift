import Testing

@testable import Lessons

@Suite struct QuestionKindTests {
  @Test func `the words of files`() {
    let words = ["choice", "number", "cell", "order", "text", "draw-map"]
    #expect(QuestionKind.allCases.map(\.rawValue) == words)
  }

  @Test func `every kind of prediction has its word`() {
    let kinds: [Prediction.Kind] = [
      .choice([]), .number(tolerance: 0), .cell, .order([]), .text(accepted: []),
      .drawMap(rightShare: 1),
    ]
    #expect(kinds.map(\.question) == QuestionKind.allCases)
  }
}
