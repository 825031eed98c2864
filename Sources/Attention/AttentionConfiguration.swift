/// What kind of attention it is: one value for each axis.
///
///     AttentionConfiguration(mask: .causal)  // GPT: self, dot, √d, causal, softmax
///
/// Every named system of the field is a point on these axes.
public struct AttentionConfiguration: Equatable, Sendable {
  /// Where the keys come from.
  public var source: AttentionSource
  /// How the model knows the order of the tokens.
  public var positions: PositionKind
  /// How a query and a key are compared.
  public var score: ScoreFunction
  /// What the comparison is divided by.
  public var scale: AttentionScale
  /// Which keys a query may see.
  public var mask: AttentionMask
  /// How the scores of a row become its weights.
  public var normalizer: Normalizer
  /// What the scaled score is divided by once more; 0 is the limit, all weight on the largest.
  public var temperature: Double

  /// Creates a configuration; without arguments, that of a Transformer encoder.
  public init(
    source: AttentionSource = .selfAttention, positions: PositionKind = .none,
    score: ScoreFunction = .dot, scale: AttentionScale = .squareRootOfDimension,
    mask: AttentionMask = .none, normalizer: Normalizer = .softmax, temperature: Double = 1
  ) {
    self.source = source
    self.positions = positions
    self.score = score
    self.scale = scale
    self.mask = mask
    self.normalizer = normalizer
    self.temperature = temperature
  }
}

/// Where the keys come from.
public enum AttentionSource: String, CaseIterable, Equatable, Sendable {
  /// Queries and keys are made from the same list.
  case selfAttention = "self"
  /// The queries come from another list than the keys.
  case crossAttention = "cross"
}

/// How the model knows the order of the tokens.
public enum PositionKind: String, CaseIterable, Equatable, Sendable {
  /// It does not: a sentence is a set of tokens.
  case none
  /// Sines and cosines of the position are part of the token's vector.
  case sinusoidal
}

/// How a query and a key are compared.
public enum ScoreFunction: String, CaseIterable, Equatable, Sendable {
  /// The sum of products, `q · k`.
  case dot
}

/// How the scores of a row become its weights.
public enum Normalizer: String, CaseIterable, Equatable, Sendable {
  /// `eˢ ÷ Σ eˢ`: all positive, their sum is 1.
  case softmax
  /// 1 for the largest score, the first of equals, 0 for the others.
  case argmax
}

/// What the comparison of a query and a key is divided by.
public enum AttentionScale: Equatable, Sendable {
  /// Nothing.
  case none
  /// √d, so that longer vectors do not give larger scores.
  case squareRootOfDimension
  /// d, the number of dimensions.
  case dimension
  /// A fixed number, not 0.
  case fixed(Double)

  /// The number to divide by, for vectors of `dimension` numbers.
  public func divisor(dimension: Int) -> Double {
    switch self {
    case .none: 1
    case .squareRootOfDimension: Double(dimension).squareRoot()
    case .dimension: Double(dimension)
    case .fixed(let number): number
    }
  }
}
