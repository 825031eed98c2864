/// The mean of numbers that come one by one.
///
///     var mean = Mean()
///     mean.add(1)
///     mean.add(3)
///     mean.value  // 2
struct Mean: Equatable, Sendable {
  private var sum = 0.0
  private var count = 0.0

  /// Adds a number.
  mutating func add(_ number: Double) {
    sum += number
    count += 1
  }

  /// The mean; no number if there were none.
  var value: Double { count == 0 ? .nan : sum / count }
}

/// How surprising a class is to logits, −ln p, in nats.
///
///     surprise([0, 0], 1)  // ln 2 = .6931
///
/// - Complexity: O(number of logits).
func surprise(_ logits: [Double], _ label: Int) -> Double {
  let maximum = logits.max() ?? 0
  let sum = logits.reduce(0) { $0 + exponential($1 - maximum) }
  return maximum + logarithm(sum) - logits[label]
}
