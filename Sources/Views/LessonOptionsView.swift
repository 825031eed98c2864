import Screen

/// The options of a question with the hands of a class, and after the answer their numbers.
///
///        option: a key       hands of 60                      weight
///     1  2 animal            12  ████                           .158   █▉
///     2 ▸6 street            41  █████████████▋                [.834]  ██████████
public struct LessonOptionsView: Equatable, Sendable {
  /// One option.
  public struct Option: Equatable, Sendable {
    /// What stands before it: its number, or its rank.
    public let mark: DisplayText
    /// What it says.
    public let text: DisplayText
    /// How many hands were raised for it.
    public let hands: Int
    /// Its number as it is written; empty where none is known.
    public let number: DisplayText
    /// How long the bar of its number is, 0 to 1.
    public let share: Double
    /// Whether it is the right one, as far as that may be shown.
    public let isRight: Bool

    /// Creates an option.
    public init(
      mark: DisplayText, text: DisplayText, hands: Int, number: DisplayText, share: Double,
      isRight: Bool
    ) {
      self.mark = mark
      self.text = text
      self.hands = hands
      self.number = number
      self.share = share
      self.isRight = isRight
    }
  }

  /// What stands over the options.
  public let title: DisplayText
  /// What the numbers are called; empty where there are none.
  public let numberTitle: DisplayText
  /// The options.
  public let options: [Option]
  /// How many hands were counted.
  public let handCount: Int
  /// The chosen option; nil where none is.
  public let selected: Int?

  /// Creates the view.
  public init(
    title: DisplayText, numberTitle: DisplayText, options: [Option], handCount: Int,
    selected: Int?
  ) {
    self.title = title
    self.numberTitle = numberTitle
    self.options = options
    self.handCount = handCount
    self.selected = selected
  }

  /// How many lines it takes.
  public func height(columns: Int) -> Int {
    1 + options.reduce(0) { $0 + lines(of: $1, columns: columns).count }
  }

  /// Draws the options, and puts the cursor on the chosen one.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    let places = Places(self, columns: area.columns)
    frame.write(
      title, row: area.row, column: area.column + 4, style: .role(.faint), in: area)
    if handCount > 0 {
      frame.write(
        DisplayText("hands of \(handCount)"), row: area.row, column: area.column + places.hands - 1,
        style: .role(.faint), in: area)
    }
    frame.write(
      numberTitle, row: area.row, column: area.column + places.numberEnd - numberTitle.width,
      style: .role(.faint), in: area)
    var row = area.row + 1
    for (index, option) in options.enumerated() {
      draw(option, isSelected: index == selected, places, row: row, in: area, of: &frame)
      row += lines(of: option, columns: area.columns).count
    }
  }

  /// The option at a place of the screen; nil where none stands.
  public func option(at position: Position, in area: Rectangle) -> Int? {
    guard area.contains(row: position.row, column: position.column) else { return nil }
    var row = area.row + 1
    for (index, option) in options.enumerated() {
      let end = row + lines(of: option, columns: area.columns).count
      if (row..<end).contains(position.row) { return index }
      row = end
    }
    return nil
  }

  private func draw(
    _ option: Option, isSelected: Bool, _ places: Places, row: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let style = isSelected ? Style.role(.query, .bold) : .plain
    frame.write(
      option.mark, row: row, column: area.column + 2 - option.mark.width, style: style, in: area)
    if isSelected {
      frame.write("▸", row: row, column: area.column + 3, style: style, in: area)
      if area.contains(row: row, column: area.column + 3) {
        frame.cursor = Position(row: row, column: area.column + 3)
      }
    }
    for (offset, line) in lines(of: option, columns: area.columns).enumerated() {
      frame.write(line, row: row + offset, column: area.column + 4, style: style, in: area)
    }
    if handCount > 0 {
      let hands = DisplayText(String(option.hands))
      frame.write(
        hands, row: row, column: area.column + places.hands + 1 - hands.width, in: area)
      let share = Double(option.hands) / Double(handCount)
      frame.write(
        wholeBar(share, columns: places.handBar), row: row,
        column: area.column + places.hands + 3, in: area)
    }
    let end = area.column + places.numberEnd
    let number = option.isRight && option.number.width > 0 ? "[\(option.number)]" : option.number
    frame.write(
      number, row: row, column: end - option.number.width - (option.isRight ? 1 : 0),
      style: option.isRight ? Style(emphasis: .bold) : .plain, in: area)
    frame.write(
      wholeBar(option.share, columns: places.numberBar), row: row, column: end + 3, in: area)
  }

  private func lines(of option: Option, columns: Int) -> [DisplayText] {
    option.text.wrapped(columns: Places(self, columns: columns).nameColumns)
  }

  /// Where the columns stand: at 80 columns hands at 24, numbers up to 63.
  private struct Places {
    let nameColumns: Int
    let hands: Int
    let handBar: Int
    let numberEnd: Int
    let numberBar: Int

    init(_ view: LessonOptionsView, columns: Int) {
      let widest = view.options.map(\.text.width).max() ?? 0
      let hasHands = view.handCount > 0
      let hasNumbers = view.numberTitle.width > 0
      let handColumns = hasHands ? 12 : 0
      let numberColumns = hasNumbers ? 12 : 0
      let most = max(8, columns - 6 - handColumns - numberColumns)
      nameColumns = min(max(18, widest), most)
      hands = 4 + nameColumns + 3
      let isNarrow = nameColumns > 18 || columns < 80
      handBar = isNarrow ? max(0, min(20, columns - hands - 4 - 2 * numberColumns)) : 20
      let start = hasHands ? hands + 3 + handBar : hands
      numberEnd = isNarrow ? min(start + 9, columns - 2) : 63
      numberBar = max(0, min(10, columns - numberEnd - 4))
    }
  }
}

/// A bar in eighths of a column that is never longer than its share.
private func wholeBar(_ share: Double, columns: Int) -> DisplayText {
  let eighths = Int((min(1, max(0, share)) * Double(max(0, columns)) * 8 + 1e-9).rounded(.down))
  guard eighths > 0 else { return "" }
  return bar(Double(eighths) / Double(columns * 8), columns: columns)
}
