import Attention

extension AttentionCapture {
  /// One stage of one head as a table; nil if there is no such head.
  ///
  /// Undefined rows are empty, masked scores `-inf`, masked weights 0.
  ///
  /// - Complexity: O(queries · keys · head dimension).
  public func csv(_ address: HeadAddress, stage: Stage) -> String? {
    guard layers.indices.contains(address.layer),
      layers[address.layer].indices.contains(address.head)
    else { return nil }
    let head = layers[address.layer][address.head].attention
    let map = head.map(stage)
    let columns =
      stage == .output ? (0..<head.valueDimension).map { head.names.value($0) } : labels
    let corner = stage == .output ? "query ↓ dimension →" : "query ↓ key →"
    let queryLabels = queryLabels
    let rows = queryLabels.indices.map { query in
      (label: queryLabels[query], entries: (0..<map.columnCount).map { map.entry(query, $0) })
    }
    return CSVTable(corner: corner, columns: columns, rows: rows).text
  }
}

extension StageMap {
  fileprivate func entry(_ query: Int, _ key: Int) -> CSVTable.Entry {
    switch self[query, key] {
    case .number(let number): .number(number)
    case .masked: .number(stage.numberOfMaskedKeys)
    case .undefined: .undefined
    }
  }
}
