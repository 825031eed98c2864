import Testing

@testable import Lessons

@Suite struct LessonScannerTests {
  private func parts(_ text: String) -> [LessonPart] {
    var scanner = LessonScanner(text)
    return scanner.parts()
  }

  @Test func `a file is divided into front matter, prose, headings and blocks with their lines`() {
    let found = parts(
      "---\na: 1\n---\n\none\ntwo\n\n## step First one\n```view map\nhide: yes\n```\nend")
    #expect(
      found == [
        LessonPart(line: 1, kind: .front("a: 1")), LessonPart(line: 5, kind: .prose("one\ntwo")),
        LessonPart(line: 8, kind: .heading("First one")),
        LessonPart(line: 9, kind: .fence("view", word: "map", body: "hide: yes")),
        LessonPart(line: 12, kind: .prose("end")),
      ])
  }

  @Test func `line breaks of other systems count as one`() {
    #expect(parts("---\r\na: 1\r\n---\r\none").map(\.line) == [1, 4])
  }

  @Test func `a block that is not closed ends at the next step`() {
    var scanner = LessonScanner("```check\nexpect: x\n## step Two\ntext")
    let found = scanner.parts()
    #expect(found.map(\.line) == [1, 3, 4])
    #expect(scanner.problems.map(\.line) == [1])
  }

  @Test func `an empty file has no parts`() { #expect(parts("") == []) }
}
