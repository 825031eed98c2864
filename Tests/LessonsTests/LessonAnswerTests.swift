import Testing

@testable import Lessons

@Suite struct LessonAnswerTests {
  @Test func `an answer is right within its tolerance`() {
    let right = RightAnswer.number(6.27, tolerance: 0.1)
    #expect(right.accepts(.number(6.37)))
    #expect(!right.accepts(.number(6.38)))
    #expect(!right.accepts(.text("6.27")))
  }

  @Test func `a word is right in any capitals`() {
    #expect(RightAnswer.text(["apple"]).accepts(.text(" Apple")))
    #expect(!RightAnswer.text(["apple"]).accepts(.text("pear")))
  }

  @Test func `a map is right where enough of its rows are`() {
    let map = RightMap(
      queries: ["a", "b", "c"], keys: ["a", "b", "c"], largest: [0, 0, 1], needed: 2)
    #expect(RightAnswer.map(map).accepts(.map([0, 0, nil])))
    #expect(!RightAnswer.map(map).accepts(.map([0, 1, nil])))
    #expect(!RightAnswer.map(map).accepts(.map([])))
  }

  @Test func `a cell needs its query where the whole map is asked`() {
    let cell = RightAnswer.cell(LessonLabel("it → animal", [8, 2]), numbers: [])
    #expect(cell.accepts(.cell(query: 8, key: 2)))
    #expect(!cell.accepts(.cell(query: nil, key: 2)))
    #expect(
      RightAnswer.cell(LessonLabel("animal", [2]), numbers: []).accepts(.cell(query: nil, key: 2)))
  }
}
