/// How the model knows the order of the tokens.
///
///     PositionKind.rotary.isInVectors  // false: the head turns queries and keys itself
public enum PositionKind: String, CaseIterable, Equatable, Sendable {
  /// It does not: a sentence is a set of tokens.
  case none
  /// Sines and cosines of the position are part of the token's vector.
  case sinusoidal
  /// A learned vector for each position is part of the token's vector.
  case learned
  /// Queries and keys are turned by angles that grow with the position.
  case rotary
  /// −slope · distance is added to the scaled score.
  case alibi
  /// A learned number for each distance is added to the scaled score.
  case relative

  /// Whether the order is in the vectors before a head sees them; the others are the head's work.
  public var isInVectors: Bool { self == .sinusoidal || self == .learned }
}
