/// What the comparison of a query and a key is divided by.
///
///     AttentionScale.squareRootOfDimension.divisor(dimension: 16)  // 4
public enum AttentionScale: Equatable, Sendable {
  /// Nothing.
  case none
  /// √d, so that longer vectors do not give larger scores.
  case squareRootOfDimension
  /// d, the number of dimensions.
  case dimension
  /// The largest absolute score among the allowed keys of the row.
  case maximum
  /// A fixed number, not 0.
  case fixed(Double)
  /// A number that was learned, `HeadParameters.scale`.
  case learned

  /// The number to divide by, for vectors of `dimension` numbers.
  ///
  /// - Returns: Nil where it depends on the row or on the head's parameters.
  public func divisor(dimension: Int) -> Double? {
    switch self {
    case .none: 1
    case .squareRootOfDimension: Double(dimension).squareRoot()
    case .dimension: Double(dimension)
    case .fixed(let number): number
    case .maximum, .learned: nil
    }
  }
}

extension AttentionHead {
  /// What the scores of every row are divided by; nil where each row has its own number, or where
  /// the learned number is missing.
  public var divisor: Double? {
    configuration.scale == .learned
      ? parameters.scale : configuration.scale.divisor(dimension: dimension)
  }

  /// What the scores of a row are divided by, or why they cannot be.
  ///
  /// Hidden scores and those that are no finite numbers are not looked at.
  func divisor(of scores: [Double], _ verdicts: [MaskVerdict]) -> Undefinable<Double> {
    guard configuration.scale == .maximum else {
      guard let divisor else { return .undefined(.missingParameters(of: "the learned scale")) }
      return divisor == 0 ? .undefined(.zeroScale) : .defined(divisor)
    }
    let allowed = zip(scores, verdicts).filter { $0.1 == .allowed }.map(\.0)
    guard let largest = allowed.filter(\.isFinite).map({ abs($0) }).max() else {
      return .defined(1)
    }
    return largest == 0 ? .undefined(.zeroScale) : .defined(largest)
  }
}
