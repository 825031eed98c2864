import StrictJSON
import Testing
import Training

@testable import heed

@Suite struct TrainingSummaryTests {
  private func json(_ kind: TrainingTaskKind, steps: Int, of count: Int? = nil) throws -> JSONValue
  {
    let run = TrainingRun(kind, seed: 7, steps: steps)
    let summary = TrainingSummary(
      run: run, stepCount: count ?? steps, seconds: 1.23456, isCancelled: count != nil)
    return try JSONValue(parsing: Array(summary.json.utf8))
  }

  private func member(_ value: JSONValue, _ name: String) -> JSONValue? {
    value.object?.first { $0.name.string == name }?.value
  }

  @Test func `it says task, seed, steps, losses, accuracy, thresholds and time`() throws {
    let value = try json(.softChoice, steps: 100)
    let run = TrainingRun(.softChoice, seed: 7, steps: 100)
    #expect(member(value, "task").map { $0.text() } == "\"choice-soft\"")
    #expect(member(value, "seed")?.number?.text == "7")
    #expect(member(value, "steps")?.number?.text == "100")
    #expect(member(value, "cancelled") == .boolean(false))
    #expect(member(value, "seconds")?.number?.text == "1.235")
    // All snapshots but the start, and the end, which is none.
    #expect(run.snapshots.last?.step == 99)
    #expect(member(value, "losses")?.array?.count == run.snapshots.count)
    #expect(member(value, "thresholds")?.array?.count == 2)
    #expect(member(value, "thresholdsMet") == .boolean(true))
    let accuracy = try #require(run.model.reading("accuracy"))
    #expect(member(value, "accuracy")?.number.flatMap { Double($0.text) } == accuracy)
  }

  @Test func `a run that has hardly begun meets nothing, and a width has no accuracy`() throws {
    #expect(member(try json(.softChoice, steps: 1), "thresholdsMet") == .boolean(false))
    let width = try json(.learnedWidth, steps: 2, of: 200)
    #expect(member(width, "accuracy") == .null)
    #expect(member(width, "cancelled") == .boolean(true))
    #expect(member(width, "stepsAskedFor")?.number?.text == "200")
  }
}
