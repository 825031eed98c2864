import Explorer
import Testing
import Training

@Suite struct TrainingSessionTests {
  @Test func `a task opens at its start, paused`() {
    let session = TrainingSession(.softChoice, seed: 7, steps: 30)
    #expect(session.newest.model.step == 0)
    #expect(!session.isRunning && !session.isDone)
    #expect(session.interval == 1)
    #expect(TrainingSession(.induction, seed: 7).stepCount == 300)
    #expect(TrainingSession(.softChoice, seed: 7, steps: 0).stepCount == 1)
    #expect(TrainingSession(.softChoice, seed: 7, steps: 900).interval == 30)
  }

  @Test func `a request reports every kept step and the last, as a run of its own has them`() throws
  {
    var session = Session(training: .softChoice, steps: 60)
    session.type("5.")
    session.train()
    let training = try #require(session.state.training)
    #expect(training.steps == [0, 2, 4, 5])
    #expect(training.newest.model.step == 5)
    let run = TrainingRun(.softChoice, seed: 7, steps: 5)
    #expect(training.newest.model.parameters == run.parameters)
    #expect(training.newest.reading("accuracy") == run.model.reading("accuracy"))
    #expect(training.newest.reading("loss") == run.loss)
    #expect(training.point(at: 4)?.model.step == 4)
    #expect(training.point(at: 3) == nil)
    #expect(training.lastPoint(before: 3)?.model.step == 2)
  }

  @Test func `a request that is told to stop reports nothing`() throws {
    var session = Session(training: .softChoice)
    session.type(".")
    guard case .train(let request)? = session.effects.last else {
      Issue.record("nothing is trained")
      return
    }
    var run = TrainingRun(.softChoice, seed: 7)
    #expect(request.perform(&run) { true } == nil)
    #expect(run.stepCount == 0)
    #expect(request.perform(&run)?.points.map(\.model.step) == [1])
  }
}
