import Testing
import Training

@testable import Explorer
@testable import heed

@Suite struct TrainingWorkerTests {
  private let worker = TrainingWorker()

  private func request(_ generation: Int, from start: Int, to end: Int) -> TrainingRequest {
    TrainingRequest(
      generation: generation, kind: .softChoice, seed: 7, start: start, end: end, interval: 5,
      reportsASecond: 30)
  }

  @Test func `steps that were asked for arrive, as a run of its own has them`() async throws {
    worker.submit(request(1, from: 0, to: 2))
    #expect(try await steps(of: 1) == [2])
    worker.submit(request(2, from: 2, to: 7))
    #expect(try await steps(of: 2) == [5, 7])
    worker.submit(request(3, from: 7, to: 8))
    let report = try #require(try await report(of: 3))
    let run = TrainingRun(.softChoice, seed: 7, steps: 8)
    #expect(report.points.last?.model.parameters == run.parameters)
  }

  @Test func `what is not wanted any more never arrives, and the run goes on from before`()
    async throws
  {
    worker.submit(request(1, from: 0, to: 2))
    #expect(try await steps(of: 1) == [2])
    worker.submit(request(2, from: 2, to: 4))
    worker.stop()
    try await Task.sleep(for: .milliseconds(200))
    #expect(worker.takeResults().isEmpty)
    worker.submit(request(3, from: 2, to: 3))
    let report = try #require(try await report(of: 3))
    #expect(
      report.points.last?.model.parameters
        == TrainingRun(.softChoice, seed: 7, steps: 3).parameters)
  }

  @Test func `a run that is not kept is trained up to where it was`() async throws {
    worker.submit(request(1, from: 6, to: 7))
    let report = try #require(try await report(of: 1))
    #expect(
      report.points.last?.model.parameters
        == TrainingRun(.softChoice, seed: 7, steps: 7).parameters)
  }

  @Test func `reports come at most thirty times a second`() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    for generation in 0..<6 {
      worker.submit(request(generation, from: 2 * generation, to: 2 * generation + 2))
      _ = try await report(of: generation)
    }
    #expect(clock.now - start >= .milliseconds(190))
  }

  private func steps(of generation: Int) async throws -> [Int]? {
    try await report(of: generation)?.points.map(\.model.step)
  }

  /// The report of a request, for which it waits 20 seconds at most.
  private func report(of generation: Int) async throws -> TrainingReport? {
    for _ in 0..<10_000 {
      for case .trained(let report) in worker.takeResults() where report.generation == generation {
        return report
      }
      try await Task.sleep(for: .milliseconds(2))
    }
    return nil
  }
}
