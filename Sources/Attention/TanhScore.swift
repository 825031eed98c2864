#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The parameters of a score with one layer of tanh units: `v · tanh(W_q q + W_k k + b)`.
///
/// Concat, `v · tanh(W [q; k])`, is the same with W cut into W_q and W_k.
public struct TanhParameters: Equatable, Sendable {
  /// W_q, shape `[h, d_q]`.
  public internal(set) var query: Matrix
  /// W_k, shape `[h, d_k]`.
  public internal(set) var key: Matrix
  /// b, h numbers; zeros without a bias.
  public internal(set) var bias: [Float]
  /// v, h numbers.
  public internal(set) var output: [Float]

  /// Creates the parameters of the additive score.
  ///
  /// - Parameters:
  ///   - query: W_q, shape `[h, d_q]`.
  ///   - key: W_k, shape `[h, d_k]`.
  ///   - bias: b, h numbers, or none.
  ///   - output: v, h numbers.
  /// - Throws: `ShapeError`, naming what has more or fewer than h rows or numbers.
  public init(
    query: Matrix, key: Matrix, bias: [Float]? = nil, output: [Float]
  ) throws(ShapeError) {
    guard query.rowCount == output.count else {
      throw .rowCount(of: "W_q", expected: output.count, found: query.rowCount)
    }
    guard key.rowCount == output.count else {
      throw .rowCount(of: "W_k", expected: output.count, found: key.rowCount)
    }
    if let bias, bias.count != output.count {
      throw .numberCount(
        of: "the bias of the tanh units", expected: output.count, found: bias.count)
    }
    self.query = query
    self.key = key
    self.bias = bias ?? Array(repeating: 0, count: output.count)
    self.output = output
  }

  /// Creates the parameters of the concat score.
  ///
  /// - Parameters:
  ///   - joined: W, shape `[h, d_q + d_k]`.
  ///   - output: v, h numbers.
  ///   - queryDimension: d_q, where W is cut.
  /// - Throws: `ShapeError` if W has no h rows, or fewer columns than d_q.
  public init(joined: Matrix, output: [Float], queryDimension: Int) throws(ShapeError) {
    guard (0...joined.columnCount).contains(queryDimension) else {
      throw .columnCount(of: "W", expected: queryDimension, found: joined.columnCount)
    }
    try self.init(
      query: joined.columns(0..<queryDimension),
      key: joined.columns(queryDimension..<joined.columnCount), output: output)
  }

  func check(queryDimension: Int, keyDimension: Int) throws(ShapeError) {
    try query.check("W_q", rows: output.count, columns: queryDimension)
    try key.check("W_k", rows: output.count, columns: keyDimension)
  }
}

/// One tanh unit between a query and a key: `v · tanh(query + key + bias)`.
public struct TanhUnit: Equatable, Sendable {
  /// The unit's number of W_q q.
  public let query: Double
  /// The unit's number of W_k k.
  public let key: Double
  /// The unit's number of b.
  public let bias: Double
  /// The unit's number of v.
  public let output: Double

  /// What tanh is taken of.
  public var sum: Double { query + key + bias }
  /// A number between −1 and 1.
  public var activation: Double { tanh(sum) }
  /// What the unit adds to the score.
  public var product: Double { output * activation }
}

/// Compares through tanh units, one term of the score for each.
///
/// Source: Bahdanau, Cho and Bengio, *Neural Machine Translation by Jointly Learning to Align and
/// Translate*, 2015, section A.1.2.
struct TanhScore: QueryKeyComparison {
  let parameters: TanhParameters
  let vectors: ComparedVectors
  /// W_k k for every key.
  private let keys: [[Double]]

  init(_ parameters: TanhParameters, _ vectors: ComparedVectors) {
    self.parameters = parameters
    self.vectors = vectors
    keys = vectors.keys.map { product(of: parameters.key, and: $0) }
  }

  func scores(of query: Int) -> [Double] {
    let asked = product(of: parameters.query, and: vectors.query(query))
    return keys.map { key in
      parameters.output.indices.reduce(0) { $0 + unit($1, asked, key).product }
    }
  }

  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart] {
    units(query: query, key: key).enumerated().map { index, unit in
      TermPart(
        dimension: index, name: "unit \(index)", query: unit.output, key: unit.activation)
    }
  }

  func detail(query: Int, key: Int) -> ScoreDetail {
    .tanhUnits(units(query: query, key: key))
  }

  private func units(query: Int, key: Int) -> [TanhUnit] {
    let asked = product(of: parameters.query, and: vectors.query(query))
    return parameters.output.indices.map { unit($0, asked, keys[key]) }
  }

  private func unit(_ index: Int, _ query: [Double], _ key: [Double]) -> TanhUnit {
    TanhUnit(
      query: query[index], key: key[index], bias: Double(parameters.bias[index]),
      output: Double(parameters.output[index]))
  }
}
