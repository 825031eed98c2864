extension Shade {
  /// How many steps a value from nothing to everything is drawn in.
  public static let levels = 64

  /// The shade that looks the same and stands for its whole level; there are few of them.
  ///
  ///     Shade.sequential(0.5001).quantized == Shade.sequential(0.5002).quantized  // true
  public var quantized: Shade {
    switch self {
    case .sequential(let value):
      guard let level = ColorMap.sequential.level(at: value) else { return .undefined }
      return .sequential(Double(level) / Double(Shade.levels - 1))
    case .diverging(let value):
      guard let level = ColorMap.diverging.level(at: (value + 1) / 2) else { return .undefined }
      return .diverging(Double(level) / Double(Shade.levels / 2) - 1)
    case .masked, .undefined:
      return self
    }
  }
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

/// The colours of values: the more, the lighter; or away from 0, the darker and the more colourful.
///
///     ColorMap.sequential.color(at: 0)  // dark violet
///     ColorMap.sequential.color(at: 1)  // yellow
///     ColorMap.diverging.color(at: 0.5)  // 0 itself: nearly white
///
/// Lightness never turns back on the way (in a diverging map, on the way from the middle), with 24 bits
/// and with 256 colours, so that a map still reads without its hues.
public struct ColorMap: Equatable, Sendable {
  /// The colours of the levels, from the smallest value to the largest.
  public let colors: [RGB]
  /// The same levels as numbers of the 256-colour palette, 16 to 255.
  public let indices: [UInt8]

  /// From 0 to 1, in `Shade.levels` steps.
  public static let sequential: ColorMap = {
    let colors = ColorMap.interpolate(
      [
        RGB(0x2B, 0x10, 0x55), RGB(0x3C, 0x3E, 0x8C), RGB(0x2A, 0x6C, 0x93),
        RGB(0x1E, 0x93, 0x8C), RGB(0x3D, 0xB8, 0x70), RGB(0x9A, 0xD3, 0x3D),
        RGB(0xF7, 0xE6, 0x28),
      ], count: Shade.levels)
    return ColorMap(colors: colors, indices: risingIndices(of: colors))
  }()

  /// From −1 to +1: half of `Shade.levels` steps on either side, and one for 0.
  public static let diverging: ColorMap = {
    let half = Shade.levels / 2 + 1
    let negative = ColorMap.interpolate(
      [RGB(0x1B, 0x3F, 0x8B), RGB(0x4A, 0x86, 0xC8), RGB(0xA6, 0xCB, 0xE6), middle], count: half)
    let positive = ColorMap.interpolate(
      [RGB(0x8F, 0x1A, 0x2E), RGB(0xD4, 0x6A, 0x55), RGB(0xF3, 0xB9, 0xA2), middle], count: half)
    let falling = positive.reversed().dropFirst()
    let fallingIndices = risingIndices(of: positive).reversed().dropFirst()
    return ColorMap(
      colors: negative + falling, indices: risingIndices(of: negative) + fallingIndices)
  }()

  private static let middle = RGB(0xF4, 0xF4, 0xF4)

  /// The level of a place between the smallest value, 0, and the largest, 1; nil where that is undefined.
  public func level(at place: Double) -> Int? {
    if place.isNaN { return nil }
    let clamped = min(1, max(0, place))
    return Int((clamped * Double(colors.count - 1)).rounded())
  }

  /// The colour of a place between the smallest value, 0, and the largest, 1.
  public func color(at place: Double) -> RGB? { level(at: place).map { colors[$0] } }

  /// Equally spaced colours on the way through a few given ones.
  static func interpolate(_ anchors: [RGB], count: Int) -> [RGB] {
    (0..<count).map { step in
      let place = Double(step) / Double(count - 1) * Double(anchors.count - 1)
      let index = min(Int(place), anchors.count - 2)
      return anchors[index].mixed(with: anchors[index + 1], part: place - Double(index))
    }
  }
}

extension RGB {
  fileprivate func mixed(with other: RGB, part: Double) -> RGB {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) + (Double(two) - Double(one)) * part).rounded())
    }
    return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}
