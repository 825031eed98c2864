import Attention
import Screen

/// What a cell shows instead of a shade, and what the legend says of it.
///
///     CellSign.signs(of: [.masked, .zero])  // [.masked, .zero]
public enum CellSign: CaseIterable, Equatable, Hashable, Sendable {
  /// The mask hides the key.
  case masked
  /// There is no such number, and the row has a reason.
  case undefined
  /// The number is NaN.
  case notANumber
  /// The number is infinite.
  case infinite
  /// It is exactly zero.
  case zero

  /// The sign of a value; nil for an ordinary number.
  init?(_ value: StageValue) {
    switch value {
    case .masked: self = .masked
    case .undefined: self = .undefined
    case .number(let number) where number.isNaN: self = .notANumber
    case .number(let number) where number.isInfinite: self = .infinite
    case .number(let number):
      guard number == 0 else { return nil }
      self = .zero
    }
  }

  /// The signs that stand in a map, in the order of the legend.
  static func signs(of contents: MapContents) -> [CellSign] {
    allCases.filter { contents.contains($0.contents) }
  }

  private var contents: MapContents {
    switch self {
    case .masked: .masked
    case .undefined: .undefined
    case .notANumber: .notANumber
    case .infinite: .infinite
    case .zero: .zero
    }
  }

  /// How it is drawn in one column.
  var text: DisplayText {
    switch self {
    case .masked: NumberSign.masked
    case .undefined: NumberSign.undefined
    case .notANumber: "N"
    case .infinite: "∞"
    case .zero: "0"
    }
  }

  /// What it means, in few words.
  var meaning: DisplayText {
    switch self {
    case .masked: "masked"
    case .undefined: "undefined"
    case .notANumber: "not a number"
    case .infinite: "infinite"
    case .zero: "exactly zero"
    }
  }

  /// How the legend shows it beside cells of a width, which may have room for more.
  func text(_ width: CellWidth) -> DisplayText {
    self == .notANumber && width.rawValue >= 4 ? "NaN" : text
  }

  /// The shade behind it where shades are colours; that of zero is the map's own.
  var shade: Shade? {
    switch self {
    case .masked: .masked
    case .undefined: .undefined
    case .notANumber: .notANumber
    case .infinite: .infinite
    case .zero: nil
    }
  }
}
