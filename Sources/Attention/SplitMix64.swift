/// Random numbers; a seed gives the same ones on every machine.
///
///     var random = SplitMix64(seed: 1_234_567)
///     random.next()  // 6457827717110365317
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  /// Starts where the seed says.
  public init(seed: UInt64) { state = seed }

  /// Starts one of many streams that belong to a seed.
  ///
  /// - Parameters:
  ///   - seed: Where all streams come from.
  ///   - stream: Which of them: another number gives other random numbers.
  public init(seed: UInt64, stream: Int) {
    state = seed
    state = next() ^ UInt64(bitPattern: Int64(stream))
    state = next()
  }

  /// The next number, each of 2⁶⁴ as likely as any other.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  public mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
