import Screen
import Testing
import Training
import Views

@testable import Explorer

@Suite struct StateLessonRevealTests {
  @Test func `the last line names the keys of a run as it is`() throws {
    var reader = try LessonReader.watching()
    func hints(_ reader: LessonReader) -> String { reader.lines.last ?? "" }
    #expect(hints(reader).contains("Space pause  . one step  ←→ scrub  Esc stop  Enter leave"))
    reader.train(frames: 1)
    reader.press(.character(" "))
    #expect(hints(reader).contains("Space train on  . one step  ←→ scrub  Enter leave"))
    reader.press(.character(" "))
    reader.train()
    #expect(hints(reader).contains("Space result  ←→ scrub"))
    reader.press(.character(" "))
    #expect(hints(reader).contains("Space go on  ←→ scrub"))
  }

  @Test func `the loss below the page is the one of the curve`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 9)
    let line = try #require(reader.loss)
    let number = try #require(
      line.split(separator: " ").first { $0.hasPrefix("0.") || $0.hasPrefix("1.") })
    #expect(reader.sentence.contains("loss \(number)"))
  }

  @Test func `the signs of maps and curves are explained`() throws {
    let reader = try LessonReader.watching()
    #expect(reader.lines[21].contains("▁…█ 0…1 (loss 0…"))
  }

  @Test func `the lines of a run keep their places from its first step to its last`() throws {
    var reader = try LessonReader.watching()
    func places(_ reader: LessonReader) -> [Int] {
      reader.lines.indices.filter {
        reader.lines[$0].contains("query ↓") || reader.lines[$0].contains("loss ")
      }
    }
    reader.train(frames: 1)
    let first = places(reader)
    reader.train(frames: 10)
    #expect(places(reader) == first)
  }

  @Test func `before a class the words of the result have the whole screen`() throws {
    var reader = try LessonReader.watching(presenting: Presenting())
    reader.trainForAnswers()
    reader.press(.character(" "))
    reader.train()
    #expect(reader.lines[20].contains("█"))
    reader.press(.character(" "))
    #expect(reader.frame.text.contains("REVEAL"))
    #expect(reader.lines[23].contains("Space go on"))
  }
}
