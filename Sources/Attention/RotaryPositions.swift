#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns queries and keys by angles that grow with their positions.
///
///     (x, y) → (x cos pθ − y sin pθ, x sin pθ + y cos pθ),  θᵢ = base^(−2i ÷ d)
///
/// `RotaryScaling` says how the angles are changed for longer texts.
///
/// The dot product of a turned query and a turned key depends on their distance alone:
///
///     RotaryPositions().turned([1, 0], position: 1)  // [.5403, .8415]
///
/// Source: Su et al., *RoFormer: Enhanced Transformer with Rotary Position Embedding*, 2021.
public struct RotaryPositions: Equatable, Sendable {
  /// Which two dimensions are turned together.
  public enum Pairs: Equatable, Sendable {
    /// Dimension i with dimension i + d ÷ 2.
    case halves
    /// Dimension 2i with dimension 2i + 1.
    case neighbours
  }

  /// Which two dimensions are turned together.
  public var pairs: Pairs
  /// What the slowest angle is made from; 10,000 in the paper.
  public var base: Double
  /// How many dimensions are turned, the first ones; all if nil.
  public var dimensions: Int?
  /// How the angles are changed for texts longer than those of the training.
  public var scaling: RotaryScaling

  /// Creates rotary positions; without arguments, those of Llama.
  public init(
    pairs: Pairs = .halves, base: Double = 10_000, dimensions: Int? = nil,
    scaling: RotaryScaling = .linear(factor: 1)
  ) {
    self.pairs = pairs
    self.base = base
    self.dimensions = dimensions
    self.scaling = scaling
  }

  /// The angle from one position to the next for every pair of vectors of so many numbers, in
  /// radians; an odd last number is not turned.
  public func angles(dimension: Int) -> [Double] {
    let pairCount = turnedPairCount(of: dimension)
    return scaling.scaled(
      (0..<pairCount).map { pow(base, -Double($0) / Double(pairCount)) }, base: base)
  }

  /// Turns one vector.
  ///
  /// - Complexity: O(d).
  public func turned(_ vector: [Double], position: Int) -> [Double] {
    var turned = vector
    let (angles, length) = (angles(dimension: vector.count), scaling.length)
    for (pair, step) in angles.enumerated() {
      let first = pairs == .halves ? pair : 2 * pair
      let second = pairs == .halves ? pair + angles.count : first + 1
      let angle = Double(position) * step
      let (cosine, sine) = (length * cos(angle), length * sin(angle))
      turned[first] = vector[first] * cosine - vector[second] * sine
      turned[second] = vector[first] * sine + vector[second] * cosine
    }
    return turned
  }

  private func turnedPairCount(of dimension: Int) -> Int {
    max(0, min(dimensions ?? dimension, dimension)) / 2
  }
}
