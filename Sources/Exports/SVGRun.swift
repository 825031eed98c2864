import Screen

/// Neighbouring cells of one row that look alike.
struct SVGRun {
  private let column: Int
  private var glyphs: [Glyph]
  private var columns: Int
  private let style: ResolvedStyle

  init(column: Int, glyph: Glyph, style: ResolvedStyle) {
    self.column = column
    glyphs = [glyph]
    columns = glyph.width
    self.style = style
  }

  /// Whether the next cell can be drawn together with these.
  func continues(with next: SVGRun) -> Bool {
    style == next.style && isText && next.isText && column + columns == next.column
  }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    columns += glyph.width
  }

  /// The colour behind the cells.
  func background(row: Int) -> String? {
    guard let fill = style.isReversed ? style.foreground.fill(.ink) : style.background.fill(nil)
    else { return nil }
    return rectangle(row: row, top: 0, height: 1, fill: fill, opacity: 1)
  }

  /// The rectangle that a block glyph is, so that neighbours meet without a gap.
  func block(row: Int) -> String? {
    guard let shape = glyphs.first.flatMap({ blocks[$0.text] }), let fill = inkFill else {
      return nil
    }
    return rectangle(
      row: row, top: shape.top, height: shape.height, fill: fill, opacity: shape.opacity)
  }

  /// The glyphs, held to their columns; nil where there are only blanks.
  var text: String? {
    let leading = glyphs.prefix { $0 == .space }.count
    let shown = glyphs.dropFirst(leading).reversed().drop { $0 == .space }.reversed()
    guard !shown.isEmpty, blocks[glyphs[0].text] == nil, let fill = inkFill else { return nil }
    let width = shown.reduce(0) { $0 + $1.width }
    let start = Double(column + leading) * Grid.width
    let weight = style.emphasis.contains(.bold) ? #" font-weight="bold""# : ""
    let line = style.emphasis.contains(.underline) ? #" text-decoration="underline""# : ""
    return #"<tspan x="\#(start.short)" textLength="\#((Double(width) * Grid.width).short)""#
      + #" lengthAdjust="spacingAndGlyphs" \#(fill)\#(weight)\#(line)>"#
      + shown.map(\.text.xmlEscaped).joined() + "</tspan>"
  }

  /// Whether other glyphs may follow; those that do are like the first, so the first says it.
  private var isText: Bool { glyphs.first.map { $0.width == 1 && blocks[$0.text] == nil } ?? false }

  private var inkFill: String? {
    style.isReversed ? style.background.fill(.ground) : style.foreground.fill(.ink)
  }

  private func rectangle(
    row: Int, top: Double, height: Double, fill: String, opacity: Double
  ) -> String {
    let opacity = opacity < 1 ? #" fill-opacity="\#(opacity)""# : ""
    return #"<rect x="\#((Double(column) * Grid.width).short)""#
      + #" y="\#(((Double(row) + top) * Grid.height).short)""#
      + #" width="\#((Double(columns) * Grid.width).short)""#
      + #" height="\#((height * Grid.height).short)" \#(fill)\#(opacity)/>"#
  }
}

/// Which part of its cell a block glyph fills, and how densely.
private let blocks: [String: (top: Double, height: Double, opacity: Double)] = [
  "█": (0, 1, 1), "▀": (0, 0.5, 1), "▄": (0.5, 0.5, 1),
  "░": (0, 1, 0.25), "▒": (0, 1, 0.5), "▓": (0, 1, 0.75),
]

/// What the page provides where a style has no colour of its own.
private enum PageColor: String {
  case ink
  case ground
}

extension ResolvedStyle {
  fileprivate var isReversed: Bool { emphasis.contains(.reverse) }
}

extension TerminalColor {
  /// The attribute that paints with this colour, or with the page's.
  fileprivate func fill(_ page: PageColor?) -> String? {
    guard let rgb else { return page.map { #"class="\#($0.rawValue)""# } }
    let parts = [rgb.red, rgb.green, rgb.blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    return ##"fill="#\##(parts.joined())""##
  }
}
