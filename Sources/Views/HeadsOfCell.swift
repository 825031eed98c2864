import Attention
import Screen

/// The lines under the map that give the selected cell in every head, or in the ten largest.
///
///     this cell  L0.H0 .000  H1 .000  H2 .007  H3 .004  H4 .000
///     by head    L1.H0 .047  H1 .022  H2 .000  H3[.928] H4 .002
public struct HeadsOfCell: Equatable, Sendable {
  /// The cell in every head.
  public let values: [HeadValue]
  /// The head that is open.
  public let address: HeadAddress
  /// Which numbers they are.
  public let stage: Stage

  /// How many lines it takes.
  public static let lineCount = 2
  /// How many heads are named at most.
  public static let mostHeads = 10

  /// Creates the lines.
  public init(values: [HeadValue], address: HeadAddress, stage: Stage) {
    self.values = values
    self.address = address
    self.stage = stage
  }

  /// Draws the lines.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let captions: [DisplayText] =
      values.count > Self.mostHeads ? ["this cell", "largest"] : ["this cell", "by head"]
    let perLine = Self.mostHeads / Self.lineCount
    let lines = shownLines(perLine: perLine)
    for (line, caption) in captions.enumerated() {
      let row = area.row + line
      frame.write(caption, row: row, column: area.column + 1, style: .role(.faint), in: area)
      var column = area.column + Self.captionColumns
      for (text, address) in texts(of: lines.dropFirst(line).first ?? [], in: area) {
        let style = address == self.address ? Style(emphasis: .bold) : .plain
        column = frame.write(text, row: row, column: column, style: style, in: area)
      }
    }
  }

  /// The head whose number stands at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the lines are drawn.
  /// - Returns: The head, or nil beside the numbers.
  public func head(at position: Position, in area: Rectangle) -> HeadAddress? {
    guard area.contains(row: position.row, column: position.column) else { return nil }
    let lines = shownLines(perLine: Self.mostHeads / Self.lineCount)
    let line = position.row - area.row
    guard line < Self.lineCount, lines.indices.contains(line) else { return nil }
    var column = area.column + Self.captionColumns
    for (text, address) in texts(of: lines[line], in: area) {
      let end = column + text.width
      if position.column >= column, position.column < end { return address }
      column = end
    }
    return nil
  }

  /// How many columns stand in front of the numbers.
  private static let captionColumns = 12

  /// A head and whether its layer is to be written.
  private struct Entry {
    let value: HeadValue
    let name: String
  }

  private func shownLines(perLine: Int) -> [[Entry]] {
    if values.count > Self.mostHeads {
      let largest = values.sorted { size(of: $0) > size(of: $1) }.prefix(Self.mostHeads)
      let entries = largest.map { Entry(value: $0, name: $0.address.description) }
      return [Array(entries.prefix(perLine)), Array(entries.dropFirst(perLine))]
    }
    let layers = Dictionary(grouping: values, by: \.address.layer).sorted { $0.key < $1.key }
    let lines = layers.map { layer in
      layer.value.enumerated().map { place, value in
        Entry(
          value: value, name: place == 0 ? value.address.description : "H\(value.address.head)")
      }
    }
    guard lines.count > Self.lineCount else { return lines }
    let flat = values.map { Entry(value: $0, name: $0.address.description) }
    return [Array(flat.prefix(perLine)), Array(flat.dropFirst(perLine))]
  }

  private func size(of value: HeadValue) -> Double {
    value.value.number.map(abs) ?? -1
  }

  /// How many columns each number of a line may take, so that all of them fit.
  private func numberColumns(of entries: [Entry], in area: Rectangle) -> Int {
    // A blank before each number, two between a number and the next name.
    let others = entries.reduce(-2) { $0 + $1.name.count + 3 }
    return max(4, (area.columns - Self.captionColumns - others) / max(1, entries.count))
  }

  /// What is written for the heads of a line, one after the other.
  private func texts(
    of entries: [Entry], in area: Rectangle
  ) -> [(text: DisplayText, address: HeadAddress)] {
    let width = numberColumns(of: entries, in: area)
    return entries.map { entry in
      let number = entry.value.value.text(
        stage.form, columns: width, digits: stage.form == .weight ? 3 : 2)
      let isOpen = entry.value.address == address
      let text = isOpen ? "\(entry.name)[\(number)] " : "\(entry.name) \(number)  "
      return (DisplayText(text), entry.value.address)
    }
  }
}
