import Testing

@testable import Lessons

@Suite struct LessonWorksheetTests {
  private func sheet(_ id: String, _ kind: LessonWorksheet.Sheet) throws -> String {
    let lesson = try #require(BuiltInLesson.named(id)).lesson()
    var worksheet = LessonWorksheet(lesson, trainings: TrainedRuns.runs(of: lesson))
    return try worksheet.text(kind)
  }

  @Test func `the worksheet asks, with tables and blanks, and reveals nothing`() throws {
    let text = try sheet("what-is-it", .questions)
    #expect(text.hasPrefix("# What is “it”?\n"))
    #expect(
      text.contains("1.1 **Row it, sentence with tired: which key gets the largest weight?**"))
    #expect(text.contains("   [ ] street"))
    #expect(text.contains("query ↓ key →  (wide)"))
    #expect(text.contains("| it |   |   |"))
    #expect(!text.contains(".834"))
    let dictionary = try sheet("dictionary", .questions)
    #expect(dictionary.contains("| query half-apple | 0.5 | 0.4 | 0 |"))
    #expect(dictionary.contains("| fruit | is-apple | is-banana | is-chair | → price |"))
    #expect(dictionary.contains("| banana | 0 | 1 | 0 | 6 |"))
    #expect(dictionary.contains("   ____ banana"))
    #expect(!text.contains("## What is “it”?"))
  }

  @Test func `the key answers every question`() throws {
    let text = try sheet("what-is-it", .key)
    #expect(text.contains("2.1 **street**"))
    #expect(text.contains("2.2 **0.8336**\n   right within 0.05"))
    #expect(text.contains("street .834 = score 11.63"))
    #expect(text.contains("query ↓ key →  (wide)\n\n|  | BOS | the@1 | animal |"))
    #expect(text.contains("| it |   .01 |   .00 | . .16 |"))
    #expect(text.contains("| % .83 |"))
    #expect(try sheet("dictionary", .key).contains("3.1 **apple, banana, chair**"))
  }

  @Test(arguments: BuiltInLesson.withoutTraining, [LessonWorksheet.Sheet.questions, .key])
  func `every lesson prints without control characters`(
    id: String, kind: LessonWorksheet.Sheet
  ) throws {
    try print(id, kind)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: BuiltInLesson.withTraining, [LessonWorksheet.Sheet.questions, .key])
  func `every lesson that trains prints without control characters`(
    id: String, kind: LessonWorksheet.Sheet
  ) throws {
    try print(id, kind)
  }

  private func print(_ id: String, _ kind: LessonWorksheet.Sheet) throws {
    let text = try sheet(id, kind)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(text.count > 400)
  }
}
