#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps a score between −cap and cap, and leaves small ones nearly as they are.
///
///     capped = cap · tanh(score ÷ cap)
///
///     softCapped(1, cap: 50)    // 0.9999
///     softCapped(100, cap: 50)  // 48.2014
///
/// - Parameters:
///   - score: Any number.
///   - cap: What it cannot pass, above 0.
/// - Returns: A number of the same sign, nearer to 0.
/// - Complexity: O(1).
///
/// Source: Gemma Team, *Gemma 2*, 2024, section 2.
public func softCapped(_ score: Double, cap: Double) -> Double { cap * tanh(score / cap) }

extension HeadParameters {
  /// The score within the cap, or as it is where nothing caps it.
  func capped(_ score: Double) -> Double { softCap.map { softCapped(score, cap: $0) } ?? score }
}
