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
  /// The seed of what is drawn at random, which is what `sample` draws.
  public var seed: UInt64

  /// Creates a configuration; without arguments, that of a Transformer encoder.
  public init(
    source: AttentionSource = .selfAttention, positions: PositionKind = .none,
    score: ScoreFunction = .dot, scale: AttentionScale = .squareRootOfDimension,
    mask: AttentionMask = .none, normalizer: Normalizer = .softmax, temperature: Double = 1,
    seed: UInt64 = 0
  ) {
    self.source = source
    self.positions = positions
    self.score = score
    self.scale = scale
    self.mask = mask
    self.normalizer = normalizer
    self.temperature = temperature
    self.seed = seed
  }
}

/// Where the keys come from.
public enum AttentionSource: String, CaseIterable, Equatable, Sendable {
  /// Queries and keys are made from the same list.
  case selfAttention = "self"
  /// The queries come from another list than the keys.
  case crossAttention = "cross"
}
