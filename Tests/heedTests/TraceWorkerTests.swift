import Models
import Testing

@testable import Explorer
@testable import heed

@Suite struct TraceWorkerTests {
  private let worker = TraceWorker(model: ToyModel())

  @Test func `a run that was asked for arrives once`() async throws {
    worker.submit(request(7, "it was"))
    let actions = try await results(until: 7)
    let trace = ToyModel().trace(of: "it was", configuration: ToyModel.configuration)
    #expect(actions == [.traced(generation: 7, trace: trace)])
    try await Task.sleep(for: .milliseconds(20))
    #expect(worker.takeResults().isEmpty)
  }

  @Test func `the model runs with the words that the request declares`() async throws {
    let wug = try WordDeclaration("wug like dog", in: .standard)
    worker.submit(
      TraceRequest(
        generation: 1,
        input: RunInput(text: "wug", configuration: ToyModel.configuration, declarations: [wug]),
        thumbnails: nil))
    let actions = try await results(until: 1)
    #expect(
      actions == [.traced(generation: 1, trace: ToyModel().declaring([wug]).trace(of: "wug"))])
  }

  @Test func `of many requests the newest is run, in their order, each at most once`() async throws
  {
    for generation in 0..<200 { worker.submit(request(generation, "it was \(generation)")) }
    let generations = try await results(until: 199).compactMap(generation)
    #expect(generations.last == 199)
    #expect(generations == Set(generations).sorted())
    #expect(generations.count < 200)
  }

  @Test func `a worker that was idle works again`() async throws {
    for generation in 1...3 {
      worker.submit(request(generation, "it"))
      #expect(try await results(until: generation).compactMap(self.generation) == [generation])
    }
  }

  private func request(_ generation: Int, _ text: String) -> TraceRequest {
    TraceRequest(
      generation: generation,
      input: RunInput(text: text, configuration: ToyModel.configuration), thumbnails: nil)
  }

  private func generation(_ action: Action) -> Int? {
    if case .traced(let generation, _, _) = action { generation } else { nil }
  }

  /// All results up to that of a request, for which it waits 20 seconds at most.
  private func results(until last: Int) async throws -> [Action] {
    var actions: [Action] = []
    for _ in 0..<10_000 {
      actions += worker.takeResults()
      if actions.compactMap(generation).contains(last) { return actions }
      try await Task.sleep(for: .milliseconds(2))
    }
    Issue.record("no result of request \(last)")
    return actions
  }
}
