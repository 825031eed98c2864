import Dispatch

/// A map made small: each of its cells stands for a block of queries and keys.
public struct Overview: Equatable, Sendable {
  /// How a block becomes one number.
  public enum Pooling: String, CaseIterable, Equatable, Sendable {
    /// The largest number of the block; not a number if one of them is none.
    case max
    /// The mean of the numbers of the block.
    case mean
  }

  /// Which stage.
  public let stage: Stage
  /// How blocks became numbers.
  public let pooling: Pooling
  /// The queries of each row.
  public let queryBlocks: [Range<Int>]
  /// The keys of each column.
  public let keyBlocks: [Range<Int>]
  /// One number for each block, the first queries first: masked where no key is allowed,
  /// undefined where every row is.
  public let values: [StageValue]

  /// The number of a block.
  public subscript(row: Int, column: Int) -> StageValue { values[row * keyBlocks.count + column] }
}

extension AttentionHead {
  /// Makes a map small, one query after the other, without ever holding it whole.
  ///
  ///     head.overview(.weights, rows: 20, columns: 60, pooling: .max)
  ///
  /// A map that is no larger than asked for keeps one cell for each query and key.
  ///
  /// - Parameters:
  ///   - stage: Which stage.
  ///   - rows: How many rows at most.
  ///   - columns: How many columns at most.
  ///   - pooling: How a block becomes one number.
  /// - Returns: One number for each block of queries and keys.
  /// - Complexity: O(T · S · (d + v)) time; O(S + rows · columns) memory beside the head.
  public func overview(
    _ stage: Stage, rows: Int, columns: Int, pooling: Overview.Pooling
  ) -> Overview {
    let queryBlocks = blocks(of: queryCount, atMost: rows)
    let keyBlocks = blocks(of: columnCount(of: stage), atMost: columns)
    var pooled = Array(repeating: StageValue.masked, count: queryBlocks.count * keyBlocks.count)
    let row = self.rows(of: stage)
    pooled.withUnsafeMutableBufferPointer { pooled in
      // Safe: every block writes values of its own, and all are done when this returns.
      nonisolated(unsafe) let values = pooled
      let compute: @Sendable (Int) -> Void = { block in
        let pools = Self.pools(of: queryBlocks[block].lazy.map(row), keyBlocks: keyBlocks)
        for (place, pool) in pools.enumerated() {
          values[block * keyBlocks.count + place] = pool.value(pooling)
        }
      }
      inBlocks(queryBlocks.count, cellCount: queryCount * keyCount, compute)
    }
    return Overview(
      stage: stage, pooling: pooling, queryBlocks: queryBlocks, keyBlocks: keyBlocks,
      values: pooled)
  }

  private static func pools(
    of rows: some Sequence<[StageValue]>, keyBlocks: [Range<Int>]
  ) -> [Pool] {
    var pools = Array(repeating: Pool(), count: keyBlocks.count)
    for numbers in rows {
      for (block, keys) in keyBlocks.enumerated() {
        var pool = pools[block]
        for key in keys { pool.add(numbers[key]) }
        pools[block] = pool
      }
    }
    return pools
  }
}

/// Divides a list into equal blocks, as far as that is possible: the sizes differ by one at most.
///
///     blocks(of: 5, atMost: 2)  // [0..<2, 2..<5]
public func blocks(of count: Int, atMost limit: Int) -> [Range<Int>] {
  let blockCount = min(max(1, limit), count)
  return (0..<blockCount).map { block in
    block * count / blockCount..<(block + 1) * count / blockCount
  }
}

/// Does the work of every block of a map: one after the other, or on all processors if it is large.
func inBlocks(_ count: Int, cellCount: Int, _ work: @Sendable (Int) -> Void) {
  if cellCount <= RowTables.smallMap {
    (0..<count).forEach(work)
  } else {
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }
}

/// The numbers of one block, as they come.
struct Pool {
  var sum = 0.0
  var largest = -Double.infinity
  var count = 0
  var reason: UndefinedReason?

  mutating func add(_ value: StageValue) {
    switch value {
    case .number(let number):
      sum += number
      largest = number.isNaN || largest.isNaN ? .nan : Swift.max(largest, number)
      count += 1
    case .masked: break
    case .undefined(let reason): self.reason = self.reason ?? reason
    }
  }

  func value(_ pooling: Overview.Pooling) -> StageValue {
    guard count > 0 else { return reason.map(StageValue.undefined) ?? .masked }
    return .number(pooling == .max ? largest : sum / Double(count))
  }
}
