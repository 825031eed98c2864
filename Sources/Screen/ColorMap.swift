/// The colours of values from nothing to everything, by name.
///
///     ColorMap.magma.ramp(on: .dark)  // from black over red to cream
///     ColorMap.magma.ramp(on: .light)  // the same from the other end
///
/// On a light background a map runs from light to dark, so that nothing recedes on either.
public enum ColorMap: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Violet, teal, yellow.
  case viridis
  /// Black, purple, orange, cream.
  case magma
  /// Blue, grey, yellow: the same with red-green blindness.
  case cividis
  /// Black to white.
  case grey

  /// The colours from nothing to everything.
  public func ramp(on background: Background, contrast: Contrast = .normal) -> ColorRamp {
    ramps(contrast).ramp(on: background)
  }

  private func ramps(_ contrast: Contrast) -> Ramps {
    switch (self, contrast) {
    case (.viridis, .normal): Self.viridisRamps
    case (.magma, .normal): Self.magmaRamps
    case (.cividis, .normal): Self.cividisRamps
    case (.grey, .normal): Self.greyRamps
    case (.viridis, .high): Self.highViridisRamps
    case (.magma, .high): Self.highMagmaRamps
    case (.cividis, .high): Self.highCividisRamps
    case (.grey, .high): Self.highGreyRamps
    }
  }

  private static let viridisRamps = Ramps(ColorMap.viridis.anchors, .normal)
  private static let magmaRamps = Ramps(ColorMap.magma.anchors, .normal)
  private static let cividisRamps = Ramps(ColorMap.cividis.anchors, .normal)
  private static let greyRamps = Ramps(ColorMap.grey.anchors, .normal)
  private static let highViridisRamps = Ramps(ColorMap.viridis.anchors, .high)
  private static let highMagmaRamps = Ramps(ColorMap.magma.anchors, .high)
  private static let highCividisRamps = Ramps(ColorMap.cividis.anchors, .high)
  private static let highGreyRamps = Ramps(ColorMap.grey.anchors, .high)

  /// Every seventeenth of the 256 colours of the published maps.
  ///
  /// viridis and magma: S. van der Walt and N. Smith, 2015, CC0. cividis: J. Nuñez, C. Anderton and
  /// R. Renslow, *Optimizing colormaps with consideration for color vision deficiency*, 2018.
  private var anchors: [UInt32] {
    switch self {
    case .viridis:
      [
        0x440154, 0x481A6C, 0x472F7D, 0x414487, 0x39568C, 0x31688E, 0x2A788E, 0x23888E,
        0x1F988B, 0x22A884, 0x35B779, 0x54C568, 0x7AD151, 0xA5DB36, 0xD2E21B, 0xFDE725,
      ]
    case .magma:
      [
        0x000004, 0x0B0924, 0x20114B, 0x3B0F70, 0x57157E, 0x721F81, 0x8C2981, 0xA8327D,
        0xC43C75, 0xDE4968, 0xF1605D, 0xFA7F5E, 0xFE9F6D, 0xFEBF84, 0xFDDEA0, 0xFCFDBF,
      ]
    case .cividis:
      [
        0x00224E, 0x002E6C, 0x1E3A6F, 0x35456C, 0x47516C, 0x575D6D, 0x666970, 0x757575,
        0x848279, 0x948E77, 0xA59C74, 0xB7A96E, 0xC8B866, 0xDBC75A, 0xEED649, 0xFEE838,
      ]
    case .grey: [0x0A0A0A, 0xFAFAFA]
    }
  }
}

/// A map on either background; finding its colours in the palette is done once.
private struct Ramps {
  let dark: ColorRamp
  let light: ColorRamp

  /// The same colours on both, from either end.
  init(_ anchors: [UInt32], _ contrast: Contrast) {
    dark = ColorRamp(lightening: anchors.map(RGB.init(hexadecimal:)), contrast: contrast)
    light = dark.reversed
  }

  /// Other colours on a light background; both lists get lighter.
  init(dark: [UInt32], light: [UInt32], _ contrast: Contrast) {
    self.dark = ColorRamp(lightening: dark.map(RGB.init(hexadecimal:)), contrast: contrast)
    self.light =
      ColorRamp(lightening: light.map(RGB.init(hexadecimal:)), contrast: contrast)
      .reversed
  }

  func ramp(on background: Background) -> ColorRamp { background == .light ? light : dark }
}

/// The colours of values with a sign: away from 0, blue below and red above.
///
///     DivergingMap.positive(on: .light)  // from nearly white to dark red
///
/// Zero is as dark, or as light, as the background, and both sides leave it equally fast.
public enum DivergingMap {
  /// The colours from 0 to the smallest value.
  public static func negative(
    on background: Background, contrast: Contrast = .normal
  ) -> ColorRamp {
    (contrast == .high ? highBlue : blue).ramp(on: background)
  }

  /// The colours from 0 to the largest value.
  public static func positive(
    on background: Background, contrast: Contrast = .normal
  ) -> ColorRamp {
    (contrast == .high ? highRed : red).ramp(on: background)
  }

  private static let blue = blue(.normal)
  private static let red = red(.normal)
  private static let highBlue = blue(.high)
  private static let highRed = red(.high)

  private static func blue(_ contrast: Contrast) -> Ramps {
    switch contrast {
    case .normal:
      Ramps(
        dark: [0x15151A, 0x1F3B6E, 0x3C78C4, 0x9CC7F2],
        light: [0x1B3F8B, 0x4A86C8, 0xA6CBE6, 0xF4F4F4], contrast)
    case .high:
      Ramps(
        dark: [0x0A0A10, 0x0A1466, 0x1F3BB0, 0x3C78C4, 0xC0E0FF],
        light: [0x050F33, 0x0F2A80, 0x4A86C8, 0xA6CBE6, 0xF4F4F4], contrast)
    }
  }

  private static func red(_ contrast: Contrast) -> Ramps {
    switch contrast {
    case .normal:
      Ramps(
        dark: [0x15151A, 0x6A2418, 0xC2583C, 0xF5BE9E],
        light: [0x8F1A2E, 0xD46A55, 0xF3B9A2, 0xF4F4F4], contrast)
    case .high:
      Ramps(
        dark: [0x0A0A10, 0x4A0A0A, 0x9A1C10, 0xC2583C, 0xFFD8C0],
        light: [0x330309, 0x6E0F1E, 0xD46A55, 0xF3B9A2, 0xF4F4F4], contrast)
    }
  }
}
