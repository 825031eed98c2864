import Lessons
import Testing
import Training

@testable import Explorer

@Suite struct LessonRunTests {
  private let task = NeededTraining(kind: .softChoice, seed: 7, until: 90)

  /// Takes the steps of so many frames.
  private func train(_ run: inout LessonRun, frames: Int = 1000) {
    var training = TrainingRun(run.session.kind, seed: run.session.seed, snapshotEvery: Int.max)
    for _ in 0..<frames {
      guard let request = run.request(generation: 1) else { return }
      training.train(until: request.start)
      if let report = request.perform(&training) { run.take(report.points) }
    }
  }

  @Test(arguments: [
    (1, 1), (20, 1), (60, 1), (61, 2), (100, 2), (120, 2), (121, 5), (300, 5), (301, 10),
    (2000, 40),
  ])
  func `a frame has so many steps that a run is over in sixty`(steps: Int, frame: Int) {
    #expect(LessonRun.stepsAFrame(of: steps) == frame)
    #expect((steps + frame - 1) / frame <= 60)
  }

  @Test func `it opens at step 0 and asks for nothing`() {
    let run = LessonRun(task)
    #expect(run.shownStep == 0)
    #expect(!run.isRunning)
    #expect(!run.isDone)
    #expect(run.request(generation: 1) == nil)
  }

  @Test func `a run to the end has the model that training without a screen has`() {
    var run = LessonRun(task)
    run.goOn(to: task.until)
    train(&run)
    #expect(run.isDone)
    #expect(run.request(generation: 1) == nil)
    let whole = TrainingRun(task.kind, seed: task.seed, steps: task.until)
    #expect(run.shown.model.parameters == whole.parameters)
    #expect(run.session.steps == Array(stride(from: 0, through: 90, by: 2)))
  }

  @Test func `frames end at their own steps again after single steps`() throws {
    var run = LessonRun(task)
    run.goOn(to: 3)
    train(&run)
    #expect(run.shownStep == 3)
    #expect(run.session.steps == [0, 2, 3])
    run.goOn(to: task.until)
    let request = try #require(run.request(generation: 1))
    #expect((request.start, request.end) == (3, 4))
    #expect(request.reportsASecond == LessonRun.framesASecond)
  }

  @Test func `it goes no further than its last step`() {
    var run = LessonRun(task)
    run.goOn(to: 1_000_000)
    #expect(run.session.target == 90)
  }

  @Test func `scrubbing stops at both ends, and going on shows the newest step`() {
    var run = LessonRun(task)
    run.goOn(to: 10)
    train(&run)
    let moves = [1, -2, -100, -1].map { distance in
      let hasMoved = run.scrub(by: distance)
      return "\(hasMoved) \(run.shown.model.step)"
    }
    #expect(moves == ["false 10", "true 6", "true 0", "false 0"])
    run.goOn(to: 10)
    #expect(run.shownStep == 10)
  }

  @Test func `paused, it asks for nothing and keeps its steps`() {
    var run = LessonRun(task)
    run.goOn(to: task.until)
    train(&run, frames: 3)
    run.pause()
    #expect(run.request(generation: 1) == nil)
    #expect(run.session.newest.model.step == 6)
  }

  @Test func `its milestones are steps that are kept, and the end`() {
    #expect(LessonRun(task).milestones == [22, 44, 66, 90])
    let short = NeededTraining(kind: .softChoice, seed: 7, until: 20)
    #expect(LessonRun(short).milestones == [5, 10, 15, 20])
  }
}
