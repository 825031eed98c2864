import Attention
import Foundation
import Models
import Testing
import Tokenization

@Suite struct ToyModelTraceTests {
  @Test func `every number of the reference runs comes out`() throws {
    let runs = try reference([ExpectedRun].self, "expected.json")
    #expect(runs.count == 9)
    var largest: [String: Double] = [:]
    for run in runs {
      let trace = ToyModel().trace(
        of: run.text,
        configuration: AttentionConfiguration(
          positions: .sinusoidal, mask: run.causal ? .causal : .none))
      #expect(trace.tokens.map(\.token.text).dropFirst() == run.tokens.dropFirst())
      #expect(run.heads.count == 10)
      for (index, expected) in run.heads.enumerated() {
        let head = try #require(trace[HeadAddress(layer: index / 5, head: index % 5)])
        #expect(head.name == expected.name)
        largest["scores", default: 0] = max(
          largest["scores", default: 0],
          largestDifference(of: numbers(head.attention.map(.masked)), from: expected.scores))
        largest["weights", default: 0] = max(
          largest["weights", default: 0],
          largestDifference(
            of: numbers(head.attention.map(.weights)),
            from: expected.weights.enumerated().map { query, weights in
              zip(weights, expected.scores[query]).map { $1 == nil ? nil : $0 }
            }))
      }
      for (table, expected) in zip(trace.residuals, run.residual) {
        let rows = (0..<table.rowCount).map { table.row($0).map(Double.init) }
        largest["residuals", default: 0] = max(
          largest["residuals", default: 0], largestDifference(of: rows, from: expected))
      }
    }
    print("toy model, largest differences from the reference:", largest)
    for (kind, difference) in largest { #expect(difference < 1e-4, "\(kind)") }
    #expect(largest.count == 3)
  }

  @Test func `every query of the reference list reads the key it should`() throws {
    let cases = try reference([ExpectedArgmax].self, "argmax.json")
    #expect(cases.count == 23)
    for expected in cases {
      let trace = ToyModel().trace(of: expected.text)
      let words = trace.tokens.map(\.token.text)
      let query = try #require(words.lastIndex(of: expected.query))
      let address = try #require(trace.addresses.first { trace[$0]?.name == expected.head })
      let weights = try #require(trace[address]?.attention.row(query).outcome.value?.weights)
      let best = try #require(weights.indices.max { weights[$0] < weights[$1] })
      #expect(words[best] == expected.key, "\(expected)")
    }
  }
}

/// The numbers of a map; nil where the mask hides the key.
func numbers(_ map: StageMap) -> [[Double?]] {
  (0..<map.rowCount).map { row in (0..<map.columnCount).map { map[row, $0].number } }
}

/// The largest distance between the numbers of two tables; infinite where only one has a number.
func largestDifference(of rows: [[Double?]], from expected: [[Double?]]) -> Double {
  guard rows.map(\.count) == expected.map(\.count) else { return .infinity }
  return zip(rows.joined(), expected.joined()).map { number, expected in
    switch (number, expected) {
    case (let number?, let expected?): abs(number - expected)
    case (nil, nil): 0
    default: .infinity
    }
  }.max() ?? 0
}
