import Attention
import Models
import Views

extension SelectedCell {
  /// The selected cell of an exploration.
  public init?(_ exploration: Exploration) {
    guard let head = exploration.head else { return nil }
    let (query, key) = (exploration.query, exploration.key)
    self.init(
      head: head.attention, query: query, key: key, dimension: exploration.dimension,
      byHead: exploration.cellByHead, residual: exploration.residual,
      previous: exploration.previousValue)
  }
}

extension Exploration {
  /// Which cells of the open map read otherwise than before the last change; nil for large maps.
  func changedCells(of map: StageMap?) -> ChangedCells? {
    guard let map, let before, map.values.count <= ChangedCells.mostCells,
      let head = before[address]?.attention,
      head.queryCount * head.columnCount(of: map.stage) <= ChangedCells.mostCells
    else { return nil }
    let keys = TokenAlignment(from: trace.tokens, to: before.tokens)
    let queries =
      trace.hasOneList ? keys : TokenAlignment(from: trace.queryTokens, to: before.queryTokens)
    return ChangedCells(
      from: head.map(map.stage), to: map, row: queries.counterpart(of:),
      column: { map.stage == .output ? $0 : keys.counterpart(of: $0) })
  }

  /// The selected cell in every head.
  var cellByHead: [HeadValue] {
    trace.addresses.compactMap { address in
      value(of: trace, address, query: query, column: column).map {
        HeadValue(address: address, value: $0)
      }
    }
  }

  /// What the layer adds to the query's vector, in the dimensions that the derivation tells of.
  fileprivate var residual: [ResidualLine] {
    guard let head = head?.attention, query < head.queryCount, key < head.keyCount else {
      return []
    }
    let telling = Derivation(head: head, query: query, key: key).telling
    return telling.compactMap { step in
      trace.residualStep(address, query: query, valueDimension: step.dimension)
        .map(ResidualLine.init)
    }
  }

  /// The number of the selected cell before the last change of sentence or configuration; nil where
  /// it is the same, or where the token was not there.
  fileprivate var previousValue: StageValue? {
    guard let before else { return nil }
    let alignment = TokenAlignment(from: trace.tokens, to: before.tokens)
    let queryAlignment =
      trace.hasOneList
      ? alignment : TokenAlignment(from: trace.queryTokens, to: before.queryTokens)
    let columnBefore = shownStage == .output ? dimension : alignment.counterpart(of: key)
    guard let queryBefore = queryAlignment.counterpart(of: query), let columnBefore else {
      return nil
    }
    let previous = value(of: before, address, query: queryBefore, column: columnBefore)
    return previous == value(of: trace, address, query: query, column: column) ? nil : previous
  }

  private func value(
    of trace: ModelTrace, _ address: HeadAddress, query: Int, column: Int
  ) -> StageValue? {
    guard let head = trace[address]?.attention, (0..<head.queryCount).contains(query) else {
      return nil
    }
    if shownStage == .output { return output(of: head, query: query) }
    return head.value(of: shownStage, query: query, column: column)
  }

  /// What a head puts out in the selected dimension, found by its name: 0 where it writes nothing
  /// there, nil where dimensions have no names and so cannot be compared between heads.
  private func output(of head: AttentionHead, query: Int) -> StageValue? {
    let open = self.head?.attention.names.value ?? []
    guard open.indices.contains(dimension), !open[dimension].isEmpty else { return nil }
    guard let place = head.names.value.firstIndex(of: open[dimension]) else { return .number(0) }
    return head.values(of: .output, query: query)[place]
  }
}
