import Attention

/// One layer of attention with one head, added to what came in: what most of the tasks train.
///
///     q = (x + p) W_Q,  k = (x + p) W_K,  v = x W_V,  y = x + softmax(q kᵀ ÷ √d + mask) v W_O
///
/// Positions p go into queries and keys alone: they decide where is read, not what is read there.
struct AttentionLayer: Sendable {
  private let query: Parameter
  private let key: Parameter
  private let value: Parameter
  private let output: Parameter

  /// What a layer computed.
  struct Result {
    /// The weights, shape `[blocks · n, n]`.
    let weights: Variable
    /// What each key hands over, shape `[blocks · n, d]`.
    let values: Variable
    /// The way on, shape `[blocks · n, d]`.
    let output: Variable
  }

  /// Adds the four tables of a layer, with random numbers of deviation 1 ÷ √d.
  init(_ name: String, width: Int, to parameters: inout Parameters, random: inout SplitMix64) {
    let deviation = 1 / Double(width).squareRoot()
    func table() -> Table {
      Table(rowCount: width, columnCount: width, deviation: deviation, random: &random)
    }
    query = parameters.add("\(name) query", table())
    key = parameters.add("\(name) key", table())
    value = parameters.add("\(name) value", table())
    output = parameters.add("\(name) output", table())
  }

  /// The four tables as the engine stores them.
  func projections(_ parameters: Parameters) -> TrainedProjections {
    TrainedProjections(
      query: parameters[query].projection, key: parameters[key].projection,
      value: parameters[value].projection, output: parameters[output].projection)
  }

  /// Computes the layer for all texts of a batch.
  ///
  /// - Parameters:
  ///   - input: Shape `[blocks · n, d]`.
  ///   - positions: Shape `[n, d]`.
  ///   - mask: Shape `[n, n]`, or none.
  ///   - blocks: How many texts.
  ///   - parameters: Where the tables of the layer are.
  ///   - tape: Where to compute.
  /// - Returns: The weights, the values and the way on.
  /// - Complexity: O(blocks · n · d · (n + d)).
  func apply(
    to input: Variable, positions: Variable, mask: Table?, blocks: Int,
    _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Result {
    let placed = tape.sum(input, repeating: positions)
    let queries = tape.product(placed, parameters[query])
    let keys = tape.product(placed, parameters[key])
    let values = tape.product(input, parameters[value])
    let scores = tape.transposedProduct(queries, keys, blocks: blocks)
    let scaled = tape.scaled(scores, by: 1 / Double(input.columnCount).squareRoot())
    let weights = tape.softmax(scaled, mask: mask)
    let context = tape.product(weights, values, blocks: blocks)
    let written = tape.product(context, parameters[output])
    return Result(weights: weights, values: values, output: tape.sum(input, written))
  }
}

/// The mask of a text that is read from left to right: no row sees a key after it.
func causalMask(_ count: Int) -> Table {
  Table((0..<count).map { row in (0..<count).map { $0 <= row ? 0 : -.infinity } })
}
