import Testing
import Training

@testable import Lessons

@Suite struct LessonEngineTests {
  @Test func `a training elsewhere has no value until it is handed in`() throws {
    let lesson = try expressionLesson()
    var engine = LessonEngine(lesson, training: .elsewhere)
    let expression = try LessonExpression("reading[\"width w\"] in width")
    #expect(throws: ExpressionError(.notTrained(task: "width", until: 30), column: 1)) {
      try engine.value(of: expression)
    }
    var run = TrainingRun(.learnedWidth, seed: 7)
    run.train(until: 20)
    engine.take(run)
    #expect(throws: ExpressionError.self) { try engine.value(of: expression) }
    run.train(until: 30)
    engine.take(run)
    let reading = run.snapshots.last?.reading("width w")
    #expect(try engine.value(of: expression) == .number(try #require(reading)))
  }

  @Test func `a state is what its changes make of the data`() throws {
    var engine = LessonEngine(try expressionLesson())
    let plain = try engine.state(of: "tired")
    let changed = try engine.state(
      of: "tired", changes: [.word(LessonPlace("tired"), replacement: "wide")])
    #expect(plain.keyNames.last == "tired")
    #expect(changed.keyNames.last == "wide")
    #expect(try engine.state(of: "tired") == plain)
    #expect(throws: ExpressionError.self) { try engine.state(of: "width") }
    #expect(throws: ExpressionError.self) { try engine.state(of: "nothing") }
  }

  @Test func `engines of the same lesson and trainings are equal, whatever they computed`() throws {
    let lesson = try expressionLesson()
    var engine = LessonEngine(lesson)
    _ = try engine.value(of: LessonExpression("scores[apple]"))
    #expect(engine == LessonEngine(lesson))
    #expect(engine != LessonEngine(lesson, training: .elsewhere))
  }
}
