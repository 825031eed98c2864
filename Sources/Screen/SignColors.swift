/// The colours behind cells that have a sign in place of a shade, as numbers of the palette.
///
/// Each differs clearly from the others, from every level of the map and from every level of the
/// diverging map: with maps of colours they are greys, with maps that have greys they are colours.
struct SignColors {
  private let masked: UInt8
  private let undefined: UInt8
  private let notANumber: UInt8
  private let infinite: UInt8

  /// Looks up the signs of a map; what is masked stays near the background.
  init(map: ColorMap, background: Background, contrast: Contrast = .normal) {
    switch contrast {
    case .normal: self.init(map, on: background)
    case .high: self.init(highContrast: map, on: background)
    }
  }

  private init(_ map: ColorMap, on background: Background) {
    switch (map, background) {
    case (.viridis, .light): self.init(248, 242, 164, 16)
    case (.viridis, _): self.init(239, 248, 205, 255)
    case (.magma, .light): self.init(248, 242, 34, 30)
    case (.magma, _): self.init(239, 248, 71, 255)
    case (.cividis, .light), (.grey, .light): self.init(116, 30, 133, 34)
    case (.cividis, _), (.grey, _): self.init(23, 73, 133, 77)
    }
  }

  private init(highContrast map: ColorMap, on background: Background) {
    switch (map, background) {
    case (.viridis, .light): self.init(248, 22, 207, 45)
    case (.magma, .light): self.init(248, 22, 34, 45)
    case (.cividis, .light), (.grey, .light): self.init(116, 23, 176, 34)
    case (.viridis, _), (.magma, _): self.init(map, on: background)
    case (.cividis, _), (.grey, _): self.init(23, 73, 140, 77)
    }
  }

  /// The colour of a shade that is no number.
  subscript(shade: Shade) -> UInt8 {
    switch shade {
    case .masked: masked
    case .undefined: undefined
    case .infinite: infinite
    case .notANumber, .sequential, .diverging: notANumber
    }
  }

  private init(_ masked: UInt8, _ undefined: UInt8, _ notANumber: UInt8, _ infinite: UInt8) {
    self.masked = masked
    self.undefined = undefined
    self.notANumber = notANumber
    self.infinite = infinite
  }
}
