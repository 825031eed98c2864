/// How gradients become new numbers.
enum OptimizerRule: Equatable, Sendable {
  /// Against the gradient: `θ ← θ − rate · g`.
  case gradientDescent(rate: Double)
  /// Against the gradient's running mean, by steps of about the rate, whatever the gradient's size:
  /// `θ ← θ − rate · m̂ ÷ (√v̂ + 10⁻⁸)`; a longer gradient is first cut to the length `clip`.
  case adam(rate: Double, clip: Double)
}

/// Changes parameters against their gradients, and remembers what it needs for the next time.
///
///     m ← .9 m + .1 g,  v ← .99 v + .01 g²,  m̂ = m ÷ (1 − .9ᵗ),  v̂ = v ÷ (1 − .99ᵗ)
///
/// Source: Kingma and Ba, *Adam: A Method for Stochastic Optimization*, 2015.
struct Optimizer: Sendable {
  private let rule: OptimizerRule
  private var means: [[Double]] = []
  private var squares: [[Double]] = []
  /// .9ᵗ and .99ᵗ.
  private var forgotten = (mean: 1.0, square: 1.0)

  /// An optimizer that remembers nothing yet.
  init(_ rule: OptimizerRule) { self.rule = rule }

  /// Takes one step.
  ///
  /// - Parameters:
  ///   - parameters: What to change.
  ///   - gradients: One list for every table.
  /// - Complexity: O(number of numbers).
  mutating func update(_ parameters: inout Parameters, gradients: [[Double]]) {
    switch rule {
    case .gradientDescent(let rate):
      for (table, gradient) in gradients.enumerated() {
        for (index, slope) in gradient.enumerated() {
          parameters.tables[table].numbers[index] -= rate * slope
        }
      }
    case .adam(let rate, let clip):
      let length = norm(of: gradients)
      step(&parameters, gradients, rate: rate, factor: length > clip ? clip / length : 1)
    }
  }

  private mutating func step(
    _ parameters: inout Parameters, _ gradients: [[Double]], rate: Double, factor: Double
  ) {
    if means.isEmpty {
      means = gradients.map { Array(repeating: 0, count: $0.count) }
      squares = means
    }
    forgotten = (forgotten.mean * 0.9, forgotten.square * 0.99)
    let (meanScale, squareScale) = (1 / (1 - forgotten.mean), 1 / (1 - forgotten.square))
    for (table, gradient) in gradients.enumerated() {
      for (index, slope) in gradient.enumerated() {
        let slope = factor * slope
        means[table][index] = 0.9 * means[table][index] + 0.1 * slope
        squares[table][index] = 0.99 * squares[table][index] + 0.01 * slope * slope
        let spread = (squares[table][index] * squareScale).squareRoot()
        parameters.tables[table].numbers[index] -=
          rate * means[table][index] * meanScale / (spread + 1e-8)
      }
    }
  }
}

/// The length of all gradients together, √Σg².
func norm(of gradients: [[Double]]) -> Double {
  var sum = 0.0
  for gradient in gradients { for slope in gradient { sum += slope * slope } }
  return sum.squareRoot()
}
