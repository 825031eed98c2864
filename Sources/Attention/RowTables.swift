#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A head's keys and values, laid out so that whole rows are computed quickly.
///
/// The loops run over all keys at once, where `AttentionHead.row(_:)` takes one key after the
/// other; each sum still adds its numbers in the same order, so the results are the same to the
/// last bit. Kinds of attention that these loops do not know take the clear path, with the keys
/// prepared once. `row(_:)` is the version to read, and the one that this one is tested against.
struct RowTables: Sendable {
  /// How many queries are computed in one go.
  static let block = 32
  /// A map of so many cells is not worth a second processor.
  static let smallMap = 1 << 16

  /// The value dimensions that are not 0 for every key; the others add nothing.
  let valueColumns: [Int]
  private let head: AttentionHead
  /// What the loops read of the head, beside it: the head as a whole is large to copy.
  private let queries: Matrix
  private let divisor: Double
  private let temperature: Double
  private let isHard: Bool
  /// What compares queries and keys on the clear path; nil where the loops know the kind.
  private let comparison: Undefinable<any QueryKeyComparison>?
  /// One dimension of all keys after the other, shape `[d, S]`.
  private let keyColumns: [Double]
  /// Whether a dimension is finite in all keys, so that 0 times it is 0.
  private let isFinite: [Bool]
  /// Eight of the value columns at a time, each of all keys.
  private let valueBlocks: [[SIMD8<Double>]]

  init(_ head: AttentionHead) {
    let (keys, values) = (head.keys, head.values)
    let columns = (0..<head.valueDimension).filter { column in
      (0..<head.keyCount).contains { values[$0, column] != 0 }
    }
    self.head = head
    queries = head.queries
    divisor = head.divisor ?? 1
    temperature = head.configuration.temperature
    isHard = head.configuration.normalizer == .argmax || temperature == 0
    comparison = head.hasFastRows ? nil : head.comparison
    valueColumns = columns
    keyColumns = (0..<keys.columnCount).flatMap { dimension in
      (0..<head.keyCount).map { Double(keys[$0, dimension]) }
    }
    isFinite = (0..<keys.columnCount).map { dimension in
      (0..<head.keyCount).allSatisfy { keys[$0, dimension].isFinite }
    }
    valueBlocks = stride(from: 0, to: columns.count, by: 8).map { first in
      (0..<head.keyCount).map { key in
        var block = SIMD8<Double>.zero
        for (place, column) in columns[first...].prefix(8).enumerated() {
          block[place] = Double(values[key, column])
        }
        return block
      }
    }
  }

  /// Writes the outputs of some queries where they belong in a table of shape `[T, v]`.
  func writeOutputs(of queries: Range<Int>, into table: UnsafeMutableBufferPointer<Float>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: head.keyCount) { scores in
      for query in queries {
        guard writeWeights(of: query, into: scores) else { continue }
        for (block, values) in valueBlocks.enumerated() {
          let mixed = mixture(of: values, weights: scores)
          for (place, column) in valueColumns[(8 * block)...].prefix(8).enumerated() {
            table[query * head.valueDimension + column] = Float(mixed[place])
          }
        }
      }
    }
  }

  /// The weights of one query as the map shows them, the same as `values(of: .weights, query:)`.
  func weights(of query: Int) -> [StageValue] {
    if let comparison { return head.values(of: .weights, query: query, by: comparison) }
    guard let weights = weightNumbers(of: query) else {
      return head.values(of: .weights, query: query)
    }
    guard head.configuration.mask != .none else { return weights.map(StageValue.number) }
    return weights.indices.map { key in
      head.verdict(query: query, key: key) == .allowed ? .number(weights[key]) : .masked
    }
  }

  /// The weights of one query, 0 where the key is masked; nil where the row is undefined.
  func weightNumbers(of query: Int) -> [Double]? {
    var isDefined = false
    let weights = [Double](unsafeUninitializedCapacity: head.keyCount) { scores, count in
      isDefined = writeWeights(
        of: query, into: UnsafeMutableBufferPointer(rebasing: scores[..<head.keyCount]))
      count = head.keyCount
    }
    return isDefined ? weights : nil
  }

  /// The same where they are probabilities, which metrics need; else nil.
  func probabilities(of query: Int) -> [Double]? {
    head.configuration.normalizer.isDistribution ? weightNumbers(of: query) : nil
  }

  /// Steps 1 to 5: the weights of one query; false if the row is undefined.
  private func writeWeights(
    of query: Int, into weights: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    guard let comparison else {
      writeScores(of: query, into: weights)
      return normalize(weights)
    }
    let row = head.scores(of: query, by: comparison).outcome.value
    for key in weights.indices { weights[key] = row?.weights[key] ?? 0 }
    return row != nil
  }

  /// Steps 1 to 3: the masked scores of one query.
  private func writeScores(of query: Int, into scores: UnsafeMutableBufferPointer<Double>) {
    writeDotProducts(of: query, into: scores)
    for key in scores.indices { scores[key] /= divisor }
    if let bias = head.bias {
      for key in scores.indices { scores[key] += Double(bias[query, key]) }
    }
    if temperature != 0, temperature != 1 {
      for key in scores.indices { scores[key] /= temperature }
    }
    guard head.configuration.mask != .none else { return }
    for key in scores.indices where head.verdict(query: query, key: key) != .allowed {
      scores[key] = -.infinity
    }
  }

  private func writeDotProducts(of query: Int, into scores: UnsafeMutableBufferPointer<Double>) {
    scores.update(repeating: 0)
    keyColumns.withUnsafeBufferPointer { columns in
      for dimension in 0..<queries.columnCount {
        let number = Double(queries[query, dimension])
        if number == 0 && isFinite[dimension] { continue }
        let first = dimension * scores.count
        for key in 0..<scores.count { scores[key] += number * columns[first + key] }
      }
    }
  }

  /// Steps 4 and 5: turns scores into weights; false if the row is undefined.
  private func normalize(_ scores: UnsafeMutableBufferPointer<Double>) -> Bool {
    var maximum = -Double.infinity
    for score in scores {
      if score.isNaN { return false }
      maximum = max(maximum, score)
    }
    guard maximum.isFinite else { return false }
    if isHard {
      let first = scores.firstIndex(of: maximum)
      for key in scores.indices { scores[key] = key == first ? 1 : 0 }
      return true
    }
    var denominator = 0.0
    for key in scores.indices {
      scores[key] = exp(scores[key] - maximum)
      denominator += scores[key]
    }
    for key in scores.indices { scores[key] /= denominator }
    return true
  }

  /// Step 6: the weighted sum of eight value columns; a weight of 0 takes nothing, not even of ∞.
  private func mixture(
    of values: [SIMD8<Double>], weights: UnsafeMutableBufferPointer<Double>
  ) -> SIMD8<Double> {
    var sum = SIMD8<Double>.zero
    values.withUnsafeBufferPointer { values in
      for key in 0..<weights.count where weights[key] != 0 { sum += weights[key] * values[key] }
    }
    return sum
  }
}

extension AttentionHead {
  /// Whether the loops over all keys know this kind of attention.
  fileprivate var hasFastRows: Bool {
    let (positions, normalizer) = (configuration.positions, configuration.normalizer)
    return given == nil && configuration.score == .dot && queries.columnCount == keys.columnCount
      && (positions == .none || positions.isInVectors)
      && (normalizer == .softmax || normalizer == .argmax) && parameters.softCap == nil
      && divisor.map { $0 != 0 } ?? false
  }
}
