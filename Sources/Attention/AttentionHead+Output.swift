import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension AttentionHead {
  /// The output of every query, shape `[T, v]`; the row of an undefined query is 0.
  ///
  /// The same numbers as `row(_:).output`, computed in the same order, but without keeping the
  /// steps and on all processors.
  ///
  /// - Complexity: O(T · S · (d + v)) time, O(S · (d + v)) memory beside the head.
  public var output: Matrix {
    var output = Matrix.zeros(rowCount: queryCount, columnCount: valueDimension)
    guard values.elements.contains(where: { $0 != 0 }) else { return output }
    let tables = RowTables(self)
    output.withUnsafeMutableElements { elements in
      let blockCount = (queryCount + RowTables.block - 1) / RowTables.block
      // Safe: every block writes rows of its own, and all are done when this returns.
      nonisolated(unsafe) let rows = elements
      let compute: @Sendable (Int) -> Void = { block in
        let first = block * RowTables.block
        tables.output(of: first..<min(first + RowTables.block, queryCount), into: rows)
      }
      if queryCount * keyCount <= RowTables.smallMap {
        (0..<blockCount).forEach(compute)
      } else {
        DispatchQueue.concurrentPerform(iterations: blockCount, execute: compute)
      }
    }
    return output
  }
}

/// A head's tables in `Double`, laid out so that whole rows are computed at once.
private struct RowTables {
  /// How many queries are computed in one go.
  static let block = 32
  /// A map of so many cells is not worth a second processor.
  static let smallMap = 1 << 16

  let head: AttentionHead
  /// One dimension of all keys after the other, shape `[d, S]`.
  let keyColumns: [Double]
  /// Whether a dimension is finite in all keys, so that 0 times it is 0.
  let isFinite: [Bool]
  /// The values, shape `[S, v]`.
  let valueRows: [Double]

  init(_ head: AttentionHead) {
    self.head = head
    keyColumns = (0..<head.dimension).flatMap { dimension in
      (0..<head.keyCount).map { Double(head.keys[$0, dimension]) }
    }
    isFinite = (0..<head.dimension).map { dimension in
      (0..<head.keyCount).allSatisfy { head.keys[$0, dimension].isFinite }
    }
    valueRows = head.values.elements.map(Double.init)
  }

  /// Writes the outputs of some queries where they belong in a table of shape `[T, v]`.
  func output(of queries: Range<Int>, into table: UnsafeMutableBufferPointer<Float>) {
    var scores = [Double](repeating: 0, count: head.keyCount)
    var mixed = [Double](repeating: 0, count: head.valueDimension)
    for query in queries {
      scores.withUnsafeMutableBufferPointer { score(query, into: $0) }
      guard scores.withUnsafeMutableBufferPointer({ normalize($0) }) else { continue }
      mixed.withUnsafeMutableBufferPointer { mix(scores, into: $0) }
      for dimension in mixed.indices {
        table[query * mixed.count + dimension] = Float(mixed[dimension])
      }
    }
  }

  /// Steps 1 to 3: the masked scores of one query.
  private func score(_ query: Int, into scores: UnsafeMutableBufferPointer<Double>) {
    scores.update(repeating: 0)
    keyColumns.withUnsafeBufferPointer { columns in
      for dimension in 0..<head.dimension {
        let number = Double(head.queries[query, dimension])
        if number == 0 && isFinite[dimension] { continue }
        let column = columns[dimension * scores.count..<(dimension + 1) * scores.count]
        for (key, offered) in zip(scores.indices, column) { scores[key] += number * offered }
      }
    }
    let divisor = head.divisor
    for key in scores.indices { scores[key] = scores[key] / divisor }
    if let bias = head.bias {
      for key in scores.indices { scores[key] += Double(bias[query, key]) }
    }
    let temperature = head.configuration.temperature
    if temperature != 0 && temperature != 1 {
      for key in scores.indices { scores[key] /= temperature }
    }
    guard head.configuration.mask != .none else { return }
    for key in scores.indices where head.verdict(query: query, key: key) != .allowed {
      scores[key] = -.infinity
    }
  }

  /// Steps 4 and 5: turns scores into weights; false if the row is undefined.
  private func normalize(_ scores: UnsafeMutableBufferPointer<Double>) -> Bool {
    var maximum = -Double.infinity
    var hasNaN = false
    for score in scores {
      maximum = score > maximum ? score : maximum
      if score.isNaN { hasNaN = true }
    }
    guard !hasNaN, maximum.isFinite else { return false }
    if head.configuration.normalizer == .argmax || head.configuration.temperature == 0 {
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

  /// Step 6: the weighted sum of the values.
  private func mix(_ weights: [Double], into output: UnsafeMutableBufferPointer<Double>) {
    output.update(repeating: 0)
    valueRows.withUnsafeBufferPointer { values in
      for (key, weight) in weights.enumerated() where weight != 0 {
        let first = key * output.count
        for dimension in output.indices {
          output[dimension] += weight * values[first + dimension]
        }
      }
    }
  }
}
