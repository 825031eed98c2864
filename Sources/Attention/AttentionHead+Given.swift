/// What a capture knows of a head without its queries and keys: finished weights, and perhaps the
/// scores that were normalized.
public struct GivenMaps: Equatable, Sendable {
  /// The weights.
  public let weights: GivenRows
  /// What went into the normalizer, −∞ where a key was masked; nil where nobody kept it.
  public let scores: GivenRows?
  /// The queries whose row is listed as undefined; what stands in its place are no weights.
  public let undefinedQueries: Set<Int>

  /// Creates maps.
  ///
  /// - Throws: `ShapeError` if the scores have another shape than the weights.
  public init(
    weights: GivenRows, scores: GivenRows? = nil, undefinedQueries: Set<Int> = []
  ) throws(ShapeError) {
    self.undefinedQueries = undefinedQueries
    if let scores {
      guard scores.rowCount == weights.rowCount else {
        throw .rowCount(of: "the scores", expected: weights.rowCount, found: scores.rowCount)
      }
      guard scores.columnCount == weights.columnCount else {
        throw .columnCount(
          of: "the scores", expected: weights.columnCount, found: scores.columnCount)
      }
    }
    self.weights = weights
    self.scores = scores
  }
}

extension AttentionHead {
  /// Creates a head of finished weights; how they came about is not known, and no stage makes it up.
  ///
  ///     let head = try AttentionHead(given: GivenMaps(weights: GivenRows(Matrix([[1, 0]]))))
  ///     head.values(of: .weights, query: 0)[0]  // .number(1)
  ///     head.values(of: .dot, query: 0)[0]      // .undefined(.notGiven)
  ///
  /// - Parameters:
  ///   - given: The weights, and the scores if they are known.
  ///   - values: The values, shape `[S, v]`, if they are known: then the output is computed.
  ///   - configuration: What is said of how they came about.
  /// - Throws: `ShapeError` if the values are not as many as the keys.
  public init(
    given: GivenMaps, values: Matrix? = nil,
    configuration: AttentionConfiguration = AttentionConfiguration()
  ) throws(ShapeError) {
    let (queryCount, keyCount) = (given.weights.rowCount, given.weights.columnCount)
    if let values, values.rowCount != keyCount {
      throw .rowCount(of: "the values", expected: keyCount, found: values.rowCount)
    }
    self.init(
      unchecked: Matrix.zeros(rowCount: queryCount, columnCount: 0),
      keys: Matrix.zeros(rowCount: keyCount, columnCount: 0),
      values: values ?? Matrix.zeros(rowCount: keyCount, columnCount: 0), given: given,
      configuration: configuration)
  }

  /// Why a stage cannot be known; nil where it can.
  ///
  /// Finished weights say nothing of what they were made from, and without values there is no output.
  public func reasonUnknown(_ stage: Stage) -> UndefinedReason? {
    switch stage {
    case .weights: return nil
    case .dot, .scaled: return given == nil ? nil : .notGiven
    case .masked: return given != nil && given?.scores == nil ? .notGiven : nil
    case .valueNorm, .output: return valueDimension == 0 ? .noValues : nil
    }
  }

  /// The stages that are known.
  public var knownStages: [Stage] { Stage.allCases.filter { reasonUnknown($0) == nil } }

  /// The number of one cell of a stage.
  ///
  /// - Returns: Nil where there is no such cell.
  /// - Complexity: O(1) for finished weights, else that of the row.
  public func value(of stage: Stage, query: Int, column: Int) -> StageValue? {
    guard (0..<queryCount).contains(query), (0..<columnCount(of: stage)).contains(column) else {
      return nil
    }
    if isListedUndefined(query, stage) { return .undefined(.listed) }
    if let rows = givenRows(of: stage) {
      return rows.numbers(row: query, columns: column..<column + 1)?.first.map(Self.value)
        ?? .undefined(.unreadable)
    }
    return values(of: stage, query: query)[column]
  }

  /// Whether the weights of a query are listed as undefined.
  private func isListedUndefined(_ query: Int, _ stage: Stage) -> Bool {
    stage == .weights && given?.undefinedQueries.contains(query) == true
  }

  /// The rows of a stage that are given as they are.
  private func givenRows(of stage: Stage) -> GivenRows? {
    switch stage {
    case .weights: given?.weights
    case .masked: given?.scores
    case .dot, .scaled, .valueNorm, .output: nil
    }
  }

  /// The numbers of a stage that is given, or why there are none; nil where it is computed.
  func givenValues(of stage: Stage, query: Int) -> [StageValue]? {
    if let reason = reasonUnknown(stage) {
      return Array(repeating: .undefined(reason), count: columnCount(of: stage))
    }
    guard let rows = givenRows(of: stage) else { return nil }
    if isListedUndefined(query, stage) {
      return Array(repeating: .undefined(.listed), count: keyCount)
    }
    return rows.row(query)?.map(Self.value)
      ?? Array(repeating: .undefined(.unreadable), count: keyCount)
  }

  private static func value(_ number: Float) -> StageValue {
    number == -.infinity ? .masked : .number(Double(number))
  }

  /// What is known of a row of finished weights; the other stages are not numbers.
  func givenScores(of query: Int, _ given: GivenMaps) -> RowScores {
    let unknown = Array(repeating: Double.nan, count: keyCount)
    let masked = given.scores?.row(query).map { $0.map(Double.init) } ?? unknown
    let verdicts = masked.map { $0 == -.infinity ? MaskVerdict.hidden(by: .custom) : .allowed }
    let weights = given.weights.row(query)
    return RowScores(
      dot: unknown, divisor: .nan, scaled: unknown, verdicts: verdicts, masked: masked,
      outcome: given.undefinedQueries.contains(query)
        ? .undefined(.listed)
        : weights.map { .defined(NormalizedRow(given: $0.map(Double.init))) }
          ?? .undefined(.unreadable))
  }
}
