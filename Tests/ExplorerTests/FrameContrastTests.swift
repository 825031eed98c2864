import Explorer
import Screen
import Testing
import Views

/// Text on every screen of the explorer stands out from what lies behind it.
@Suite struct FrameContrastTests {
  /// What the terminals' own backgrounds are, and how far text must stand out there.
  private func grounds(_ theme: Theme) -> [RGB] {
    switch theme.background {
    case .dark: [.black]
    case .light: [.white]
    case .unknown: [.black, .white]
    }
  }

  private static let themes = ColorMap.allCases.flatMap { map in
    Background.allCases.flatMap { background in
      Contrast.allCases.map { Theme(map: map, background: background, contrast: $0) }
    }
  }

  @Test(arguments: EveryScreen.allCases)
  func `all text has a contrast of 4.5, with high contrast of 7, at every depth`(
    _ screen: EveryScreen
  ) throws {
    for depth in [ColorDepth.direct, .indexed, .sixteen] {
      let display = Display(
        shading: depth.showsShades ? .background : .glyphs, repertoire: .unicode, depth: depth)
      for (rows, columns) in [(24, 80), (60, 200)] {
        let styles = textStyles(
          try screen.session(rows: rows, columns: columns, display: display).frame)
        #expect(!styles.isEmpty)
        for theme in Self.themes { expectReadable(styles, theme, depth) }
      }
    }
  }

  private func expectReadable(_ styles: Set<Style>, _ theme: Theme, _ depth: ColorDepth) {
    for style in styles {
      let resolved = theme.resolve(style, depth: depth)
      for ground in grounds(theme) {
        // Where both are the terminal's own, nobody else chose them.
        guard let ink = resolved.foreground.rgb else {
          #expect(
            resolved.background == .standard, "own ink on a colour: \(style) \(theme) \(depth)")
          continue
        }
        let contrast = ink.contrast(with: resolved.background.rgb ?? ground)
        #expect(contrast >= theme.contrast.leastRatio, "\(style) \(theme) \(depth)")
      }
    }
  }

  /// The styles of letters, digits and signs; blocks and bars are pictures.
  private func textStyles(_ frame: Frame) -> Set<Style> {
    var styles: Set<Style> = []
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        let cell = frame[row, column]
        let isPicture = cell.glyph.text.unicodeScalars.allSatisfy {
          (0x2580...0x259F).contains($0.value)
        }
        if cell.glyph != .space, !isPicture { styles.insert(cell.style) }
      }
    }
    return styles
  }

  @Test func `where the terminal says its colour, every role can be read on it or is left out`()
    throws
  {
    let styles = textStyles(try EveryScreen.map.session().frame)
    for ground in [RGB(0x00, 0x2B, 0x36), RGB(0x55, 0x55, 0x55), RGB(0xFD, 0xF6, 0xE3)] {
      for contrast in Contrast.allCases {
        let theme = Theme(background: Background(of: ground), ground: ground, contrast: contrast)
        for style in styles {
          let resolved = theme.resolve(style, depth: .sixteen)
          #expect(resolved.foreground.rgb?.contrast(with: ground) ?? 21 >= contrast.leastRatio)
        }
      }
    }
  }
}
