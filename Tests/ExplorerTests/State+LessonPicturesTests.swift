import Lessons
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateLessonPicturesTests {
  private let space = Key.character(" ")

  @Test func `a hidden lookup shows its attributes and nothing that follows from them`() throws {
    var reader = try LessonReader("dictionary")
    reader.press(space)
    let text = reader.lines.joined(separator: "\n")
    #expect(text.contains("attribute →"))
    #expect(text.contains("query ▸apple"))
    #expect(text.contains("5▸weight              ?              ?              ?"))
    reader.press(.enter, space)
    #expect(reader.lines.contains { $0.contains("5▸weight        [1.0000]") })
  }

  @Test func `a hidden picture shows its patches and no number`() throws {
    var reader = try LessonReader("same-picture")
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    let line = try #require(reader.lines.first { $0.contains("▾") && $0.contains("gras") })
    #expect(line.contains("?   ?   ?   ?") && !line.contains("."))
  }

  @Test(arguments: ["map", "steps", "heads", "text", "vectors", "output", "metrics"])
  func `a hidden view shows nothing that is computed`(view: String) throws {
    let lesson = try #require(BuiltInLesson.named("what-is-it"))
    let places = "\ndata: tired\nhead: L1.H3\nquery: it\nhide: yes\n"
    let whole = lesson.markdown.replacing(
      "```view map\(places)rows:\n  - {data: tired, query: it, hide: yes}\n",
      with: "```view \(view)\(places)")
    try #require(whole != lesson.markdown)
    var reader = LessonReader([try Lesson(markdown: whole, file: "hidden.md")])
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    let text = reader.lines.joined(separator: "\n")
    #expect(text.contains(view == "map" ? "your turn: predict" : "not shown before you answer"))
    for number in [".928", ".93", "48.76", "12.19", "+1.57", "0.41"] {
      #expect(!text.contains(number), "\(number)")
    }
  }

  @Test func `no view tells what to try, for that may be asked for`() throws {
    var reader = try LessonReader("words-as-dials")
    for _ in 0..<30 where reader.state.play?.page.revealed == nil {
      if reader.state.play?.openQuestion != nil {
        reader.press(.enter)
        if reader.state.play?.field != nil { reader.press(.character("1"), .enter) }
      }
      reader.press(space)
      #expect(!reader.lines.contains { $0.hasPrefix(" try  ") })
    }
  }

  @Test func `a slider draws what it moves`() throws {
    var reader = try LessonReader("words-as-dials")
    for _ in 0..<40 where reader.state.play?.page.parameter == nil {
      if reader.state.play?.openQuestion != nil {
        reader.press(.enter)
        if reader.state.play?.field != nil { reader.press(.character("1"), .enter) }
      }
      reader.press(space)
    }
    let before = reader.lines.filter { $0.contains("5▸weight") || $0.contains("query ▸fruit") }
    #expect(before.count == 2)
    for _ in 0..<6 { reader.press(.right) }
    #expect(
      reader.lines.filter { $0.contains("5▸weight") || $0.contains("query ▸fruit") } != before)
  }

  @Test func `what was predicted stands beside the result`() throws {
    var reader = try LessonReader("dictionary")
    reader.press(space, .down, .enter, space)
    #expect(reader.lines.contains { $0.contains("predicted  banana (not right, it is apple)") })
  }

  @Test func `a selected number keeps both brackets on a coloured screen`() throws {
    let display = Display(shading: .background, repertoire: .unicode)
    var reader = try LessonReader("what-is-it", display: display)
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.enter)
    #expect(reader.lines.contains { $0.contains("8▸it") && $0.contains("[.93]") })
  }
}
