/// Draws one key of a row with the probabilities of softmax; it gets weight 1, the others 0.
///
///     sample(overRow: [0, 0], seed: 7, row: 0)  // the same draw whenever seed and row are the same
///
/// Every row has a draw of its own, which does not depend on the rows that were drawn before it.
///
/// - Parameters:
///   - scores: One number for each key; −∞ is a masked key and is never drawn.
///   - seed: The seed of all rows.
///   - row: Which row.
/// - Returns: The row, or why it is undefined, as for softmax.
/// - Complexity: O(number of keys).
///
/// Source: Xu et al., *Show, Attend and Tell*, 2015, section 4.1.
public func sample(overRow scores: [Double], seed: UInt64, row: Int) -> Undefinable<NormalizedRow> {
  switch softmax(overRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let soft):
    var random = SplitMix64(seed: seed, stream: row)
    let draw = random.nextFraction()
    let key = drawnKey(soft.weights, draw: draw)
    return .defined(
      NormalizedRow(
        maximum: soft.maximum, numerators: scores.indices.map { $0 == key ? 1 : 0 },
        denominator: 1, trace: .sample(key: key, draw: draw, probabilities: soft.weights)))
  }
}

/// The first key at which the probabilities up to it exceed the draw.
private func drawnKey(_ probabilities: [Double], draw: Double) -> Int {
  var sum = 0.0
  for (key, probability) in probabilities.enumerated() {
    sum += probability
    if draw < sum { return key }
  }
  return probabilities.lastIndex { $0 > 0 } ?? 0
}
