import Attention
import Testing

@testable import Training

@Suite struct TrainedTraceTests {
  /// All tasks, or without optimization those that are quick even so.
  private static let kinds: [TrainingTaskKind] =
    isOptimized
    ? TrainingTaskKind.allCases
    : [.learnedWidth, .softChoice, .causalPalindrome, .inductionOneLayer, .sink]

  private func weights(_ head: AttentionHead) -> [[Double]] {
    (0..<head.queryCount).map { query in
      head.values(of: .weights, query: query).map { $0.number ?? 0 }
    }
  }

  @Test(arguments: kinds)
  func `the engine computes the weights that training computed`(kind: TrainingTaskKind) {
    var run = TrainingRun(kind, seed: 7)
    run.train(until: 3)
    let trace = run.model.subject().trace()
    let example = run.example
    #expect(trace.heads.count == example.maps.count)
    // The masked palindrome of the engine is one text; training asks for every place of its own.
    guard kind != .maskedPalindrome else { return }
    for (head, map) in zip(trace.heads, example.maps) {
      let found = weights(head).suffix(map.weights.rowCount)
      // A causal palindrome has a last row that is asked for nothing.
      let rows = kind == .causalPalindrome ? Array(weights(head).dropLast()) : Array(found)
      for (row, numbers) in rows.enumerated() {
        for (key, weight) in numbers.enumerated() {
          #expect(abs(weight - map.weights[row, key]) < 1e-5, "\(kind) \(row) \(key)")
        }
      }
    }
  }

  @Test(arguments: kinds)
  func `what is read out are the probabilities of training`(kind: TrainingTaskKind) throws {
    var run = TrainingRun(kind, seed: 7)
    run.train(until: 2)
    let subject = run.model.subject()
    let trace = subject.trace()
    let found = subject.probabilities(heads: trace.heads, residuals: trace.residuals)
    guard let found else {
      #expect(kind == .learnedWidth)
      return
    }
    #expect(found.allSatisfy { $0.count == subject.choices.count })
    #expect(found.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    guard let expected = run.example.predictions, kind != .maskedPalindrome else { return }
    for row in 0..<expected.probabilities.rowCount {
      for column in subject.choices.indices {
        #expect(abs(found[row][column] - expected.probabilities[row, column]) < 1e-4)
      }
    }
  }

  @Test func `without its first layer, the second reads elsewhere, in the engine as in training`()
    throws
  {
    let run = TrainingRun(.induction, seed: 7)
    let start = try #require(run.snapshots.first)
    let (whole, example) = (run.example, run.example(at: start, without: [0]))
    #expect(example.maps[0] == whole.maps[0])
    #expect(example.maps[1] != whole.maps[1])
    let trace = run.model.subject(without: [0]).trace(without: [0])
    for (head, map) in zip(trace.heads, example.maps) {
      for (row, numbers) in weights(head).enumerated() {
        for (key, weight) in numbers.enumerated() {
          #expect(abs(weight - map.weights[row, key]) < 1e-5)
        }
      }
    }
  }

  @Test func `a layer that is switched off adds nothing`() {
    let subject = TrainingRun(.inductionOneLayer, seed: 7).model.subject()
    let whole = subject.trace()
    let ablated = subject.trace(without: [0])
    #expect(ablated.heads == whole.heads)
    #expect(ablated.residuals[1] == ablated.residuals[0])
    #expect(whole.residuals[1] != whole.residuals[0])
  }

  @Test func `changes by hand and another kind of attention go through the layers`() {
    let subject = TrainingRun(.inductionOneLayer, seed: 7).model.subject()
    let whole = subject.trace()
    let changed = subject.trace(changes: TrainedChanges(embedding: { $0[0, 0] += 1 }))
    #expect(changed.heads[0].keys.row(0) != whole.heads[0].keys.row(0))
    let shifted = subject.trace(
      changes: TrainedChanges(head: { _, head in head.configuration.mask = .none }))
    #expect(shifted.residuals[1] != whole.residuals[1])
    var configuration = subject.configuration
    configuration.positions = .none
    #expect(subject.trace(configuration: configuration).heads[0].queries != whole.heads[0].queries)
    let turned = subject.trace(
      changes: TrainedChanges(projections: { _, tables in tables.query = tables.key }))
    #expect(turned.heads[0].queries == turned.heads[0].keys)
  }

  @Test func `a width is the inverse of the number that learns`() throws {
    let subject = TrainingRun(.learnedWidth, seed: 7).model.subject()
    let head = try #require(subject.trace().heads.first)
    #expect(head.parameters.width == 1)
    #expect(head.configuration.score == .gaussian)
    #expect(subject.probabilities(heads: [head], residuals: []) == nil)
  }
}
