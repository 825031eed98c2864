extension AttentionHead {
  /// Computes one stage for every query and key.
  ///
  ///     head.map(.weights)[8, 2]  // .number(0.9277)
  ///
  /// - Parameter stage: Which stage; `output` has value dimensions as columns.
  /// - Returns: A table of T rows, derived now and not kept.
  /// - Complexity: O(T · S · (d + v)) time, O(T · S) memory.
  public func map(_ stage: Stage) -> StageMap {
    var rows: [[StageValue]] = []
    forEachRow(of: stage, queries: 0..<queryCount) { rows.append($0) }
    return StageMap(stage: stage, columnCount: columnCount(of: stage), rows: rows)
  }

  /// Computes one stage for several queries, one after the other; none is kept.
  ///
  /// The same numbers as `values(of:query:)`, but the weights of many queries come several times as
  /// quickly.
  ///
  /// - Complexity: O(S · (d + v)) for each query.
  public func forEachRow(
    of stage: Stage, queries: some Sequence<Int>, _ body: ([StageValue]) -> Void
  ) {
    let row = rows(of: stage)
    for query in queries { body(row(query)) }
  }

  /// What computes any row of a stage, made ready for many of them.
  func rows(of stage: Stage) -> @Sendable (_ query: Int) -> [StageValue] {
    guard given == nil, reasonUnknown(stage) == nil else {
      return { values(of: stage, query: $0) }
    }
    guard stage == .weights else {
      let comparison = comparison
      return { values(of: stage, query: $0, by: comparison) }
    }
    let tables = RowTables(self)
    return { tables.weights(of: $0) }
  }

  /// How many columns a map of a stage has: keys, or for the output value dimensions.
  public func columnCount(of stage: Stage) -> Int {
    stage == .output ? valueDimension : keyCount
  }

  /// Computes one stage for one query.
  ///
  /// - Complexity: O(S · (d + v)).
  public func values(of stage: Stage, query: Int) -> [StageValue] {
    values(of: stage, query: query, by: comparison)
  }

  func values(
    of stage: Stage, query: Int, by comparison: Undefinable<any QueryKeyComparison>
  ) -> [StageValue] {
    if let values = givenValues(of: stage, query: query) { return values }
    switch stage {
    case .dot, .scaled, .masked, .weights:
      return scores(of: query, by: comparison).values(of: stage)
    case .valueNorm:
      let row = row(query, by: comparison)
      return seen(row.verdicts, row.outcome, row.valueNorms)
    case .output:
      let row = row(query, by: comparison)
      if case .undefined(let reason) = row.outcome {
        return Array(repeating: .undefined(reason), count: valueDimension)
      }
      return row.output.map(StageValue.number)
    }
  }
}

extension RowScores {
  /// One of the stages up to the weights.
  ///
  /// Beyond the support of a kernel there is no score; where nothing can be compared, or scaled,
  /// all are undefined.
  func values(of stage: Stage) -> [StageValue] {
    switch stage {
    case .dot: return scores(dot)
    case .scaled: return scores(scaled)
    case .masked:
      return zip(scores(masked), verdicts).map { $1 == .allowed ? $0 : .masked }
    case .weights, .valueNorm, .output:
      return seen(verdicts, outcome, outcome.value?.weights)
    }
  }

  private func scores(_ numbers: [Double]) -> [StageValue] {
    zip(numbers, verdicts).map { number, verdict in
      if verdict == .hidden(by: .outsideKernel) { return .masked }
      guard number.isNaN, let reason = outcome.reason, reason.isOfWholeRow else {
        return .number(number)
      }
      return .undefined(reason)
    }
  }
}

/// The numbers of allowed keys; the others are masked, or all are undefined.
private func seen(
  _ verdicts: [MaskVerdict], _ outcome: Undefinable<NormalizedRow>, _ numbers: [Double]?
) -> [StageValue] {
  if case .undefined(let reason) = outcome {
    return Array(repeating: .undefined(reason), count: verdicts.count)
  }
  return zip(verdicts, numbers ?? []).map { $0 == .allowed ? .number($1) : .masked }
}

extension UndefinedReason {
  /// Whether it leaves no key of the row a score.
  fileprivate var isOfWholeRow: Bool {
    switch self {
    case .missingParameters, .differentDimensions, .kernelWidth, .zeroScale: true
    default: false
    }
  }
}
