import Attention
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

  @Test func `a training is measured without a head, and has nothing else without it`() throws {
    let lesson = try Lesson(
      markdown: """
        ---
        heed-lesson: 1
        id: halves
        title: Halves
        minutes: 1
        seed: 7
        ---

        ```data train
        task: palindrome-causal
        until: 10
        ```

        ## step Look

        ```view training
        ```
        """, file: "halves.md")
    var engine = LessonEngine(lesson)
    let name = "accuracy in the second half"
    var run = TrainingRun(.causalPalindrome, seed: 7)
    run.train(until: 10)
    func number(_ source: String) throws -> LessonValue {
      try engine.value(of: LessonExpression(source))
    }
    let whole = run.readings.first { $0.name == name }?.value
    let ablated = run.model.readings(without: [0]).first { $0.name == name }?.value
    #expect(whole != ablated)
    #expect(try number("reading[\"\(name)\"]") == .number(try #require(whole)))
    #expect(
      try number("reading[\"\(name)\"] with (head L0.H0 off)") == .number(try #require(ablated)))
    // The head still reads; the model that does not hear of it expects something else.
    #expect(try number("weights[1] with (head L0.H0 off) == weights[1]") == .truth(true))
    let start = try #require(run.snapshots.last)
    let expected = run.example(at: start, without: [0]).predictions?.probabilities[4, 2]
    #expect(expected != run.example.predictions?.probabilities[4, 2])
    #expect(
      try number("prediction[4, 2] with (head L0.H0 off)") == .number(try #require(expected)))
    let refused = #expect(throws: ExpressionError.self) {
      _ = try number("loss with (head L0.H0 off)")
    }
    #expect(
      refused?.sentence
        == "loss is that of the last step, which was taken with every head; with a head off, a "
        + "training has reading, weights, entropy and prediction")
  }

  @Test func `a training is changed by switching off a head that it has, and by nothing else`()
    throws
  {
    let first = StateChange.headOff(HeadAddress(layer: 0, head: 0))
    let second = StateChange.headOff(HeadAddress(layer: 1, head: 0))
    #expect(try TrainingTaskKind.induction.layersOff([first, second]) == [0, 1])
    #expect(try TrainingTaskKind.inductionOneLayer.layersOff([first]) == [0])
    #expect(try TrainingTaskKind.learnedWidth.layersOff([]) == [])
    let missing = #expect(throws: ExpressionError.self) {
      try TrainingTaskKind.sink.layersOff([second])
    }
    #expect(missing?.sentence == "there is no head L1.H0")
    let axis = #expect(throws: ExpressionError.self) {
      try TrainingTaskKind.sink.layersOff([.axis(.temperature, "2")])
    }
    #expect(
      axis?.sentence
        == "a training is changed by “head L0.H0 off” alone, not by “temperature 2”")
    let whole = #expect(throws: ExpressionError.self) {
      try TrainingTaskKind.softChoice.layersOff([first])
    }
    #expect(
      whole?.sentence
        == "choice-soft has nothing left when its head is off, so “head L0.H0 off” cannot be asked")
  }

  @Test func `engines of the same lesson and trainings are equal, whatever they computed`() throws {
    let lesson = try expressionLesson()
    var engine = LessonEngine(lesson)
    _ = try engine.value(of: LessonExpression("scores[apple]"))
    #expect(engine == LessonEngine(lesson))
    #expect(engine != LessonEngine(lesson, training: .elsewhere))
  }
}
