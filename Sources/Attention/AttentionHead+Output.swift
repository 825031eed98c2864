import Dispatch

extension AttentionHead {
  /// The output of every query, shape `[T, v]`; the row of an undefined query is 0.
  ///
  /// The same numbers as `row(_:).output`, computed in the same order, but without keeping the
  /// steps, and on all processors.
  ///
  /// - Complexity: O(T · S · (d + v)) time, O(S · (d + v)) memory beside the head.
  public var output: Matrix {
    var output = Matrix.zeros(rowCount: queryCount, columnCount: valueDimension)
    let tables = RowTables(self)
    guard !tables.valueColumns.isEmpty else { return output }
    output.withUnsafeMutableElements { elements in
      let blockCount = (queryCount + RowTables.block - 1) / RowTables.block
      // Safe: every block writes rows of its own, and all are done when this returns.
      nonisolated(unsafe) let rows = elements
      let compute: @Sendable (Int) -> Void = { block in
        let first = block * RowTables.block
        tables.writeOutputs(of: first..<min(first + RowTables.block, queryCount), into: rows)
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
