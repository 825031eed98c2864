import Testing

@testable import Lessons

@Suite struct LessonProgressTests {
  private let progress = LessonProgress(records: [
    "what-is-it": LessonRecord(
      stop: 5, isFinished: true,
      answers: [
        "1.1": AnswerRecord(
          text: "street", isRight: false, hintCount: 2, hands: [12, 5], questionMark: 0xfeed),
        "2.1": AnswerRecord(
          text: "a \"quoted\" line\nand another: one\u{1b}", isRight: nil, hintCount: 0, hands: [],
          questionMark: .max),
      ], reached: ["p3.1", "e4.1"]),
    "dictionary": LessonRecord(),
  ])

  @Test func `what is written is read`() throws {
    #expect(try LessonProgress(yaml: progress.yaml) == progress)
    #expect(try LessonProgress(yaml: LessonProgress().yaml) == LessonProgress())
    #expect(!progress.yaml.unicodeScalars.contains("\u{1b}"))
  }

  @Test func `one lesson or all are forgotten`() {
    var changed = progress
    changed.reset("what-is-it")
    #expect(changed.records.keys.sorted() == ["dictionary"])
    changed.reset()
    #expect(changed == LessonProgress())
  }

  @Test(arguments: [
    "", "[1, 2]", "heed-progress: one", "heed-progress: 1", "heed-progress: 1\nlessons: []",
    "heed-progress: 1\nlessons:\n  a: 3", "heed-progress: 1\nlessons:\n  a: {stop: -1}",
    "heed-progress: 1\nlessons:\n  a: {stop: 1, answers: {\"1.1\": {answer: x}}}",
    "heed-progress: 1\nlessons:\n  a: {stop: 1, answers: {\"1.1\": {answer: x, question: 1, hands: [-1]}}}",
    "heed-progress: 1\nlessons: {", "\u{0}",
  ]) func `a damaged file is not read in part`(yaml: String) {
    let error = #expect(throws: LessonProgressError.self) { _ = try LessonProgress(yaml: yaml) }
    guard case .damaged? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a file of a newer program is told apart from a damaged one`() {
    #expect(throws: LessonProgressError.newer(version: 2)) {
      _ = try LessonProgress(yaml: "heed-progress: 2\nlessons: {}")
    }
  }

  @Test func `every cut of a file is damaged, or a shorter progress`() {
    let text = progress.yaml
    for count in stride(from: 0, to: text.count, by: 7) {
      if let read = try? LessonProgress(yaml: String(text.prefix(count))) {
        #expect(read.records.count <= progress.records.count)
      }
    }
  }
}
