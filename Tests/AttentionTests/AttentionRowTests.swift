import Attention
import Testing

@Suite struct AttentionRowTests {
  @Test(arguments: 0..<60 as Range<UInt64>, manyConfigurations)
  func `a row sums to one or says why not`(
    seed: UInt64, configuration: AttentionConfiguration
  ) throws {
    let head = try randomHead(seed: seed, configuration: configuration)
    for query in 0..<head.queryCount {
      let row = head.row(query)
      let isHidden = row.verdicts.allSatisfy { $0 != .allowed }
      guard let weights = row.outcome.value?.weights else {
        #expect(isHidden && row.outcome.reason == .noAllowedKey)
        #expect(row.output.isEmpty && row.valueNorms.isEmpty)
        continue
      }
      #expect(!isHidden)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      #expect(weights.allSatisfy { $0 >= 0 })
      for (weight, verdict) in zip(weights, row.verdicts) where verdict != .allowed {
        #expect(weight == 0)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a causal row does not see later tokens`(seed: UInt64) throws {
    let configuration = AttentionConfiguration(mask: .causal)
    let head = try randomHead(seed: seed, configuration: configuration, isSquare: true)
    for query in 0..<head.queryCount {
      var (keys, values) = (head.keys, head.values)
      for later in (query + 1)..<max(query + 1, head.keyCount) {
        for dimension in 0..<head.dimension { keys[later, dimension] = 99 }
        for dimension in 0..<head.valueDimension { values[later, dimension] = -99 }
      }
      let changed = try AttentionHead(
        queries: head.queries, keys: keys, values: values, bias: head.bias,
        configuration: configuration)
      #expect(changed.row(query).output == head.row(query).output)
      #expect(changed.row(query).outcome == head.row(query).outcome)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `moving queries and keys moves rows and columns`(seed: UInt64) throws {
    let head = try randomHead(seed: seed, isSquare: true)
    var random = SeededGenerator(state: seed ^ 0xFF)
    let order = (0..<head.keyCount).shuffled(using: &random)
    let bias = head.bias.map { bias in
      Matrix(order.map { query in order.map { bias[query, $0] } })
    }
    let moved = try AttentionHead(
      queries: Matrix(order.map { Array(head.queries.row($0)) }),
      keys: Matrix(order.map { Array(head.keys.row($0)) }),
      values: Matrix(order.map { Array(head.values.row($0)) }), bias: bias)
    for (place, query) in order.enumerated() {
      let (row, original) = (moved.row(place), head.row(query))
      #expect(row.scaled == order.map { original.scaled[$0] })
      #expect(largestError(row.output, original.output) < 1e-12)
    }
  }

  @Test func `a score that is not a number makes its row undefined, and no other`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1], [1]]), keys: Matrix([[1], [2], [3]]), values: Matrix([[1], [2], [3]]),
      bias: Matrix([[0, .nan, 0], [0, 0, 0]]))
    #expect(head.row(0).outcome.reason == .notANumber(key: 1))
    #expect(head.row(0).output.isEmpty)
    #expect(head.row(1).outcome.value != nil)
    var masked = head
    masked.configuration.mask = AttentionMask(keysOff: [1])
    #expect(masked.row(0).outcome.value?.weights[1] == 0, "a hidden score is never looked at")
  }

  @Test func `an infinite score makes its row undefined, minus infinity only hides a key`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1], [1]]), keys: Matrix([[1], [1]]), values: Matrix([[1], [5]]),
      bias: Matrix([[0, .infinity], [0, -.infinity]]))
    #expect(head.row(0).outcome.reason == .infinite(key: 1))
    #expect(head.row(1).outcome.value?.weights == [1, 0])
    #expect(head.row(1).output == [1])
  }

  @Test func `one key takes everything, no key leaves the row undefined`() throws {
    let one = try AttentionHead(
      queries: Matrix([[3]]), keys: Matrix([[-7]]), values: Matrix([[2, 4]]))
    #expect(one.row(0).outcome.value?.weights == [1])
    #expect(one.row(0).output == [2, 4])
    #expect(one.row(0).valueNorms == [Double(20).squareRoot()])
    let none = try AttentionHead(
      queries: Matrix([[3]]), keys: .zeros(rowCount: 0, columnCount: 1),
      values: .zeros(rowCount: 0, columnCount: 2))
    #expect(none.row(0).outcome.reason == .noAllowedKey)
    #expect(none.row(0).dot.isEmpty)
  }

  @Test func `a value that no weight reaches hands over nothing, not even infinity`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [1]]), values: Matrix([[1], [.infinity]]),
      configuration: AttentionConfiguration(mask: AttentionMask(keysOff: [1])))
    #expect(head.row(0).output == [1])
  }

  @Test func `what hides behind a weight of 0 has no length, whatever its value`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [1]]), values: Matrix([[1], [.infinity]]),
      configuration: AttentionConfiguration(mask: AttentionMask(keysOff: [1])))
    #expect(head.row(0).valueNorms == [1, 0])
    #expect(head.row(0).valueShares == [1, 0])
  }

  @Test func `a key's share is that of ‖α·v‖ in the sum over all keys`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [1]]), values: Matrix([[3, 4], [0, 15]]))
    #expect(head.row(0).valueShares == [0.25, 0.75])
    let nothing = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1]]), values: Matrix([[0]]))
    #expect(nothing.row(0).valueShares.isEmpty)
  }
}
