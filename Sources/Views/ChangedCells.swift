import Attention

/// Which cells of a map read otherwise than before the last change.
///
/// Cells are compared as a map with three digits for weights and two for scores shows them, so that
/// what looks the same is not marked.
public struct ChangedCells: Equatable, Sendable {
  private let columnCount: Int
  private let flags: [Bool]
  private let rows: Set<Int>

  /// Above so many cells nothing is marked: too many would be.
  public static let mostCells = 1 << 14

  /// Compares a map with one before; rows and columns are those of the map now.
  ///
  /// - Parameters:
  ///   - before: The map before.
  ///   - now: The map.
  ///   - row: Where a query stood before; nil where it is new, which is no change of a number.
  ///   - column: Where a column stood before.
  /// - Complexity: O(cells).
  public init(
    from before: StageMap, to now: StageMap, row: (Int) -> Int?, column: (Int) -> Int?
  ) {
    columnCount = now.columnCount
    let columns = (0..<now.columnCount).map(column)
    var flags: [Bool] = []
    for query in 0..<now.rowCount {
      let old = row(query)
      for (key, place) in columns.enumerated() {
        guard let old, let place, old < before.rowCount, place < before.columnCount else {
          flags.append(false)
          continue
        }
        flags.append(Self.differ(before[old, place], now[query, key], stage: now.stage))
      }
    }
    self.flags = flags
    let count = now.columnCount
    rows = Set(
      flags.indices.compactMap { flags[$0] && count > 0 ? $0 / count : nil })
  }

  /// Whether a cell reads otherwise.
  public subscript(query: Int, column: Int) -> Bool {
    let place = query * columnCount + column
    return column < columnCount && flags.indices.contains(place) && flags[place]
  }

  /// Whether a cell of a row reads otherwise.
  public func contains(row: Int) -> Bool { rows.contains(row) }

  /// Whether nothing does.
  public var isEmpty: Bool { rows.isEmpty }

  private static func differ(_ before: StageValue, _ now: StageValue, stage: Stage) -> Bool {
    guard let a = before.number, let b = now.number, a.isFinite, b.isFinite else {
      return before != now
    }
    return abs(a - b) >= (stage == .weights ? 0.0005 : 0.005)
  }
}
