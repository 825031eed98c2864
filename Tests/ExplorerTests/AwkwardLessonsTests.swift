import AwkwardTexts
import Lessons
import Screen
import Testing
import Views

@testable import Explorer

/// Every awkward text in every place of a lesson: what is drawn is seen, and no row breaks.
@Suite struct AwkwardLessonsTests {
  @Test(arguments: AwkwardClass.allCases)
  func `titles, prose, questions and answers`(_ kind: AwkwardClass) throws {
    let together = kind.payloads.joined(separator: " a ")
    for (text, speech, rows, columns) in [
      (together, Display.Speech.cell, 24, 80), (together, .sentence, 24, 80),
      (together, .cell, 9, 30), (kind.payloads[0], .cell, 60, 200),
    ] {
      let lesson = try Lesson(markdown: awkwardLesson(saying: text), file: "awkward.md")
      let display = Display(shading: .glyphs, repertoire: .unicode, speech: speech)
      try walk(lesson, rows: rows, columns: columns, display: display, kind)
    }
  }

  /// Goes through the lesson with keys, and looks at every page.
  private func walk(
    _ lesson: Lesson, rows: Int, columns: Int, display: Display, _ kind: AwkwardClass
  ) throws {
    var state = State(
      lessons: LessonRoom([lesson]), rows: rows, columns: columns, display: display)
    var stops: Set<Int> = []
    func look() {
      var pictures = Pictures()
      expectHarmless(state.render(&pictures), "\(kind) at \(rows)×\(columns)")
    }
    func press(_ keys: Key...) {
      for key in keys { _ = state.update(state.action(for: key)) }
      look()
    }
    _ = state.open()
    look()
    press(.enter)
    for _ in 0..<20 {
      if let play = state.play { stops.insert(play.session.record.stop) }
      if state.play?.openQuestion != nil { press(.character("w"), .character("1"), .enter) }
      if state.play?.field != nil { press(.enter) }
      press(.character(" "))
    }
    press(.character("?"))
    #expect(stops.count >= 6, "\(kind)")
  }
}

/// A lesson whose every sentence is a text, or has it within.
func awkwardLesson(saying text: String) throws -> String {
  let yaml = quotedInYAML(text)
  var lesson = Lesson.sample(id: "mine")
  for (old, new) in [
    ("title: Asking for something fruit-like", "title: \(yaml)"),
    ("ask: Which item gets the highest score?", "ask: \(yaml)"),
    ("because: Sweetness is what the query asks for most.", "because: \(yaml)"),
    ("hint: Multiply each dial of the query by the same dial of a key, then add.", "hint: \(yaml)"),
    (
      "chair: Chair is high on durability, and the query hardly asks for it.", "chair: \(yaml)"
    ),
    ("hint: It lies between the prices 3 and 9, a little nearer to 9.", "hint: \(yaml)"),
    ("ask: Turn the temperature until the answer is above 8.", "ask: \(yaml)"),
    ("hint: Cold makes picky.", "hint: \(yaml)"),
    ("ask: Change one number, so that chair gets the largest weight.", "ask: \(yaml)"),
    ("hint: The query asks for sweetness most.", "hint: \(yaml)"),
    ("because: Now chair is as sweet as the query wants.", "because: \(yaml)"),
  ] {
    try #require(lesson.contains(old), "the sample has no “\(old)”")
    lesson = lesson.replacing(old, with: new)
  }
  // What stands in prose is taken as it is; a line break would begin another block.
  let line = String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { !"\n\r\0`{}".unicodeScalars.contains($0) }))
  return lesson.replacing(
    "The query has three dials", with: "The text \(line) has three dials")
}

/// A text in YAML's double quotes, every character by its number.
private func quotedInYAML(_ text: String) -> String {
  let escapes = text.unicodeScalars.filter { !"{}".unicodeScalars.contains($0) }.map { scalar in
    let digits = String(scalar.value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
  return "\"\(escapes.joined())\""
}
