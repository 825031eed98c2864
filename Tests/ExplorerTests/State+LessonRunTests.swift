import Lessons
import Screen
import Testing
import Training
import Views

@testable import Explorer

extension LessonReader {
  /// Opens the first reveal of a lesson at which a training runs; answers come first.
  static func watching(
    _ id: String = "choosing-one", rows: Int = 24,
    display: Display = Display(shading: .glyphs, repertoire: .unicode),
    presenting: Presenting? = nil
  ) throws -> LessonReader {
    var reader = try LessonReader(id, rows: rows, display: display)
    reader.state.presenting = presenting
    for _ in 0..<20 where reader.state.play?.run == nil {
      if reader.state.play?.openQuestion != nil { reader.press(.enter) }
      reader.press(.character(" "))
    }
    try #require(reader.state.play?.run != nil)
    return reader
  }

  /// Trains so many frames, as the program does; without a number all that are asked for.
  mutating func train(frames: Int = .max) {
    var run: TrainingRun?
    for _ in 0..<frames {
      guard let request = asked else { return }
      var next = run ?? TrainingRun(request.kind, seed: request.seed, snapshotEvery: Int.max)
      next.train(until: request.start)
      guard let report = request.perform(&next) else { return }
      run = next
      effects += state.update(.trained(report))
    }
  }

  /// The steps that are asked for and were not stopped or taken.
  var asked: TrainingRequest? {
    let last = effects.last { effect in
      switch effect {
      case .train, .stopTraining: true
      default: false
      }
    }
    guard case .train(let request)? = last, state.play?.run?.isRunning == true,
      request.start == state.play?.run?.session.newest.model.step
    else { return nil }
    return request
  }

  /// Hands in what a lesson has trained for its answers.
  mutating func trainForAnswers() {
    while let needed = state.play?.page.neededTrainings.first {
      var run = TrainingRun(needed.kind, seed: needed.seed)
      run.train(until: needed.until)
      effects += state.update(.lessonTrained(LessonTraining(run)))
    }
  }

  /// The sentence below the page.
  var sentence: String { lines[lines.count - 2] }

  /// The bars and the number of the loss.
  var loss: String? { lines.first { $0.contains("loss") && $0.contains("█") } }
}

/// A training in a lesson, before the learner's eyes.
@Suite struct StateLessonRunTests {
  private let space = Key.character(" ")

  @Test func `it runs when the reveal opens: step, loss and map change with every frame`() throws {
    var reader = try LessonReader.watching()
    #expect(reader.asked?.start == 0)
    #expect(reader.sentence.contains("▸ running, step 0 of 150"))
    reader.train(frames: 1)
    let first = reader.lines
    #expect(reader.sentence.contains("step 5 of 150, loss "))
    reader.train(frames: 1)
    #expect(reader.sentence.contains("step 10 of 150, loss "))
    #expect(reader.lines != first)
  }

  @Test func `it ends at the very numbers of the run that decides the answers`() throws {
    var reader = try LessonReader.watching()
    reader.trainForAnswers()
    reader.train()
    let run = try #require(reader.state.play?.run)
    #expect(run.isDone)
    #expect(reader.asked == nil)
    let kept = try #require(
      reader.state.play?.trainings.first { $0.run.kind == run.session.kind }?.run)
    #expect(run.shown.model.parameters == kept.parameters)
  }

  @Test func `nothing is told before the end, and then with one key`() throws {
    var reader = try LessonReader.watching()
    reader.trainForAnswers()
    #expect(reader.state.play?.session.page.revealed != nil)
    #expect(!reader.frame.text.contains("REVEAL"))
    #expect(reader.frame.text.contains("(to be seen)"))
    reader.train()
    #expect(!reader.frame.text.contains("REVEAL"))
    #expect(reader.frame.text.contains("Space judges your answer"))
    let stop = reader.state.play?.session.stop
    reader.press(space)
    #expect(reader.state.play?.session.stop == stop)
    #expect(reader.frame.text.contains("REVEAL"))
    #expect(reader.frame.text.contains("because"))
    reader.press(space)
    #expect(reader.state.play?.session.stop != stop)
  }

  @Test func `the question says nothing of its answer before the run is told`() throws {
    var reader = try LessonReader("choosing-one")
    reader.trainForAnswers()
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.enter)
    #expect(reader.state.play?.session.page.question?.isRight != nil)
    #expect(reader.state.play?.page.question?.isRight == nil)
    #expect(!reader.frame.text.contains("because"))
    reader.press(space)
    reader.train()
    reader.press(space, .backspace)
    #expect(reader.state.play?.page.question?.isRight != nil)
    #expect(reader.frame.text.contains("because"))
  }

  @Test func `Space pauses and goes on; a late report is forgotten`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 2)
    let request = try #require(reader.asked)
    reader.press(space)
    #expect(reader.effects.last == .stopTraining)
    #expect(reader.sentence.contains("‖ paused at step 10 of 150"))
    var run = TrainingRun(request.kind, seed: request.seed)
    run.train(until: request.start)
    let report = try #require(request.perform(&run))
    let before = reader.state
    let asked = reader.state.update(.trained(report))
    #expect(asked.isEmpty)
    #expect(reader.state == before)
    reader.press(space)
    reader.train(frames: 1)
    #expect(reader.sentence.contains("▸ running, step 15 of 150"))
  }

  @Test func `a dot takes one step, a count so many, and pauses what runs`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 1)
    reader.press(.character("."))
    reader.train()
    #expect(reader.sentence.contains("‖ paused at step 6 of 150"))
    reader.type("7.")
    reader.train()
    #expect(reader.sentence.contains("‖ paused at step 13 of 150"))
    #expect(reader.state.play?.run?.session.steps == [0, 5, 10, 13])
  }

  @Test func `arrows scrub through the snapshots, and pause what runs`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 4)
    reader.press(.left)
    #expect(reader.effects.last == .stopTraining)
    #expect(reader.sentence.contains("‖ at step 15, trained to 20 of 150"))
    reader.press(.character(","))
    #expect(reader.sentence.contains("‖ at step 10, trained to 20"))
    reader.press(.character("."))
    #expect(reader.sentence.contains("‖ at step 15, trained to 20"))
    reader.press(.right)
    #expect(reader.sentence.contains("‖ paused at step 20 of 150"))
    reader.press(.right)
    #expect(reader.state.message?.hasPrefix("this is the newest step") == true)
    reader.press(.character("9"), .left)
    #expect(reader.state.play?.run?.shownStep == 0)
    reader.press(.left)
    #expect(reader.state.message == "this is the start, step 0")
    reader.press(space)
    reader.train()
    #expect(reader.sentence.contains("‖ done, step 150 of 150"))
    reader.press(.character("."))
    #expect(reader.state.message?.hasPrefix("all 150 steps are done") == true)
  }

  @Test func `Esc stops it first, then leads to the list`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 2)
    reader.press(.escape)
    #expect(reader.effects.last == .stopTraining)
    #expect(reader.state.lessonScreen == .page)
    #expect(reader.state.message?.hasPrefix("the training is stopped") == true)
    reader.press(.escape)
    #expect(reader.state.lessonScreen == .list)
  }

  @Test func `q while it runs quits at once`() throws {
    var reader = try LessonReader.watching()
    reader.press(.character("q"))
    #expect(reader.effects.last == .quit)
  }

  @Test(arguments: [Key.enter, .backspace])
  func `leaving the page stops it, and what it has done stays`(key: Key) throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 3)
    let stop = try #require(reader.state.play?.session.stop)
    reader.press(key)
    #expect(reader.effects.contains(.stopTraining))
    #expect(reader.asked == nil)
    #expect(reader.state.play?.session.stop != stop)
    reader.press(key == .enter ? .backspace : .enter)
    #expect(reader.state.play?.session.stop == stop)
    #expect(reader.sentence.contains("‖ paused at step 15 of 150"))
    #expect(reader.asked == nil)
  }

  @Test func `free play has the run as far as it is, and Esc comes back to it paused`() throws {
    var reader = try LessonReader.watching()
    reader.train(frames: 3)
    reader.press(.character("f"))
    #expect(reader.effects.contains(.stopTraining))
    #expect(reader.state.lessonScreen == nil)
    #expect(reader.lines[0].contains("paused at step 15 of 150"))
    reader.press(.escape)
    #expect(reader.state.lessonScreen == .page)
    #expect(reader.sentence.contains("‖ paused at step 15 of 150"))
  }

  @Test func `a lesson that is resumed at its run starts it again from the beginning`() throws {
    let watched = try LessonReader.watching()
    var progress = LessonProgress()
    progress.records["choosing-one"] = watched.state.play?.session.record
    var reader = try LessonReader("choosing-one", progress: progress)
    #expect(reader.state.play?.run != nil)
    #expect(reader.asked?.start == 0)
    reader.train()
    #expect(reader.state.play?.run?.isDone == true)
  }

  @Test func `a lesson that is resumed behind a run has it as it ended`() throws {
    var watched = try LessonReader.watching()
    watched.train()
    watched.press(space, space)
    var progress = LessonProgress()
    progress.records["choosing-one"] = watched.state.play?.session.record
    var reader = try LessonReader("choosing-one", progress: progress)
    reader.trainForAnswers()
    reader.press(.backspace)
    #expect(reader.state.play?.run == nil)
    #expect(reader.frame.text.contains("REVEAL"))
    #expect(reader.sentence.contains("step 150 of the training"))
  }

  @Test func `keys of a training say so where there is none`() throws {
    var reader = try LessonReader("dictionary")
    reader.press(.character("."))
    #expect(reader.state.message == "no training runs on this page")
  }

  @Test func `before a class nothing moves without a key`() throws {
    var reader = try LessonReader.watching(presenting: Presenting())
    #expect(reader.asked == nil)
    #expect(reader.frame.text.contains("‖ paused at step 0 of 150"))
    reader.press(space)
    reader.train()
    #expect(reader.state.play?.run?.isDone == true)
  }

  @Test func `as sentences it goes on to the next milestone, and holds still in between`() throws {
    let display = Display(shading: .glyphs, repertoire: .unicode, speech: .sentence)
    var reader = try LessonReader.watching(rows: 40, display: display)
    reader.trainForAnswers()
    #expect(reader.asked == nil)
    #expect(reader.frame.text.contains("paused at step 0 of 150"))
    reader.press(space)
    #expect(reader.state.holdsStill)
    reader.train()
    #expect(!reader.state.holdsStill)
    #expect(reader.state.play?.run?.shownStep == 35)
    #expect(reader.frame.text.contains("step 0 of 150: "))
    #expect(reader.frame.text.contains("step 35 of 150: "))
    for _ in 0..<3 {
      reader.press(space)
      reader.train()
    }
    #expect(reader.state.play?.run?.isDone == true)
    reader.press(space)
    #expect(reader.frame.text.contains("revealed: "))
    #expect(reader.frame.text.contains("because: "))
  }
}
