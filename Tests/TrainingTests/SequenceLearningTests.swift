import Testing

@testable import Training

@Suite struct SequenceLearningTests {
  private func learning() -> SequenceLearning {
    SequenceLearning(
      SequenceModel.Sizes(sourceWords: 3, targetWords: 3, sourceLength: 4), reading: .placed,
      score: .general, seed: 1
    ) { random in
      let word = random.nextIndex(below: 3)
      return SequencePair(source: [0, word], target: [word], alignment: [1])
    }
  }

  @Test func `kept pairs are drawn once, and measured`() {
    let learning = learning()
    #expect(learning.measured.count == 64)
    let readings = learning.readings(learning.parameters)
    #expect(
      readings.map(\.name) == [
        "right sequences", "weight on the aligned place", "aligned place is read most",
      ])
    #expect(readings.allSatisfy { (0...1).contains($0.value) })
  }

  @Test func `the example has a row for every written word, a column for every read`() throws {
    let learning = learning()
    let example = learning.example(
      learning.parameters, without: [], source: { "s\($0)" }, target: { "t\($0)" })
    let map = try #require(example.maps.first)
    #expect(map.keys.first == "s0")
    #expect(map.keys.last == "end")
    #expect(map.keys.count == 3)
    #expect(map.weights.columnCount == 3)
    #expect(map.weights.rowCount == map.queries.count)
    for row in map.queries.indices {
      #expect(abs(map.weights.row(row).reduce(0, +) - 1) < 1e-12)
    }
  }
}
