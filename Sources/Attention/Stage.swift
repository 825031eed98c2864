/// What a map shows: one stop on the way from the dot product to the output.
public enum Stage: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The score: q · k, or what another score function gives.
  case dot
  /// The score divided by the scale and the temperature.
  case scaled
  /// The scaled score where the mask allows the key, −∞ elsewhere.
  case masked
  /// After the normalizer: what share of each value the query takes.
  case weights
  /// ‖α·v‖, the length of the value after its weight.
  case valueNorm
  /// The weighted sum of the values: its columns are value dimensions, not keys.
  case output

  /// Whether its numbers have a sign, so that a map of it is centred on 0.
  public var isSigned: Bool {
    switch self {
    case .dot, .scaled, .masked, .output: true
    case .weights, .valueNorm: false
    }
  }
}

/// A number of a map, or why there is none.
public enum StageValue: Equatable, Sendable {
  /// The number.
  case number(Double)
  /// The mask hides the key.
  case masked
  /// The row is undefined.
  case undefined(UndefinedReason)

  /// The number, or nil.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// Every number of one stage, for one head.
public struct StageMap: Equatable, Sendable {
  /// Which stage.
  public let stage: Stage
  /// How many queries.
  public let rowCount: Int
  /// How many keys; for the stage `output`, how many value dimensions.
  public let columnCount: Int
  /// All numbers, the first query first.
  public let values: [StageValue]

  /// Creates a map from its rows, all equally long.
  init(stage: Stage, columnCount: Int, rows: [[StageValue]]) {
    self.stage = stage
    rowCount = rows.count
    self.columnCount = columnCount
    values = rows.flatMap(\.self)
  }

  /// The number of a query and a key.
  public subscript(query: Int, key: Int) -> StageValue { values[query * columnCount + key] }
}
