/// What only a look at every cell of a map can tell, gathered in one pass that never holds it whole.
///
///     head.survey(.weights, rows: 16, columns: 60).columnSums[0]  // 10.27: how much is read from BOS
///
/// An explorer that keeps no map of a long text draws what is seen from single rows, and takes from
/// here what is true of all of them.
public struct MapSurvey: Equatable, Sendable {
  /// The map made small, each cell the largest of its block.
  public let overview: Overview
  /// The sum of every column, over the rows that are defined.
  public let columnSums: [Double]
  /// The largest absolute number that is finite; 0 without any.
  public let largest: Double
  /// The largest number beyond the first column; 0 without any.
  public let largestBeyondFirst: Double
  /// How many rows have a number in the first column.
  public let firstColumnCount: Int
  /// Which cells there are that are no ordinary numbers.
  public let contents: MapContents
  /// How many rows were looked at where there are too many cells for all; nil where all were.
  ///
  /// What is said of the map is then said of these rows alone, and no column is summed.
  public let sampledRows: Int?

  /// Which stage.
  public var stage: Stage { overview.stage }
}

/// Which cells a map has that are no ordinary numbers.
public struct MapContents: OptionSet, Equatable, Hashable, Sendable {
  /// The bits; use the named members.
  public let rawValue: UInt8

  /// Creates a set from bits; use the named members.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Cells that the mask hides.
  public static let masked = MapContents(rawValue: 1)
  /// Cells of rows that are undefined.
  public static let undefined = MapContents(rawValue: 2)
  /// Cells that are exactly 0.
  public static let zero = MapContents(rawValue: 4)
  /// Cells that are not a number.
  public static let notANumber = MapContents(rawValue: 8)
  /// Cells that are infinite.
  public static let infinite = MapContents(rawValue: 16)

  /// What stands among some values.
  ///
  ///     MapContents(of: [.masked, .number(0), .number(0.5)])  // [.masked, .zero]
  public init(of values: some Sequence<StageValue>) {
    self = values.reduce(into: []) { $0.formUnion(MapContents($1)) }
  }

  private init(_ value: StageValue) {
    switch value {
    case .masked: self = .masked
    case .undefined: self = .undefined
    case .number(0): self = .zero
    case .number(let number): self = number.isNaN ? .notANumber : number.isFinite ? [] : .infinite
    }
  }
}

extension AttentionHead {
  /// Looks at every cell of a stage once.
  ///
  /// - Parameters:
  ///   - stage: Which stage.
  ///   - rows: How many rows the small map has at most.
  ///   - columns: How many columns the small map has at most.
  /// - Returns: What is true of the whole map, and a small picture of it.
  /// - Complexity: O(T · S · (d + v)) time on all processors; O(S · rows + rows · columns) memory.
  ///   Of more cells than `mostSurveyedCells`, evenly spread rows are looked at.
  public func survey(_ stage: Stage, rows: Int, columns: Int) -> MapSurvey {
    let row = self.rows(of: stage)
    return MapSurvey(
      stage, rowCount: queryCount, columnCount: columnCount(of: stage), rows: rows,
      columns: columns, mostCells: mostSurveyedCells
    ) { query, body in body(row(query)[...]) }
  }

  /// How many cells are looked at: fewer of those that come from a file.
  private var mostSurveyedCells: Int { given == nil ? 1 << 31 : 1 << 25 }
}

extension StageMap {
  /// Looks at every cell once, as `AttentionHead.survey` does without the map.
  ///
  /// - Complexity: O(cells).
  public func survey(rows: Int, columns: Int) -> MapSurvey {
    MapSurvey(
      stage, rowCount: rowCount, columnCount: columnCount, rows: rows, columns: columns,
      mostCells: .max
    ) { query, body in body(values[query * columnCount..<(query + 1) * columnCount]) }
  }
}

extension MapSurvey {
  /// Gathers the facts of blocks of rows, side by side where the map is large.
  fileprivate init(
    _ stage: Stage, rowCount: Int, columnCount: Int, rows: Int, columns: Int,
    mostCells: Int, row: @Sendable (Int, (ArraySlice<StageValue>) -> Void) -> Void
  ) {
    let queryBlocks = blocks(of: rowCount, atMost: rows)
    let keyBlocks = blocks(of: columnCount, atMost: columns)
    let mostRows = max(queryBlocks.count, mostCells / max(1, columnCount))
    let perBlock = rowCount > mostRows ? max(1, mostRows / queryBlocks.count) : nil
    var parts = Array(
      repeating: RowsSurvey(
        keyBlocks: keyBlocks, columnCount: perBlock == nil ? columnCount : 0),
      count: queryBlocks.count)
    parts.withUnsafeMutableBufferPointer { parts in
      // Safe: every block changes a part of its own, and all are done when this returns.
      nonisolated(unsafe) let parts = parts
      inBlocks(queryBlocks.count, cellCount: rowCount * columnCount) { block in
        let queries = spread(queryBlocks[block], atMost: perBlock)
        for query in queries { row(query) { parts[block].add($0) } }
      }
    }
    let sampled = perBlock.map { most in
      queryBlocks.reduce(0) { $0 + min($1.count, most) }
    }
    self.init(
      stage, queryBlocks: queryBlocks, keyBlocks: keyBlocks, parts: parts, sampledRows: sampled)
  }

  private init(
    _ stage: Stage, queryBlocks: [Range<Int>], keyBlocks: [Range<Int>], parts: [RowsSurvey],
    sampledRows: Int?
  ) {
    self.sampledRows = sampledRows
    overview = Overview(
      stage: stage, pooling: .max, queryBlocks: queryBlocks, keyBlocks: keyBlocks,
      values: parts.flatMap { $0.pools.map { $0.value(.max) } })
    let summed = sampledRows == nil ? keyBlocks.last?.upperBound ?? 0 : 0
    var sums = Array(repeating: 0.0, count: summed)
    for part in parts {
      for column in sums.indices { sums[column] += part.columnSums[column] }
    }
    columnSums = sums
    largest = parts.map(\.largest).max() ?? 0
    largestBeyondFirst = parts.map(\.largestBeyondFirst).max() ?? 0
    firstColumnCount = parts.reduce(0) { $0 + $1.firstColumnCount }
    contents = parts.reduce(into: MapContents()) { $0.formUnion($1.contents) }
  }
}

/// Evenly spread members of a range, at most so many; all of them without a limit.
private func spread(_ range: Range<Int>, atMost limit: Int?) -> [Int] {
  guard let limit, range.count > limit else { return Array(range) }
  // From the middle of equal parts, so that one row is the middle one.
  return (0..<limit).map { range.lowerBound + (2 * $0 + 1) * range.count / (2 * limit) }
}

/// The facts of some rows of a map.
private struct RowsSurvey {
  let keyBlocks: [Range<Int>]
  var pools: [Pool]
  var columnSums: [Double]
  var largest = 0.0
  var largestBeyondFirst = 0.0
  var firstColumnCount = 0
  var contents: MapContents = []

  init(keyBlocks: [Range<Int>], columnCount: Int) {
    self.keyBlocks = keyBlocks
    pools = Array(repeating: Pool(), count: keyBlocks.count)
    columnSums = Array(repeating: 0, count: columnCount)
  }

  mutating func add(_ row: ArraySlice<StageValue>) {
    row.withUnsafeBufferPointer { row in
      for (block, keys) in keyBlocks.enumerated() {
        var pool = pools[block]
        for key in keys {
          pool.add(row[key])
          add(row[key], column: key)
        }
        pools[block] = pool
      }
    }
  }

  private mutating func add(_ value: StageValue, column: Int) {
    switch value {
    case .masked: contents.insert(.masked)
    case .undefined: contents.insert(.undefined)
    case .number(let number):
      if !columnSums.isEmpty { columnSums[column] += number }
      if number == 0 { contents.insert(.zero) }
      if column == 0 { firstColumnCount += 1 }
      guard number.isFinite else {
        contents.insert(number.isNaN ? .notANumber : .infinite)
        return
      }
      largest = max(largest, abs(number))
      if column > 0 { largestBeyondFirst = max(largestBeyondFirst, number) }
    }
  }
}
