/// Compares the queries of a head with its keys; made once and asked for many rows.
protocol QueryKeyComparison: Sendable {
  /// The score of one query with every key.
  func scores(of query: Int) -> [Double]
  /// The products that a score adds up.
  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart]
  /// What is worth knowing beside the terms.
  func detail(query: Int, key: Int) -> ScoreDetail
}

/// What a score is made from, beside its terms.
public enum ScoreDetail: Equatable, Sendable {
  /// Nothing: the terms are products of the query's numbers and the key's, turned by their positions
  /// with rotary positions, and the key's multiplied by W in the general score.
  case products
  /// The lengths by which the numbers were divided.
  case cosine(queryLength: Double, keyLength: Double)
  /// The tanh units, in order.
  case tanhUnits([TanhUnit])
  /// How far apart query and key are, in widths, and the kernel's number there.
  case kernel(distance: Double, number: Double)
}

/// The queries and keys of a head as they are compared: with rotary positions, turned.
struct ComparedVectors: Sendable {
  let head: AttentionHead
  /// The keys, S vectors.
  let keys: [[Double]]

  /// Prepares all keys, or some of them.
  init(_ head: AttentionHead, keys: ClosedRange<Int>? = nil) {
    self.head = head
    let prepared = keys.map { Array($0) } ?? Array(0..<head.keyCount)
    self.keys = prepared.map { Self.turned(head.keys.row($0), at: $0, of: head) }
  }

  /// One query.
  func query(_ query: Int) -> [Double] {
    Self.turned(head.queries.row(query), at: head.position(of: query), of: head)
  }

  private static func turned(
    _ vector: ArraySlice<Float>, at position: Int, of head: AttentionHead
  ) -> [Double] {
    let vector = vector.map(Double.init)
    guard head.configuration.positions == .rotary else { return vector }
    return head.parameters.rotary.turned(vector, position: position)
  }
}

extension AttentionHead {
  /// What compares queries and keys, or why nothing can.
  ///
  /// - Complexity: O(S · d), with W or tanh units O(S · d · h); nothing is prepared for `dot`.
  var comparison: Undefinable<any QueryKeyComparison> {
    if let reason = reasonAgainst(configuration.score) { return .undefined(reason) }
    if configuration.positions == .relative, parameters.relative == nil {
      return .undefined(.missingParameters(of: "relative positions"))
    }
    let isPlain = configuration.score == .dot && configuration.positions != .rotary
    return .defined(isPlain ? DotProduct(head: self) : comparison(of: ComparedVectors(self)))
  }

  private func comparison(of vectors: ComparedVectors) -> any QueryKeyComparison {
    switch configuration.score {
    case .general: ProductScore(vectors, general: parameters.general)
    case .additive: parameters.additive.map { TanhScore($0, vectors) } ?? ProductScore(vectors)
    case .concat: parameters.concat.map { TanhScore($0, vectors) } ?? ProductScore(vectors)
    case .cosine: CosineScore(vectors)
    case .gaussian: KernelScore(vectors, kernel: .gaussian)
    case .boxcar: KernelScore(vectors, kernel: .boxcar)
    case .epanechnikov: KernelScore(vectors, kernel: .epanechnikov)
    case .dot: ProductScore(vectors)
    }
  }

  /// Why this head cannot compare with a score function; nil if it can.
  ///
  ///     head.reasonAgainst(.additive)  // .missingParameters(of: "the additive score, W_q, W_k and v_a")
  public func reasonAgainst(_ score: ScoreFunction) -> UndefinedReason? {
    let isMissing =
      switch score {
      case .general: parameters.general == nil
      case .additive: parameters.additive == nil
      case .concat: parameters.concat == nil
      case .dot, .cosine, .gaussian, .boxcar, .epanechnikov: false
      }
    if isMissing {
      return .missingParameters(of: "the \(score.rawValue) score, \(score.parameters ?? "")")
    }
    if score.kernel != nil, !(parameters.width > 0) { return .kernelWidth }
    guard queries.columnCount == keys.columnCount || score.takesDifferentDimensions else {
      return .differentDimensions(query: queries.columnCount, key: keys.columnCount)
    }
    return nil
  }
}
