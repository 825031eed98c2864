import Screen

/// A curve that attention draws through points: `•` is a point, `▀▄` what is predicted from all
/// others, and the strip below which of them the selected place reads.
public struct FittedCurve: Equatable, Sendable {
  /// Where the points are, from left to right.
  public let places: [Double]
  /// How high they are.
  public let heights: [Double]
  /// What is predicted at each place.
  public let predictions: [Double]
  /// What the selected place reads: one weight for every point.
  public let weights: [Double]
  /// The selected place.
  public let selected: Int
  /// The selected point that is read.
  public let selectedKey: Int
  /// What carries the shades.
  public let shading: Shading

  /// Puts a curve together; the lists are equally long.
  public init(
    places: [Double], heights: [Double], predictions: [Double], weights: [Double], selected: Int,
    selectedKey: Int, shading: Shading
  ) {
    self.places = places
    self.heights = heights
    self.predictions = predictions
    self.weights = weights
    self.selected = selected
    self.selectedKey = selectedKey
    self.shading = shading
  }

  /// The columns left of the curve.
  static let labelColumns = 6

  /// Draws the curve, a column for every point or several, and the strip of weights.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 5, area.columns > Self.labelColumns + 8, !places.isEmpty else { return }
    let plot = plot(in: area)
    drawHeading(in: area, of: &frame)
    let numbers = (heights + predictions).filter(\.isFinite)
    guard let low = numbers.min(), let high = numbers.max(), high > low else { return }
    drawAxis(low, high, plot, in: area, of: &frame)
    for index in predictions.indices {
      let half = level(predictions[index], low, high, 2 * plot.rows)
      frame.write(
        half.isMultiple(of: 2) ? "▀" : "▄", row: plot.row + half / 2, column: column(index, plot),
        style: .role(.heading), in: plot)
    }
    for index in heights.indices {
      let row = plot.row + level(heights[index], low, high, plot.rows)
      let style: Style =
        index == selectedKey
        ? .role(.key, .bold) : index == selected ? .role(.query, .bold) : .plain
      frame.write("•", row: row, column: column(index, plot), style: style, in: plot)
    }
    drawStrip(plot, in: area, of: &frame)
  }

  /// Where the points are drawn.
  private func plot(in area: Rectangle) -> Rectangle {
    area.droppingLeading(columns: Self.labelColumns).droppingTop(rows: 1).droppingBottom(rows: 2)
  }

  /// The point whose column a place of the screen is in, or nil.
  public func point(at position: Position, in area: Rectangle) -> Int? {
    let plot = plot(in: area)
    guard position.column >= plot.column, position.row > area.row else { return nil }
    return places.indices.last { column($0, plot) <= position.column }
  }

  private func drawHeading(in area: Rectangle, of frame: inout Frame) {
    let text: DisplayText = "y ↓ x →   • a point   ▀▄ predicted from all others"
    frame.write(text, row: area.row, column: area.column + 1, style: .role(.faint), in: area)
  }

  /// The largest number above, the smallest below, and marks of the selected places.
  private func drawAxis(
    _ low: Double, _ high: Double, _ plot: Rectangle, in area: Rectangle, of frame: inout Frame
  ) {
    for (value, row) in [(high, plot.row), (low, plot.endRow - 1)] {
      let text = DisplayText(decimalText(value, places: 1)).padded(to: 5, .trailing)
      frame.write(text, row: row, column: area.column, style: .role(.faint), in: area)
    }
  }

  /// One cell for every point: how much the selected place reads it; below, both are marked.
  private func drawStrip(_ plot: Rectangle, in area: Rectangle, of frame: inout Frame) {
    let row = plot.endRow
    frame.write("reads", row: row, column: area.column, style: .role(.faint), in: area)
    let largest = weights.filter(\.isFinite).max() ?? 0
    for (index, weight) in weights.enumerated() where largest > 0 && weight.isFinite {
      let shade = Shade.sequential(weight / largest)
      let isGlyph = shading == .glyphs
      frame.write(
        isGlyph ? shade.glyph : " ", row: row, column: column(index, plot),
        style: isGlyph ? .plain : .on(shade), in: plot.union(row: row))
    }
    for (index, mark, role) in [(selected, "▸", Role.query), (selectedKey, "▴", .key)]
    where places.indices.contains(index) {
      let place = column(index, plot)
      frame.write(
        DisplayText(mark), row: row + 1, column: place, style: .role(role, .bold), in: area)
      if role == .key { frame.cursor = Position(row: row, column: place) }
    }
  }

  /// Which of so many rows a number stands in, from above.
  private func level(_ value: Double, _ low: Double, _ high: Double, _ rows: Int) -> Int {
    guard value.isFinite else { return rows - 1 }
    let share = (value - low) / (high - low)
    return max(0, min(rows - 1, Int((1 - share) * Double(rows - 1) + 0.5)))
  }

  /// A column for every point; with less room several share one.
  private func column(_ index: Int, _ plot: Rectangle) -> Int {
    guard places.count > 1 else { return plot.column }
    let perPoint = max(1, plot.columns / places.count)
    if perPoint * places.count <= plot.columns { return plot.column + index * perPoint }
    return plot.column + index * (plot.columns - 1) / (places.count - 1)
  }
}

extension Rectangle {
  /// The same columns in one row.
  fileprivate func union(row: Int) -> Rectangle {
    Rectangle(row: row, column: column, rows: 1, columns: columns)
  }
}
