import Lessons
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct LessonWordsMarkdownTests {
  @Test func `emphasized words are underlined, strong ones and code bold`() {
    let paragraph = LessonWords.Paragraph(LessonParagraph("the *cat* **sat** on `W_Q`"))
    #expect(paragraph.text == "the cat sat on W_Q")
    #expect(
      paragraph.marks == [
        .init(4..<7, .underline), .init(8..<11, .bold), .init(15..<18, .bold),
      ])
  }

  @Test func `a heading is a heading`() {
    let paragraph = LessonWords.Paragraph(LessonParagraph("## A hit"))
    #expect(paragraph.text == "A hit")
    #expect(paragraph.style == .role(.heading, .bold))
  }
}
