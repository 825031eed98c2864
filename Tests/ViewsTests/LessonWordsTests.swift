import Screen
import Testing

@testable import Views

@Suite struct LessonWordsTests {
  @Test func `what is set apart looks so on every line, and nothing else does`() {
    let words = LessonWords([
      .init("", "one two three four", marks: [.init(4..<13, .underline)])
    ])
    var frame = Frame(rows: 3, columns: 12)
    words.draw(in: frame.bounds, of: &frame)
    #expect(frame.text.split(separator: "\n").map { $0.filter { $0 != " " } }.first == "onetwo")
    var underlined = ""
    for row in 0..<3 {
      for column in 0..<12 where frame[row, column].style.emphasis == .underline {
        underlined += frame[row, column].glyph.text
      }
    }
    #expect(underlined.filter { $0 != " " } == "twothree")
  }

  @Test func `labels stand in front, and lines are counted as they are drawn`() {
    let words = LessonWords([.init("known", "a b"), .init("hint 1", "c")], gap: 1)
    #expect(words.height(columns: 40) == 3)
    var frame = Frame(rows: 3, columns: 40)
    words.draw(in: frame.bounds, of: &frame)
    #expect(frame.text.contains(" known     a b"))
    #expect(frame.text.contains(" hint 1    c"))
  }
}
