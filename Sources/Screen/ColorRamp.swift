/// The colours of the levels of a shade, from nothing to everything.
///
///     ColorMap.viridis.ramp(on: .dark).color(at: 0)  // dark violet
///     ColorMap.viridis.ramp(on: .dark).color(at: 1)  // yellow
///
/// Lightness goes one way, with 24 bits and with 256 colours, so that a map still reads without its
/// hues. With 256 colours the shades on either side of each of `Shade.ticks` differ.
public struct ColorRamp: Equatable, Sendable {
  /// The colour of every level; there are `Shade.levels`.
  public let colors: [RGB]
  /// The same levels as numbers of the 256-colour palette, 16 to 255.
  public let indices: [UInt8]

  /// Interpolates between a few colours, which get lighter.
  ///
  /// With high contrast the colours in the middle, on which neither black nor white text stands
  /// out enough, are left out: the dark ones make one half, the light ones the other.
  init(lightening anchors: [RGB], contrast: Contrast = .normal) {
    switch contrast {
    case .normal: colors = interpolated(anchors, count: Shade.levels)
    case .high: colors = withoutMiddle(anchors, count: Shade.levels)
    }
    // The same colours may be read from the other end, so that each step stands at both places.
    let ticks = Shade.tickLevels
    let steps = Set(ticks + ticks.map { Shade.levels - $0 })
    indices = risingIndices(of: colors, steps: steps, where: contrast.allows)
  }

  private init(colors: [RGB], indices: [UInt8]) {
    self.colors = colors
    self.indices = indices
  }

  /// The same colours from the other end.
  var reversed: ColorRamp { ColorRamp(colors: colors.reversed(), indices: indices.reversed()) }

  /// The colour of an amount between nothing, 0, and everything, 1; nil for NaN.
  public func color(at amount: Double) -> RGB? {
    Shade.sequential(amount).level.map { colors[$0] }
  }
}

/// Equally spaced colours on the way through a few given ones.
private func interpolated(_ anchors: [RGB], count: Int) -> [RGB] {
  (0..<count).map { step in
    let place = Double(step) / Double(count - 1) * Double(anchors.count - 1)
    let index = min(Int(place), anchors.count - 2)
    return anchors[index].mixed(with: anchors[index + 1], part: place - Double(index))
  }
}

/// Half of the colours from the dark ones on the way, half from the light ones, each equally spaced.
private func withoutMiddle(_ anchors: [RGB], count: Int) -> [RGB] {
  let way = interpolated(anchors, count: 64 * count)
  let allowed = way.filter(Contrast.high.allows)
  let dark = allowed.filter { $0.ink == .white }
  let light = allowed.filter { $0.ink == .black }
  guard !dark.isEmpty, !light.isEmpty else { return interpolated(anchors, count: count) }
  return spread(dark, count: count / 2) + spread(light, count: count - count / 2)
}

/// So many colours, equally far from each other in a longer list.
private func spread(_ colors: [RGB], count: Int) -> [RGB] {
  (0..<count).map { colors[$0 * (colors.count - 1) / max(1, count - 1)] }
}

extension RGB {
  fileprivate func mixed(with other: RGB, part: Double) -> RGB {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) + (Double(two) - Double(one)) * part).rounded())
    }
    return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}
