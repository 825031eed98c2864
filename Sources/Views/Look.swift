import Attention

/// How a map turns numbers into shades, and how wide its cells are.
public struct Look: Equatable, Hashable, Sendable {
  /// What carries the shade.
  public var shading: Shading
  /// Which numbers are light and which are dark.
  public var range: ShadeRange
  /// Whether the first key takes part in the shading.
  public var firstKey: FirstKey
  /// The cells' width; nil for the widest that shows all keys.
  public var cellWidth: CellWidth?

  /// Creates a look.
  public init(
    shading: Shading = .glyphs, range: ShadeRange = .linear, firstKey: FirstKey = .shaded,
    cellWidth: CellWidth? = nil
  ) {
    self.shading = shading
    self.range = range
    self.firstKey = firstKey
    self.cellWidth = cellWidth
  }
}

/// What carries the shade of a cell.
public enum Shading: Equatable, Hashable, Sendable {
  /// A glyph left of the number: `░ ▒ ▓ █`.
  case glyphs
  /// The colour behind the number.
  case background
}

/// Which numbers are light and which are dark.
public enum ShadeRange: String, CaseIterable, Equatable, Hashable, Sendable {
  /// From 0 to 1 for weights, the same for every head; to the largest of the map elsewhere.
  case linear
  /// From 0 to the largest absolute number of the map, the same on both sides of 0.
  case symmetric
  /// From 0 to the largest of each row.
  case rowMaximum = "row maximum"
  /// Four powers of ten.
  case logarithmic = "log"
  /// By place in the row: the smallest light, the largest dark.
  case rank

  /// The ranges of a stage, in the order in which one follows the other; signs need a symmetric one.
  public static func ranges(of stage: Stage) -> [ShadeRange] {
    [stage.isSigned ? .symmetric : .linear, .rowMaximum, .logarithmic, .rank]
  }

  /// The range as a stage can have it: linear where there are no signs, symmetric where there are.
  ///
  ///     ShadeRange.linear.fitting(.dot)  // symmetric
  public func fitting(_ stage: Stage) -> ShadeRange {
    fitting(stage.isSigned ? .signed : .unsigned)
  }

  /// The range as numbers with or without signs can have it.
  func fitting(_ sign: Signedness) -> ShadeRange {
    switch self {
    case .linear, .symmetric: sign == .signed ? .symmetric : .linear
    case .rowMaximum, .logarithmic, .rank: self
    }
  }
}

/// Whether the numbers of a map can be less than 0.
enum Signedness: Equatable, Sendable {
  /// They can, so that shades are centred on 0.
  case signed
  /// They cannot.
  case unsigned
}

/// Whether the first key, which often takes most weight, takes part in the shading.
public enum FirstKey: Equatable, Hashable, Sendable {
  /// Like every other key.
  case shaded
  /// Its numbers stay, its shades are left out.
  case unshaded
}

/// How many columns a cell of the map takes.
public enum CellWidth: Int, CaseIterable, Equatable, Hashable, Sendable {
  /// Several keys and queries in one cell of one column.
  case pooled = 0
  /// Half blocks, two queries a line.
  case one = 1
  /// Shades without numbers.
  case two = 2
  /// Two digits.
  case three = 3
  /// Two digits after the point.
  case four = 4
  /// Three digits after the point.
  case six = 6

  /// The next wider cell, or the same.
  public var wider: CellWidth { Self.allCases.first { $0.rawValue > rawValue } ?? self }

  /// The next narrower cell, or the same.
  public var narrower: CellWidth { Self.allCases.last { $0.rawValue < rawValue } ?? self }

  /// How many columns one cell takes on the screen.
  public var columns: Int { max(1, rawValue) }

  /// How many queries share a line.
  public var queriesALine: Int { rawValue <= 1 ? 2 : 1 }
}
