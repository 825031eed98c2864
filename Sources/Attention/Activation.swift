#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the layer between two projections does to each number.
///
///     Activation.gelu.applied(to: 1)  // .8413
public enum Activation: String, CaseIterable, Equatable, Sendable {
  /// `x Φ(x)`, with the probability Φ that a normal number is below x.
  case gelu
  /// The same with Φ by tanh, as GPT-2 has it.
  case geluTanh = "gelu_new"
  /// `x · sigmoid(x)`.
  case silu
  /// `x · sigmoid(1.702 x)`.
  case quickGelu = "quick_gelu"
  /// x above 0, else 0.
  case relu
  /// The hyperbolic tangent.
  case tanh

  /// Its value at x.
  public func applied(to x: Double) -> Double {
    switch self {
    case .gelu: return 0.5 * x * (1 + erf(x / 2.0.squareRoot()))
    case .geluTanh:
      let inner = (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)
      return 0.5 * x * (1 + hyperbolicTangent(inner))
    case .silu: return x / (1 + exp(-x))
    case .quickGelu: return x / (1 + exp(-1.702 * x))
    case .relu: return x > 0 || x.isNaN ? x : 0
    case .tanh: return hyperbolicTangent(x)
    }
  }
}

/// The function of the C library, which the case of that name hides.
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
