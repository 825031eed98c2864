extension Theme {
  /// Which of the first eight named colours the glyph of a shade has where there are only sixteen;
  /// nil for the terminal's own.
  ///
  /// The glyph says how much, so that nothing depends on what the user made of the names: `░ ▒ ▓ █`
  /// cover more and more of the cell, and their inks go the same way in lightness. The text beside
  /// keeps the terminal's own colour. In grey, with high contrast, and where nobody knows what lies
  /// behind the text, the glyphs alone are the ramp.
  func glyphInk(of shade: Shade) -> UInt8? {
    guard let tick = shade.tick, background != .unknown, contrast == .normal else { return nil }
    let isOnLight = background == .light
    if case .diverging(let value) = shade {
      return value < 0 ? (isOnLight ? Name.blue : Name.cyan) : Name.red
    }
    switch map {
    case .viridis:
      return isOnLight
        ? [Name.magenta, Name.magenta, Name.blue, Name.blue][tick]
        : [Name.magenta, Name.green, Name.cyan, Name.yellow][tick]
    case .magma:
      return isOnLight
        ? [Name.magenta, Name.red, Name.blue, Name.black][tick]
        : [Name.red, Name.magenta, Name.yellow, Name.white][tick]
    case .cividis:
      return isOnLight
        ? [Name.blue, Name.blue, Name.black, Name.black][tick]
        : [Name.cyan, Name.cyan, Name.yellow, Name.yellow][tick]
    case .grey: return nil
    }
  }
}

/// The first eight named colours.
private enum Name {
  static let black: UInt8 = 0
  static let red: UInt8 = 1
  static let green: UInt8 = 2
  static let yellow: UInt8 = 3
  static let blue: UInt8 = 4
  static let magenta: UInt8 = 5
  static let cyan: UInt8 = 6
  static let white: UInt8 = 7
}
