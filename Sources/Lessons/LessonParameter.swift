/// A number that can be moved, and what is to be reached with it.
public struct LessonParameter: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// Which number: an axis with a number, or a number of a table.
  public let target: ChangeTarget
  /// The data; nil for that of the step.
  public let data: Located<String>?
  /// What is asked for, if anything.
  public let question: LessonText?
  /// From where to where.
  public let range: ParameterRange
  /// Where it begins.
  public let start: Double
  /// What is to be reached; nil for one to play with.
  public let goal: LessonExpression?
  /// Hints, the smallest first.
  public let hints: [LessonText]

  /// The change that sets the number.
  ///
  ///     parameter.change(to: 0.1).description  // "temperature 0.1"
  public func change(to number: Double) -> StateChange { target.change(to: number) }
}

/// From where to where a number can be moved.
public struct ParameterRange: Equatable, Sendable {
  /// The smallest number.
  public let lowest: Double
  /// The largest number.
  public let highest: Double
  /// Whether equal steps multiply, so that .1 to 1 is as far as 1 to 10.
  public let isLogarithmic: Bool

  /// The number at a share of the way, 0 the lowest and 1 the highest.
  ///
  ///     ParameterRange(lowest: 0.1, highest: 10, isLogarithmic: true).number(at: 0.5)  // 1
  public func number(at share: Double) -> Double {
    guard isLogarithmic else { return lowest + (highest - lowest) * share }
    return lowest * power(highest / lowest, share)
  }

  /// The share of the way at which a number lies.
  public func share(of number: Double) -> Double {
    guard highest > lowest else { return 0 }
    let share =
      isLogarithmic
      ? logarithm(number / lowest) / logarithm(highest / lowest)
      : (number - lowest) / (highest - lowest)
    return min(1, max(0, share))
  }
}
