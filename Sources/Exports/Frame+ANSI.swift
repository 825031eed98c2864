import Screen

extension Frame {
  /// The frame as text with the colour codes of ECMA-48; every line ends without colour.
  ///
  ///     frame.ansiText(depth: .direct)  // "\e[0;1mquery\e[0m\n"
  ///
  /// - Parameters:
  ///   - depth: How many colours may be used; with none, weight and underline remain.
  ///   - theme: Which colours roles and shades have.
  /// - Returns: The lines, without trailing blanks.
  public func ansiText(depth: ColorDepth, theme: Theme = Theme()) -> String {
    lastRows.map { ansiLine($0, depth: depth, theme: theme) + "\u{1B}[0m\n" }.joined()
  }

  private func ansiLine(_ row: Int, depth: ColorDepth, theme: Theme) -> String {
    var line = ""
    var current = ResolvedStyle.plain
    for column in usedColumns(ofRow: row) {
      let cell = self[row, column]
      let style = theme.resolve(cell.style, depth: depth)
      if style != current, cell.glyph.width > 0 {
        line += "\u{1B}[\(style.codes.map(String.init).joined(separator: ";"))m"
        current = style
      }
      line += cell.glyph.text
    }
    return line
  }
}

extension ResolvedStyle {
  /// The terminal's own look.
  static let plain = Theme().resolve(.plain, depth: .none)

  /// The codes that set this style whatever was set before.
  fileprivate var codes: [Int] {
    [0] + (emphasis.contains(.bold) ? [1] : []) + (emphasis.contains(.underline) ? [4] : [])
      + (emphasis.contains(.reverse) ? [7] : [])
      + foreground.codes(base: 30) + background.codes(base: 40)
  }
}

extension TerminalColor {
  /// The codes of a colour; `base` is 30 for the glyph and 40 for what lies behind it.
  fileprivate func codes(base: Int) -> [Int] {
    switch self {
    case .standard: []
    case .rgb(let color): [base + 8, 2, Int(color.red), Int(color.green), Int(color.blue)]
    case .indexed(let index) where index < 8: [base + Int(index)]
    case .indexed(let index) where index < 16: [base + 52 + Int(index)]
    case .indexed(let index): [base + 8, 5, Int(index)]
    }
  }
}
