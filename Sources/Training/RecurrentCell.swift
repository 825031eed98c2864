import Attention

/// A cell that reads one vector after another and keeps a state: a gated recurrent unit.
///
///     z = σ(x W_z + h U_z + b_z),  r = σ(x W_r + h U_r + b_r)
///     n = tanh(x W_n + r ∘ (h U_n) + b_n),  h′ = n + z ∘ (h − n)
///
/// Source: Cho et al., *Learning Phrase Representations using RNN Encoder–Decoder*, 2014.
struct RecurrentCell: Sendable {
  /// How many numbers the state has.
  let width: Int
  private let input: Parameter
  private let state: Parameter
  private let bias: Parameter

  /// Adds the tables of a cell; z, r and n lie side by side in each.
  init(
    _ name: String, inputWidth: Int, width: Int, to parameters: inout Parameters,
    random: inout SplitMix64
  ) {
    self.width = width
    input = parameters.add(
      "\(name) input",
      Table(
        rowCount: inputWidth, columnCount: 3 * width,
        deviation: 1 / Double(inputWidth).squareRoot(), random: &random))
    state = parameters.add(
      "\(name) state",
      Table(
        rowCount: width, columnCount: 3 * width, deviation: 1 / Double(width).squareRoot(),
        random: &random))
    bias = parameters.add("\(name) bias", Table(rowCount: 1, columnCount: 3 * width))
  }

  /// What the cell makes of inputs, for all steps and texts at once.
  ///
  /// - Complexity: O(rows · input width · width).
  func prepared(
    _ inputs: Variable, _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    let product = tape.product(inputs, parameters[input])
    return tape.sum(product, repeating: parameters[bias])
  }

  /// The state after one more input.
  ///
  /// - Parameters:
  ///   - old: The state before, shape `[texts, width]`.
  ///   - prepared: The prepared input of each text, shape `[texts, 3 · width]`.
  ///   - parameters: Where the tables of the cell are.
  ///   - tape: Where to compute.
  /// - Returns: Shape `[texts, width]`.
  /// - Complexity: O(texts · width²).
  func next(
    after old: Variable, prepared: Variable, _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    let kept = tape.product(old, parameters[state])
    let gates = tape.logistic(
      tape.sum(
        tape.columns(0..<2 * width, of: prepared), tape.columns(0..<2 * width, of: kept)))
    let update = tape.columns(0..<width, of: gates)
    let reset = tape.columns(width..<2 * width, of: gates)
    let recalled = tape.elementProduct(reset, tape.columns(2 * width..<3 * width, of: kept))
    let proposal = tape.tanh(
      tape.sum(tape.columns(2 * width..<3 * width, of: prepared), recalled))
    let change = tape.sum(old, tape.scaled(proposal, by: -1))
    return tape.sum(proposal, tape.elementProduct(update, change))
  }
}
