import Lessons
import Screen
import Testing

@testable import Explorer

/// Walks through the lessons that train nothing, with keys alone.
@Suite struct LessonWalkTests {
  enum Manner: CaseIterable { case right, wrong }

  static let names = BuiltInLesson.all.filter { builtIn in
    guard let lesson = try? builtIn.lesson() else { return true }
    return lesson.data.allSatisfy { if case .training = $0.subject { false } else { true } }
  }.map(\.id)

  @Test(arguments: names, Manner.allCases)
  func `every lesson can be walked through with keys`(name: String, manner: Manner) throws {
    var reader = try LessonReader(name)
    let lesson = try #require(reader.state.play?.session.lesson)
    var engine = LessonEngine(lesson)
    for _ in 0..<10 * lesson.stops.count {
      guard reader.state.play?.session.record.isFinished == false else { break }
      #expect(reader.state.play?.page.failures == [])
      #expect(reader.lines.count == 24)
      if reader.state.play?.openQuestion != nil {
        try answer(&reader, &engine, lesson, manner)
      }
      reader.press(.character(" "))
    }
    let record = try #require(reader.kept[name])
    #expect(record.isFinished)
    #expect(record.answers.count == lesson.predictions.count)
    #expect(record.answers.values.allSatisfy { $0.isRight == (manner == .right) })
  }

  private func answer(
    _ reader: inout LessonReader, _ engine: inout LessonEngine, _ lesson: Lesson, _ manner: Manner
  ) throws {
    let stop = try #require(reader.state.play?.session.stop)
    guard case .question(let index) = stop.kind else { return }
    let prediction = lesson.steps[stop.step].predictions[index]
    let right = try engine.rightAnswer(of: prediction, about: lesson.data(ofStep: stop.step)?.name)
    let wrong = try #require(right.wrongAnswer(of: prediction))
    switch manner == .right ? right.answer : wrong {
    case .option(let option): reader.press(.character(Character("\(option + 1)")), .enter)
    case .number(let number):
      reader.press(.enter)
      reader.type("\(number)")
      reader.press(.enter)
    case .text(let text):
      reader.press(.enter)
      reader.type(text)
      reader.press(.enter)
    case .order(let order):
      for option in order.dropLast() {
        reader.press(.character(Character("\(option + 1)")), .enter)
      }
      reader.press(.enter)
    case .cell(let query, let key):
      let rows = query ?? key
      for _ in 0..<rows { reader.press(.down) }
      if query != nil { for _ in 0..<key { reader.press(.right) } }
      reader.press(.enter)
    case .map(let keys):
      for key in keys {
        for _ in 0...(key ?? 0) { reader.press(.right) }
        reader.press(.down)
      }
      reader.press(.enter)
    }
    #expect(reader.state.play?.openQuestion == nil, "\(prediction.question)")
  }
}
