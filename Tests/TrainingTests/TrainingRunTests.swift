import Testing

@testable import Training

@Suite struct TrainingRunTests {
  @Test func `a run begins with a snapshot and keeps one every so many steps`() {
    var run = TrainingRun(.softChoice, seed: 7, snapshotEvery: 2)
    run.train(until: 5)
    #expect(run.stepCount == 5)
    #expect(run.losses.count == 5)
    #expect(run.snapshots.map(\.step) == [0, 2, 4])
    #expect(run.history(of: "accuracy").count == 3)
    #expect(run.history(of: "something else").isEmpty)
  }

  @Test func `the same seed gives the same bits, another seed others`() {
    var runs = [7, 7, 8].map { TrainingRun(.softChoice, seed: $0) }
    for index in runs.indices { runs[index].train(until: 3) }
    #expect(runs[0].losses == runs[1].losses)
    #expect(runs[0].parameters == runs[1].parameters)
    #expect(runs[0].losses != runs[2].losses)
  }

  @Test func `the bits of a run are the same on every system`() {
    var run = TrainingRun(.inductionOneLayer, seed: 7)
    run.train(until: 3)
    #expect(
      run.losses.map(\.bitPattern) == [
        4_613_885_153_586_655_010, 4_613_618_625_070_847_054, 4_613_574_226_029_178_081,
      ])
  }

  @Test func `a copy goes its own way and comes to the same`() {
    var run = TrainingRun(.softChoice, seed: 7)
    run.step()
    var copy = run
    copy.step()
    #expect(run.stepCount == 1)
    run.step()
    #expect(run.parameters == copy.parameters)
  }

  @Test func `a run stops between two steps when it is told to`() {
    var run = TrainingRun(.softChoice, seed: 7)
    var asked = 0
    run.train(until: 100) {
      asked += 1
      return asked > 3
    }
    #expect(run.stepCount == 3)
  }

  @Test func `a snapshot is the model as it was`() throws {
    var run = TrainingRun(.softChoice, seed: 7, snapshotEvery: 1)
    let before = run.example
    run.train(until: 2)
    #expect(run.example(at: try #require(run.snapshots.first)) == before)
    #expect(run.example(at: try #require(run.snapshots.last)) == run.example)
    #expect(run.example != before)
  }
}
