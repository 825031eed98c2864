import Attention

/// What tasks draw: starting values and examples.
///
///     var random = SplitMix64(seed: 7, stream: 0)
///     random.nextIndex(below: 6)  // a number from 0 to 5
extension SplitMix64 {
  /// One of the numbers 0 to count − 1, each as likely as any other to within 2⁻⁵³.
  mutating func nextIndex(below count: Int) -> Int { Int(nextFraction() * Double(count)) }

  /// A number around 0, of deviation 1.
  ///
  /// Twelve fractions add up to nearly a normal distribution, without a logarithm.
  mutating func nextNormal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += nextFraction() }
    return sum
  }

  /// Different numbers out of 0 to below − 1, in the order of their draw.
  ///
  /// - Parameters:
  ///   - count: How many, at most `below`.
  ///   - below: The numbers to choose from end before this one.
  /// - Returns: So many numbers.
  mutating func nextDistinct(_ count: Int, below: Int) -> [Int] {
    var numbers = Array(0..<below)
    for place in 0..<min(count, below) {
      numbers.swapAt(place, place + nextIndex(below: below - place))
    }
    return Array(numbers.prefix(count))
  }
}
