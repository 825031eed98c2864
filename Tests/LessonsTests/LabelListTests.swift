import Testing

@testable import Lessons

@Suite struct LabelListTests {
  private let list = LabelList(["[BOS]", "The", "cat", "the", "Cat's"])

  @Test func `repeated words carry their position`() {
    #expect(list.names == ["BOS", "The@1", "cat", "the@3", "Cat's"])
  }

  @Test(arguments: [("BOS", 0), ("the@3", 3), ("the", 3), ("CAT", 2), ("4", 4), ("The@1", 1)])
  func `a place is found by word, position or index`(text: String, place: Int) throws {
    #expect(try list.place(LessonPlace(text), "words") == place)
  }

  @Test func `a word that is none, or stands twice, is refused with what is there`() {
    #expect(
      throws: ExpressionError(
        .noPlace("dog", among: "words", allowed: list.names), column: 3)
    ) {
      try list.place(LessonPlace("dog", column: 3), "words")
    }
    #expect(throws: ExpressionError(.severalPlaces("THE", matches: ["The@1", "the@3"]), column: 1))
    {
      try list.place(LessonPlace("THE"), "words")
    }
    #expect(throws: ExpressionError.self) { try list.place(LessonPlace("9"), "words") }
    #expect(throws: ExpressionError.self) { try list.place(LessonPlace("cat@3"), "words") }
  }

  @Test func `a cell is meant by either arrow`() {
    let label = LessonLabel("it → animal", [8, 2])
    #expect(LabelList.means("it->animal", label))
    #expect(LabelList.means(" IT → animal ", label))
    #expect(!LabelList.means("animal", label))
  }
}
