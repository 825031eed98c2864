import Screen

/// How a measured number changed over the steps of a training run, and what it is now.
///
///      accuracy on the repeat  ▁▁▁▂▂▂▂▂▂▂▂▃▃▄▅▆▇···············  .785  goal .950
public struct MeasureLine: Equatable, Sendable {
  /// What is measured.
  public let label: DisplayText
  /// How much of the range each bar fills; nil for a step that is to come.
  public let bars: [Double?]
  /// How many of the bars lie before the shown step, it among them.
  public let shownCount: Int
  /// The number at the shown step.
  public let value: DisplayText
  /// What to hold it against: `goal .950`.
  public let note: DisplayText
  /// Whether the number is where it should be.
  public let isMet: Bool
  /// Which signs the screen can draw: bars, or digits from 0 to 9.
  public let repertoire: Repertoire
  /// The bar in whose place a mark stands, or nil.
  public let marker: Int?

  /// Puts a line together.
  public init(
    label: DisplayText, bars: [Double?], shownCount: Int, value: DisplayText, note: DisplayText,
    isMet: Bool, repertoire: Repertoire = .unicode, marker: Int? = nil
  ) {
    self.label = label
    self.bars = bars
    self.shownCount = shownCount
    self.value = value
    self.note = note
    self.isMet = isMet
    self.repertoire = repertoire
    self.marker = marker
  }

  /// The columns of the label and the blank before it.
  static let labelColumns = 25
  /// The columns of the number and the blank before it.
  static let valueColumns = 6

  /// Draws the line in the first row of an area; on a wide one every bar takes two columns.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let area = area.top(rows: 1)
    guard area.columns >= 56 else { return drawShort(in: area, of: &frame) }
    let repeats = area.columns >= 112 ? 2 : 1
    let row = area.row
    frame.write(label, row: row, column: area.column + 1, in: area)
    var column = area.column + Self.labelColumns
    for (place, share) in bars.enumerated() {
      let isMarked = place == marker
      let style: Style =
        isMarked
        ? .role(.key, .bold)
        : share == nil ? .role(.faint) : place < shownCount ? .role(.heading) : .role(.disabled)
      let glyph = isMarked ? "▴" : share.map(bar) ?? "·"
      for _ in 0..<repeats {
        column = frame.write(glyph, row: row, column: column, style: style, in: area)
      }
    }
    column = drawValue(row: row, column: column, in: area, of: &frame)
    frame.write(
      note, row: row, column: column + 2, style: .role(isMet ? .heading : .faint), in: area)
  }

  /// Without room for the bars: name, number and goal.
  private func drawShort(in area: Rectangle, of frame: inout Frame) {
    frame.write(label, row: area.row, column: area.column + 1, in: area)
    let column = max(area.column, min(area.column + Self.labelColumns, area.endColumn - 7))
    let end = drawValue(row: area.row, column: column, in: area, of: &frame)
    frame.write(note, row: area.row, column: end + 2, style: .role(.faint), in: area)
  }

  private func drawValue(
    row: Int, column: Int, in area: Rectangle, of frame: inout Frame
  ) -> Int {
    frame.write(
      value.padded(to: Self.valueColumns, .trailing), row: row, column: column,
      style: Style(emphasis: .bold), in: area)
  }

  /// One of eight heights, or of ten digits.
  private func bar(_ share: Double) -> DisplayText {
    let heights: [DisplayText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard share.isFinite else { return "?" }
    if repertoire == .ascii { return "\(max(0, min(9, Int(share * 10))))" }
    return heights[max(0, min(7, Int(share * 8)))]
  }
}
