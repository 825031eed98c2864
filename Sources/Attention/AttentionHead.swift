/// One attention head, ready to be asked for any of its numbers.
///
///     scaled(q, k) = cap(score(q, k) ÷ scale + bias) ÷ temperature     c · tanh(s ÷ c), or s
///     weights(q)   = normalizer(scaled(q), masked)
///     output(q)    = Σₖ weight(q, k) · v(k)
///
/// It holds queries, keys and values; every map, row and cell is derived from them on demand:
///
///     let x = Matrix([[1, 0], [0, 1]])
///     let head = try AttentionHead(queries: x, keys: x, values: x, configuration: .init(mask: .causal))
///     head.row(0).outcome.value?.weights  // [1, 0]: the first of two tokens sees only itself
///
/// In the shapes, `T` is the number of queries, `S` of keys, `d` the head dimension, `v` the value
/// dimension. Checked against PyTorch's numbers in `ReferenceVectorTests`. O((T + S) · d) memory.
///
/// Source: Vaswani et al., *Attention Is All You Need*, 2017, equation 1.
public struct AttentionHead: Equatable, Sendable {
  /// What each position looks for, shape `[T, d]`.
  public internal(set) var queries: Matrix
  /// What each position offers to be found by, shape `[S, d]`.
  public internal(set) var keys: Matrix
  /// What each position hands over once found, shape `[S, v]`.
  public internal(set) var values: Matrix
  /// Added to the scaled score, as relative positions do, shape `[T, S]`.
  public let bias: Matrix?
  /// Finished weights in place of what queries and keys give; they then have no dimension.
  public let given: GivenMaps?
  /// What the head has learned beside them.
  public internal(set) var parameters: HeadParameters
  /// Which kind of attention it is.
  public var configuration: AttentionConfiguration
  /// What the dimensions of queries and keys, and those of values, are called.
  public var names: DimensionNames

  /// Creates a head.
  ///
  /// - Parameters:
  ///   - queries: Shape `[T, d]`.
  ///   - keys: Shape `[S, d]`.
  ///   - values: Shape `[S, v]`.
  ///   - bias: Shape `[T, S]`, added to the scaled score.
  ///   - parameters: What the score, scale, positions and window need beside them.
  ///   - configuration: Which kind of attention it is.
  ///   - names: What the dimensions are called, where the model has names.
  /// - Throws: `ShapeError`, naming the table that does not fit.
  public init(
    queries: Matrix, keys: Matrix, values: Matrix, bias: Matrix? = nil,
    parameters: HeadParameters = HeadParameters(),
    configuration: AttentionConfiguration = AttentionConfiguration(),
    names: DimensionNames = DimensionNames()
  ) throws(ShapeError) {
    guard queries.columnCount > 0 else { throw .noDimension(of: "the queries") }
    guard
      keys.columnCount == queries.columnCount || configuration.score.takesDifferentDimensions
    else {
      throw .columnCount(of: "the keys", expected: queries.columnCount, found: keys.columnCount)
    }
    guard values.rowCount == keys.rowCount else {
      throw .rowCount(of: "the values", expected: keys.rowCount, found: values.rowCount)
    }
    try parameters.check(
      queryCount: queries.rowCount, queryDimension: queries.columnCount,
      keyDimension: keys.columnCount)
    if let bias { try AttentionHead.check(bias, queries: queries, keys: keys) }
    self.queries = queries
    self.keys = keys
    self.values = values
    given = nil
    self.bias = bias
    self.parameters = parameters
    self.configuration = configuration
    self.names = names
  }

  /// Creates a head of finished weights from tables that fit.
  init(
    unchecked queries: Matrix, keys: Matrix, values: Matrix, given: GivenMaps,
    configuration: AttentionConfiguration
  ) {
    self.queries = queries
    self.keys = keys
    self.values = values
    self.given = given
    bias = nil
    parameters = HeadParameters()
    self.configuration = configuration
    names = DimensionNames()
  }

  /// How many queries, T.
  public var queryCount: Int { queries.rowCount }
  /// How many keys, S.
  public var keyCount: Int { keys.rowCount }
  /// How many numbers a query has, d; a key has as many, but for scores with parameters.
  public var dimension: Int { queries.columnCount }
  /// How many numbers a value has, v.
  public var valueDimension: Int { values.columnCount }

  /// Whether a query may see a key.
  ///
  /// The mask is asked first, then the window of local attention, then the support of a kernel.
  ///
  /// - Complexity: O(number of patterns); O(d) with a kernel that has a support.
  public func verdict(query: Int, key: Int) -> MaskVerdict {
    if let given {
      let score = given.scores?.numbers(row: query, columns: key..<key + 1)?.first
      return score == -.infinity ? .hidden(by: .custom) : .allowed
    }
    let verdict = maskVerdict(query: query, key: key)
    guard verdict == .allowed, configuration.score.hasSupport,
      let kernel = configuration.score.kernel, reasonAgainst(configuration.score) == nil
    else { return verdict }
    return KernelScore(ComparedVectors(self, keys: key...key), kernel: kernel).scores(of: query)
      == [-.infinity] ? .hidden(by: .outsideKernel) : .allowed
  }

  /// What the mask and the window of local attention say.
  func maskVerdict(query: Int, key: Int) -> MaskVerdict {
    let verdict = configuration.mask.verdict(
      query: query, key: key, queryCount: queryCount, keyCount: keyCount)
    guard verdict == .allowed, isBeyondWindow(query: query, key: key) else { return verdict }
    return .hidden(by: .outsideWindow)
  }

  private static func check(_ bias: Matrix, queries: Matrix, keys: Matrix) throws(ShapeError) {
    guard bias.rowCount == queries.rowCount else {
      throw .rowCount(of: "the bias", expected: queries.rowCount, found: bias.rowCount)
    }
    guard bias.columnCount == keys.rowCount else {
      throw .columnCount(of: "the bias", expected: keys.rowCount, found: bias.columnCount)
    }
  }
}

/// What the dimensions of a head are called; a dimension without a name is called by its index.
///
/// A name with a dot is one of several parts of a term: `clock64.cos` and `clock64.sin` are two
/// dimensions of the term `clock64`.
public struct DimensionNames: Equatable, Sendable {
  /// Names of the dimensions of queries and keys.
  public var score: [String]
  /// Names of the dimensions of values.
  public var value: [String]

  /// Creates names; dimensions beyond the lists have none.
  public init(score: [String] = [], value: [String] = []) {
    self.score = score
    self.value = value
  }

  /// The name of a dimension of queries and keys: given, or `dimension 3`.
  public func score(_ dimension: Int) -> String { Self.name(dimension, in: score) }

  /// The name of a dimension of values: given, or `dimension 3`.
  public func value(_ dimension: Int) -> String { Self.name(dimension, in: value) }

  private static func name(_ dimension: Int, in names: [String]) -> String {
    guard names.indices.contains(dimension), !names[dimension].isEmpty else {
      return "dimension \(dimension)"
    }
    return names[dimension]
  }
}
