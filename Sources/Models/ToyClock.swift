import Attention

/// A clock whose hand goes round once in so many tokens.
///
///     hand(position) = (cos 2π·position ÷ P, sin 2π·position ÷ P)
///
///     ToyClock.four.hand(at: 1)  // cosine 0, sine 1: a quarter turn
///
/// Four clocks of different speed tell positions apart, and the product of two hands depends only
/// on their distance.
public enum ToyClock: Int, CaseIterable, Equatable, Hashable, Sendable {
  /// Once in 4 tokens.
  case four = 4
  /// Once in 9 tokens.
  case nine = 9
  /// Once in 20 tokens.
  case twenty = 20
  /// Once in 64 tokens.
  case sixtyFour = 64

  /// P, in tokens.
  public var period: Int { rawValue }

  /// The dimensions that hold the cosine and the sine of the hand.
  public var dimensions: (cosine: ToyDimension, sine: ToyDimension) {
    switch self {
    case .four: (.clock4Cosine, .clock4Sine)
    case .nine: (.clock9Cosine, .clock9Sine)
    case .twenty: (.clock20Cosine, .clock20Sine)
    case .sixtyFour: (.clock64Cosine, .clock64Sine)
    }
  }

  /// Where the hand points; quarter turns are exact.
  ///
  /// - Parameter position: In tokens; fractions and negative numbers turn the hand as well.
  /// - Returns: The cosine and the sine of the angle.
  public func hand(at position: Double) -> (cosine: Double, sine: Double) {
    circlePoint(turns: position / Double(period))
  }
}
