import Testing

@testable import Lessons

@Suite struct LessonParagraphTests {
  @Test func `a heading has up to six signs and a blank`() {
    #expect(LessonParagraph("# A *hit*").kind == .heading)
    #expect(LessonParagraph("# A *hit*").words.plain == "A hit")
    #expect(LessonParagraph("###### six").kind == .heading)
    #expect(LessonParagraph("####### seven").words.plain == "####### seven")
    #expect(LessonParagraph("#5 is a number").kind == .prose)
  }

  @Test func `prose flows`() {
    let paragraph = LessonParagraph("one\n  two")
    #expect(paragraph.kind == .prose)
    #expect(paragraph.words.plain == "one two")
  }
}
