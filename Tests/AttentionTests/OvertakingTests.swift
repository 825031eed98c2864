import Testing

@testable import Attention

@Suite struct OvertakingTests {
  private func fruit(_ configuration: AttentionConfiguration = AttentionConfiguration()) throws
    -> AttentionHead
  {
    try AttentionHead(
      queries: Matrix([[0.8, 0.2, 0.1]]),
      keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
      values: Matrix([[9], [6], [3]]), configuration: configuration)
  }

  private func largest(_ head: AttentionHead, _ dimension: Int, _ number: Double) -> Int? {
    let place = HeadComponent(.query, row: 0, column: dimension)
    let weights = head.replacing([place: Float(number)]).row(0).outcome.value?.weights ?? []
    return weights.max().flatMap(weights.firstIndex)
  }

  @Test func `texture above .40 lifts banana, durability above .80 chair`() throws {
    let found = try fruit().overtakings(query: 0, within: 0...1)
    #expect(found.map(\.key) == [1, 2])
    #expect(found.map(\.dimension) == [2, 1])
    #expect(found.map(\.reach) == [.beyondLast, .beyondLast])
    #expect(found.map(\.last) == [0.4, 0.8])
    #expect(found.map(\.first) == [0.41, 0.81])
  }

  @Test func `the engine agrees at every step, and no smaller change does it`() throws {
    let head = try fruit()
    for overtaking in head.overtakings(query: 0, within: 0...1) {
      let numbers = (0...100).map { Double($0) / 100 }
      for number in numbers where number >= overtaking.first {
        #expect(largest(head, overtaking.dimension, number) == overtaking.key)
      }
      for dimension in 0..<3 {
        let current = Double(head.queries[0, dimension])
        for number in numbers where abs(number - current) < overtaking.distance - 0.015 {
          #expect(largest(head, dimension, number) != overtaking.key, "\(dimension) \(number)")
        }
      }
    }
  }

  @Test func `a number between two steps moves to the steps`() throws {
    let head = try fruit().replacing([HeadComponent(.query, row: 0, column: 1): 0.205])
    let found = head.overtakings(query: 0, within: 0...1)
    #expect(found.map(\.key) == [1, 2])
    for overtaking in found {
      #expect(((overtaking.first * 100).rounded() / 100) == overtaking.first)
      #expect(largest(head, overtaking.dimension, overtaking.first) == overtaking.key)
    }
  }

  @Test(arguments: [
    AttentionConfiguration(normalizer: .argmax), AttentionConfiguration(normalizer: .sparsemax),
    AttentionConfiguration(score: .cosine), AttentionConfiguration(score: .gaussian),
    AttentionConfiguration(mask: AttentionMask([], keysOff: [1])),
  ])
  func `what is proposed holds for other kinds of attention`(
    configuration: AttentionConfiguration
  ) throws {
    let head = try fruit(configuration)
    for overtaking in head.overtakings(query: 0, within: 0...1) {
      #expect(largest(head, overtaking.dimension, overtaking.first) == overtaking.key)
      if overtaking.reach != .atFirst {
        let end = overtaking.first > overtaking.current ? 1.0 : 0
        #expect(largest(head, overtaking.dimension, end) == overtaking.key)
      }
    }
  }

  @Test func `a row without weights, and a query that is not there, have none`() throws {
    let off = AttentionMask([], keysOff: [0, 1, 2])
    #expect(
      try fruit(AttentionConfiguration(mask: off)).overtakings(query: 0, within: 0...1).isEmpty)
    #expect(try fruit().overtakings(query: 1, within: 0...1).isEmpty)
    #expect(try fruit().overtakings(query: -1, within: 0...1).isEmpty)
  }

  @Test func `what is no number, or huge, is no trap`() throws {
    for number in [Float.nan, .infinity, 1e30, -1e30] {
      let head = try fruit().replacing([HeadComponent(.query, row: 0, column: 1): number])
      _ = head.overtakings(query: 0, within: -10...10)
    }
  }
}
