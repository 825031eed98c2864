/// A colour by its parts of red, green and blue, as sRGB.
public struct RGB: Equatable, Hashable, Sendable {
  /// From 0 to 255.
  public let red: UInt8
  /// From 0 to 255.
  public let green: UInt8
  /// From 0 to 255.
  public let blue: UInt8

  /// Creates a colour from its parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour from its parts in one number: `0x440154`.
  init(hexadecimal number: UInt32) {
    func part(_ shift: UInt32) -> UInt8 { UInt8(number >> shift & 0xFF) }
    self.init(part(16), part(8), part(0))
  }

  /// No light.
  public static let black = RGB(0, 0, 0)
  /// All light.
  public static let white = RGB(255, 255, 255)

  /// How much light there is, from 0 to 1 (WCAG's relative luminance).
  public var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// How light it looks, from 0 to 100 (CIE L*).
  public var lightness: Double { 116 * compressed(luminance) - 16 }

  /// How well two colours can be told apart in text, from 1 to 21 (WCAG's contrast ratio).
  public func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Black or white, whichever is easier to read on this colour; the contrast is at least 4.5.
  public var ink: RGB {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }

  /// The colour in CIE Lab, for the white of daylight (D65).
  var lab: Lab {
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    let x = compressed((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    let y = compressed(luminance)
    let z = compressed((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890)
    return Lab(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }
}

/// A colour by how it looks: equal distances look equally different (CIE Lab).
struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  /// How different two colours look, squared.
  func difference(from other: Lab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return l * l + a * a + b * b
  }
}

/// The amount of light behind one part of an sRGB colour.
private func linear(_ part: UInt8) -> Double { linearParts[Int(part)] }

private let linearParts: [Double] = (0...255).map { part in
  let value = Double(part) / 255
  if value <= 0.04045 { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * root(base * base, degree: 5)  // base to the power of 2.4
}

/// The curve by which CIE turns light into how light it looks.
private func compressed(_ light: Double) -> Double {
  light > 216.0 / 24389 ? root(light, degree: 3) : (24389.0 / 27 * light + 16) / 116
}

/// The root of a number between 0 and 1, by Newton's method; Screen imports no mathematics.
private func root(_ value: Double, degree: Int) -> Double {
  guard value > 0 else { return 0 }
  var guess = 1.0
  for _ in 0..<60 {
    var power = 1.0
    for _ in 1..<degree { power *= guess }
    let next = guess - (guess * power - value) / (Double(degree) * power)
    if next >= guess { break }
    guess = next
  }
  return guess
}
