import Attention

/// What a layer does to every token alone: out, through an activation, and back.
///
///     plain   y = W₂ · a(W₁ · x)
///     gated   y = W₂ · (a(W_g · x) ⊙ W₁ · x)
///
/// Source of the gate: Shazeer, *GLU Variants Improve Transformer*, 2020.
public struct FeedForward: Equatable, Sendable {
  /// W₁, which makes the vector wider.
  public let up: LearnedProjection
  /// W_g, or nil where nothing is gated.
  public let gate: LearnedProjection?
  /// W₂, which makes it as wide as before.
  public let down: LearnedProjection
  /// What happens to each number in between.
  public let activation: Activation

  /// Creates a block.
  public init(
    up: LearnedProjection, gate: LearnedProjection? = nil, down: LearnedProjection,
    activation: Activation
  ) {
    self.up = up
    self.gate = gate
    self.down = down
    self.activation = activation
  }

  /// The block's output for every row.
  ///
  /// - Throws: `ShapeError` if the input does not fit.
  /// - Complexity: O(n · model · inner).
  public func applied(to input: Matrix) throws(ShapeError) -> Matrix {
    var inner = try up.applied(to: input)
    if let gate {
      let opened = activation.applied(to: try gate.applied(to: input))
      inner = try inner.combined(with: opened) { $0 * $1 }
    } else {
      inner = activation.applied(to: inner)
    }
    return try down.applied(to: inner)
  }
}
