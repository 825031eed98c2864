/// How a query and a key are compared.
///
///     ScoreFunction.additive.parameters  // "W_q, W_k and v_a"
public enum ScoreFunction: String, CaseIterable, Equatable, Sendable {
  /// The sum of products, `q · k`.
  case dot
  /// `q · W k`.
  case general
  /// `v · tanh(W_q q + W_k k + b)`.
  case additive
  /// `v · tanh(W [q; k])`.
  case concat
  /// The cosine of the angle between them, `q · k ÷ (‖q‖ ‖k‖)`.
  case cosine
  /// The logarithm of a Gaussian bell around the query, `−u² ÷ 2` with `u = ‖q − k‖ ÷ width`.
  case gaussian
  /// 0 where the key is at most one width away; other keys are masked.
  case boxcar
  /// `log(1 − u²)` where the key is less than one width away; other keys are masked.
  case epanechnikov

  /// The kernel whose logarithm is the score, if it is one.
  public var kernel: Kernel? {
    switch self {
    case .gaussian: .gaussian
    case .boxcar: .boxcar
    case .epanechnikov: .epanechnikov
    case .dot, .general, .additive, .concat, .cosine: nil
    }
  }

  /// Whether it is a kernel that is 0 from some distance on, where keys are masked.
  public var hasSupport: Bool { self == .boxcar || self == .epanechnikov }

  /// The learned parameters without which there is no score, by their names; nil without any.
  public var parameters: String? {
    switch self {
    case .general: "W"
    case .additive: "W_q, W_k and v_a"
    case .concat: "W and v_a"
    case .dot, .cosine, .gaussian, .boxcar, .epanechnikov: nil
    }
  }

  /// Whether queries and keys may have different dimensions.
  public var takesDifferentDimensions: Bool { parameters != nil }
}
