import Screen

extension Frame {
  /// The frame as a picture of vectors: rectangles for colours, and text that can be selected.
  ///
  /// Every run of text is held to the grid by its length, whatever font the reader has, and a wide
  /// glyph takes two cells. The page is that of the theme's background; where that is unknown, the
  /// picture follows the reader's choice of a light or a dark one. It
  /// holds no script, and nothing outside of it is loaded. The first cell lies at 0, 0; 8 pixels
  /// around all cells are free.
  ///
  /// - Parameters:
  ///   - title: What the picture shows, for readers who listen.
  ///   - theme: Which colours roles and shades have.
  /// - Returns: A whole SVG document.
  /// - Complexity: O(rows · columns).
  public func svg(title: String, theme: Theme = Theme()) -> String {
    let width = (Double(columns) * Grid.width + 2 * Grid.margin).short
    let height = (Double(rows) * Grid.height + 2 * Grid.margin).short
    let corner = (-Grid.margin).short
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)""#
        + #" viewBox="\#(corner) \#(corner) \#(width) \#(height)" role="img">"#,
      "<title>\(DisplayText(title).description.xmlEscaped)</title>",
      "<style>\(Grid.styleSheet(on: theme.background))</style>",
      #"<rect class="ground" x="\#(corner)" y="\#(corner)" width="\#(width)" height="\#(height)"/>"#,
    ]
    for row in 0..<rows {
      let runs = self.runs(ofRow: row, theme: theme)
      lines += runs.compactMap { $0.background(row: row) }
      lines += runs.compactMap { $0.block(row: row) }
      let text = runs.compactMap(\.text)
      guard !text.isEmpty else { continue }
      let baseline = Double(row) * Grid.height + Grid.baseline
      lines.append(
        #"<text xml:space="preserve" y="\#(baseline.short)">"# + text.joined() + "</text>")
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The cells of a row that look alike, together; wide glyphs and blocks by themselves.
  private func runs(ofRow row: Int, theme: Theme) -> [SVGRun] {
    var runs: [SVGRun] = []
    // Most cells look like the one before.
    var last = (style: Style.plain, resolved: theme.resolve(.plain, depth: .direct))
    for column in 0..<columns where self[row, column].glyph.width > 0 {
      let cell = self[row, column]
      if cell.style != last.style {
        last = (cell.style, theme.resolve(cell.style, depth: .direct))
      }
      let run = SVGRun(column: column, glyph: cell.glyph, style: last.resolved)
      if let place = runs.indices.last, runs[place].continues(with: run) {
        runs[place].append(cell.glyph)
      } else {
        runs.append(run)
      }
    }
    return runs
  }
}

/// The measures of a cell and the look of the page, in pixels.
enum Grid {
  static let width = 8.4
  static let height = 18.0
  static let baseline = 13.5
  /// What is free around the cells.
  static let margin = 8.0
  /// The font, and the colours of the page.
  static func styleSheet(on background: Background) -> String {
    let light = ".ground{fill:#fff}.ink{fill:#1f2328}"
    let dark = ".ground{fill:#0d1117}.ink{fill:#e6edf3}"
    let page =
      switch background {
      case .dark: dark
      case .light: light
      case .unknown: "\(light)@media(prefers-color-scheme:dark){\(dark)}"
      }
    return
      "text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}"
      + page
  }
}

extension Double {
  /// The number with one decimal at most, as coordinates need it.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
