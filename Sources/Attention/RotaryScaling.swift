#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the angles of rotary positions are changed, so that a model reads longer texts than those it
/// was first trained on.
///
///     RotaryScaling.linear(factor: 4).scaled([1, 0.01], base: 10_000)  // [0.25, 0.0025]
public enum RotaryScaling: Equatable, Sendable {
  /// All angles are divided by one number; 1 leaves them as they are.
  case linear(factor: Double)
  /// Angles of long waves are divided, those of short waves are not: Llama 3.1.
  case byWavelength(WavelengthScaling)
  /// The same by the number of turns in the first texts, with longer queries and keys: YaRN.
  case yarn(YarnScaling)

  /// The angles from one position to the next after the change.
  ///
  /// - Parameters:
  ///   - angles: Those of the plain rotary positions, the largest first, in radians.
  ///   - base: What they were made from.
  /// - Returns: As many angles.
  /// - Complexity: O(number of angles).
  public func scaled(_ angles: [Double], base: Double) -> [Double] {
    switch self {
    case .linear(let factor): angles.map { $0 / factor }
    case .byWavelength(let scaling): angles.map(scaling.scaled)
    case .yarn(let scaling): scaling.scaled(angles, base: base)
    }
  }

  /// What turned queries and keys are multiplied with; 1 but for YaRN.
  public var length: Double {
    if case .yarn(let scaling) = self { scaling.length } else { 1 }
  }
}

/// Divides the angles of long waves: those that turned less than `slow` times in the first texts.
///
///     λ = 2π ÷ θ,  s = (n ÷ λ − slow) ÷ (fast − slow), between 0 and 1
///     θ' = (1 − s) · θ ÷ factor + s · θ
///
/// A wave that turned more than `fast` times keeps its angle.
///
///     let scaling = WavelengthScaling(factor: 8, slow: 1, fast: 4, trainedLength: 8192)
///     scaling.scaled(1)       // 1: it turned 1304 times in 8192 positions
///     scaling.scaled(0.0001)  // 0.0000125: it turned .13 times
///
/// Source: Llama Team, *The Llama 3 Herd of Models*, 2024.
public struct WavelengthScaling: Equatable, Sendable {
  /// What the angles of long waves are divided by.
  public var factor: Double
  /// How many turns a long wave makes at most.
  public var slow: Double
  /// How many turns a short wave makes at least; more than `slow`.
  public var fast: Double
  /// How many positions the first texts had.
  public var trainedLength: Double

  /// Creates a change of angles.
  public init(factor: Double, slow: Double, fast: Double, trainedLength: Double) {
    self.factor = factor
    self.slow = slow
    self.fast = fast
    self.trainedLength = trainedLength
  }

  /// One angle after the change.
  public func scaled(_ angle: Double) -> Double {
    let turns = trainedLength * angle / (2 * .pi)
    let kept = min(max((turns - slow) / (fast - slow), 0), 1)
    return (1 - kept) * angle / factor + kept * angle
  }
}

/// Divides the angles of the slower pairs, and makes queries and keys longer.
///
///     pair(turns) = d · ln(n ÷ (turns · 2π)) ÷ (2 · ln base)
///     r = (pair − pair(fast)) ÷ (pair(slow) − pair(fast)), between 0 and 1
///     θ' = r · θ ÷ factor + (1 − r) · θ
///     q, k → length · q, length · k,  length = 0.1 · ln factor + 1
///
/// So the scores grow by length², which is a temperature below 1.
///
///     YarnScaling(factor: 4, trainedLength: 4096).length  // 1.1386
///
/// Source: Peng et al., *YaRN: Efficient Context Window Extension of Large Language Models*, 2023.
public struct YarnScaling: Equatable, Sendable {
  /// Whether the two pairs between which angles are mixed are whole numbers.
  public enum Bounds: Equatable, Sendable {
    /// The first is rounded down, the last up.
    case whole
    /// They are taken as they come out.
    case exact
  }

  /// What the slowest angles are divided by.
  public var factor: Double
  /// How many positions the first texts had.
  public var trainedLength: Double
  /// How many turns a pair makes at least whose angle is kept.
  public var fast: Double
  /// How many turns a pair makes at most whose angle is divided.
  public var slow: Double
  /// What queries and keys are multiplied with.
  public var length: Double
  /// How the bounds are rounded.
  public var bounds: Bounds

  /// Creates a change of angles; turns and length are those of the paper where they are not given.
  public init(
    factor: Double, trainedLength: Double, fast: Double = 32, slow: Double = 1,
    length: Double? = nil, bounds: Bounds = .whole
  ) {
    self.factor = factor
    self.trainedLength = trainedLength
    self.fast = fast
    self.slow = slow
    self.length = length ?? Self.length(factor: factor)
    self.bounds = bounds
  }

  /// What queries and keys are multiplied with: 0.1 · weight · ln factor + 1, and 1 up to factor 1.
  public static func length(factor: Double, weight: Double = 1) -> Double {
    factor <= 1 ? 1 : 0.1 * weight * log(factor) + 1
  }

  /// The angles after the change.
  ///
  /// - Parameters:
  ///   - angles: Those of the plain rotary positions, the largest first, in radians.
  ///   - base: What they were made from; above 1.
  /// - Returns: As many angles.
  /// - Complexity: O(number of angles).
  public func scaled(_ angles: [Double], base: Double) -> [Double] {
    let dimension = Double(2 * angles.count)
    func pair(turns: Double) -> Double {
      dimension * log(trainedLength / (turns * 2 * .pi)) / (2 * log(base))
    }
    var (first, last) = (pair(turns: fast), pair(turns: slow))
    if bounds == .whole { (first, last) = (first.rounded(.down), last.rounded(.up)) }
    (first, last) = (max(first, 0), min(last, dimension - 1))
    // Two bounds that fall together are a step: the pair on them is kept, the next one divided.
    if first == last { last += 0.001 }
    return angles.enumerated().map { index, angle in
      let divided = min(max((Double(index) - first) / (last - first), 0), 1)
      return divided * angle / factor + (1 - divided) * angle
    }
  }
}
