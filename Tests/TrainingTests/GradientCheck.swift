import Attention

@testable import Training

/// The largest difference between what a tape says of a gradient and what two evaluations say.
///
///     ∂f/∂x ≈ (f(x + h) − f(x − h)) ÷ 2h
///
/// With h = 10⁻⁵ the remainder of the difference quotient is of the order h² = 10⁻¹⁰, and the
/// rounding of f, 10⁻¹⁶ ÷ h = 10⁻¹¹: a difference above 10⁻⁷ is an error of the rule.
///
/// - Parameters:
///   - shapes: Rows and columns of the inputs.
///   - scale: The size of their random numbers.
///   - offset: Their middle.
///   - compute: The operation. Its numbers are added up with random weights, so that every one has
///     a gradient of its own.
/// - Returns: The largest difference of all.
func gradientError(
  _ shapes: [(Int, Int)], scale: Double = 1, offset: Double = 0,
  of compute: (inout Tape, [Variable]) -> Variable
) -> Double {
  var random = SplitMix64(seed: 11, stream: 0)
  var inputs = shapes.map { rows, columns in
    var table = Table(rowCount: rows, columnCount: columns, deviation: scale, random: &random)
    for index in table.numbers.indices { table.numbers[index] += offset }
    return table
  }
  var tape = Tape()
  func evaluate(_ inputs: [Table]) -> ([Variable], Variable) {
    tape.clear()
    var variables: [Variable] = []
    for input in inputs { variables.append(tape.variable(input)) }
    let result = compute(&tape, variables)
    var weights = SplitMix64(seed: 5, stream: 0)
    let factors = tape.variable(
      Table(
        rowCount: result.rowCount, columnCount: result.columnCount, deviation: 1, random: &weights))
    let weighted = tape.elementProduct(result, factors)
    return (variables, tape.sum(weighted))
  }
  func value(_ inputs: [Table]) -> Double {
    let (_, result) = evaluate(inputs)
    return tape.number(result)
  }
  let (variables, result) = evaluate(inputs)
  tape.differentiate(result)
  let gradients = variables.map { tape.gradient(of: $0) }
  var error = 0.0
  for (input, gradient) in gradients.enumerated() {
    for (index, slope) in gradient.enumerated() {
      let number = inputs[input].numbers[index]
      inputs[input].numbers[index] = number + 1e-5
      let above = value(inputs)
      inputs[input].numbers[index] = number - 1e-5
      let below = value(inputs)
      inputs[input].numbers[index] = number
      error = max(error, abs(slope - (above - below) / 2e-5))
    }
  }
  return error
}
