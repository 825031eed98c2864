/// Random numbers for starting values and examples; a seed gives the same ones on every system.
///
///     var random = SeededRandom(seed: 7)
///     random.nextIndex(below: 6)  // a number from 0 to 5
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
struct SeededRandom: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  /// Starts where the seed says, in one of many streams that belong to it.
  init(seed: UInt64, stream: Int = 0) {
    state = seed
    state = next() ^ UInt64(bitPattern: Int64(stream))
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }

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
