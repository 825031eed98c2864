import Lessons
import Screen
import Testing

@testable import Explorer

@Suite struct StateLessonFieldsTests {
  @Test(arguments: [
    ("0.25", 0.25), ("0,25", 0.25), (" −3 ", -3), ("-1.5", -1.5), (".5", 0.5), ("1e2", 100),
  ])
  func `numbers are read as people type them`(text: String, number: Double) {
    #expect(State.lessonNumber(text) == number)
  }

  @Test(arguments: ["", "one", "1/3", "0x10", "inf", "nan", "1.2.3", "1,2,3", "5 %"])
  func `what is no number is none`(text: String) {
    #expect(State.lessonNumber(text) == nil)
  }

  @Test func `a number that cannot be read keeps the field open and says so`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion?.input != .number {
      if reader.state.play?.openQuestion != nil { reader.press(.enter) }
      reader.press(.character(" "))
    }
    reader.press(.enter)
    reader.type("often")
    reader.press(.enter)
    #expect(reader.state.message == "“often” is no number; write one such as 0.25")
    #expect(reader.state.play?.field != nil)
    #expect(reader.state.play?.openQuestion != nil)
    reader.press(.escape)
    #expect(reader.state.play?.field == nil)
    #expect(reader.state.play?.openQuestion != nil)
  }

  @Test func `a digit opens the field of a number`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion?.input != .number {
      if reader.state.play?.openQuestion != nil { reader.press(.enter) }
      reader.press(.character(" "))
    }
    reader.type("0.8")
    #expect(reader.state.play?.field?.text.text == "0.8")
  }
}
