/// A value as a colour: how much, not which number.
public enum Shade: Equatable, Hashable, Sendable {
  /// From 0, nothing, to 1, everything, in `Shade.levels` steps.
  case sequential(Double)
  /// From −1 through 0 to +1, for values with a sign, in as many steps on either side.
  case diverging(Double)
  /// A cell that the mask hides.
  case masked
  /// A cell whose value is undefined, with a reason.
  case undefined
  /// A cell whose number is NaN.
  case notANumber
  /// A cell whose number is infinite, beyond every shade.
  case infinite
}

extension Shade {
  /// How many steps a value from nothing to everything is drawn in.
  public static let levels = 60

  /// Where the shades begin that can be told apart at every depth: glyphs where there is no colour,
  /// and colours that differ in lightness where there are few.
  public static let ticks = [0.05, 0.25, 0.5, 0.75]

  /// How much of it there is, without its sign, from 0 to 1; nil for cells without a finite number.
  ///
  ///     Shade.diverging(-0.5).amount  // 0.5
  public var amount: Double? {
    switch self {
    case .sequential(let value): value.isNaN ? nil : min(1, max(0, value))
    case .diverging(let value): value.isNaN ? nil : min(1, abs(value))
    case .masked, .undefined, .notANumber, .infinite: nil
    }
  }

  /// In which of the equal steps from nothing to everything it lies, from 0; nil without a number.
  ///
  ///     Shade.sequential(0.05).level  // 3
  public var level: Int? { amount.map(Self.level) }

  /// The last of `Shade.ticks` that it reaches; nil below the first and without a number.
  ///
  ///     Shade.sequential(0.93).tick  // 3
  public var tick: Int? {
    level.flatMap { level in Self.tickLevels.lastIndex { $0 <= level } }
  }

  /// The levels that begin at the ticks.
  static let tickLevels = ticks.map(level)

  /// The shade that looks the same and stands for its whole level; there are few of them.
  ///
  ///     Shade.sequential(0.5001).quantized == Shade.sequential(0.5002).quantized  // true
  public var quantized: Shade {
    switch self {
    case .sequential:
      guard let level else { return .notANumber }
      return .sequential(Self.middle(of: level))
    case .diverging(let value):
      guard let level else { return .notANumber }
      return .diverging(
        level == 0 ? 0 : value < 0 ? -Self.middle(of: level) : Self.middle(of: level))
    case .masked, .undefined, .notANumber, .infinite:
      return self
    }
  }

  private static func level(of amount: Double) -> Int {
    min(levels - 1, Int(amount * Double(levels)))
  }

  private static func middle(of level: Int) -> Double { (Double(level) + 0.5) / Double(levels) }
}

extension Style {
  /// The style that looks the same, with quantized shades; there are few enough to remember them all.
  public var quantized: Style {
    Style(
      foreground: foreground.quantized, background: background.quantized, emphasis: emphasis)
  }
}

extension Paint {
  fileprivate var quantized: Paint {
    if case .shade(let shade) = self { .shade(shade.quantized) } else { self }
  }
}
