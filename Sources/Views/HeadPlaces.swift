import Attention
import Screen

/// Which head stands where in the Heads view.
///
/// It depends on sizes and the selection, never on a number shown.
///
///     places.head(at: Position(row: 6, column: 20), order: [])  // L1.H2
public struct HeadPlaces: Equatable, Sendable {
  private let layout: HeadsLayout
  private let contents: HeadsLayout.Contents
  private let address: HeadAddress
  private let selected: Int

  /// Finds the places of the heads.
  ///
  /// - Parameters:
  ///   - layout: Where the parts of the view stand.
  ///   - contents: How many heads there are, and in which order.
  ///   - address: The open head.
  ///   - selected: Its place in the order.
  public init(
    layout: HeadsLayout, contents: HeadsLayout.Contents, address: HeadAddress, selected: Int
  ) {
    self.layout = layout
    self.contents = contents
    self.address = address
    self.selected = selected
  }

  /// The head at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - order: The heads in the order that is shown; not asked for where they stand by layer.
  /// - Returns: The head whose card stands there, or nil.
  public func head(at position: Position, order: [HeadAddress]) -> HeadAddress? {
    let inner = cardArea.droppingLeading(columns: layout.cards.labelColumns)
    guard inner.contains(row: position.row, column: position.column) else { return nil }
    let line = lines.lowerBound + (position.row - inner.row) / layout.cards.rows
    let column = columns.lowerBound + (position.column - inner.column) / layout.cards.columns
    guard lines.contains(line), columns.contains(column) else { return nil }
    if isGrid {
      let exists = contents.headCounts.indices.contains(line) && column < contents.headCounts[line]
      return exists ? HeadAddress(layer: line, head: column) : nil
    }
    let place = line * layout.cards.perLine + column
    return order.indices.contains(place) ? order[place] : nil
  }

  private var isGrid: Bool { contents.order == .layer }

  /// How many lines stand over the cards, where there is room for cards under them.
  var headingLines: Int { max(0, min(contents.headingLines, layout.grid.rows - 1)) }

  /// Where the cards stand, the names of layers with them.
  var cardArea: Rectangle { layout.grid.droppingTop(rows: headingLines) }

  /// The lines of cards that are seen.
  var lines: Range<Int> {
    scrolledWindow(
      count: layout.cards.lineCount(contents), places: cardArea.rows / layout.cards.rows,
      selected: isGrid ? address.layer : selected / layout.cards.perLine, step: 1)
  }

  /// The columns of cards that are seen.
  var columns: Range<Int> {
    guard isGrid else { return 0..<layout.cards.perLine }
    return scrolledWindow(
      count: contents.headsPerLayer, places: layout.cards.perLine, selected: address.head, step: 1)
  }

  /// Where the card of a line and column stands.
  func card(line: Int, column: Int) -> Rectangle {
    Rectangle(
      row: cardArea.row + (line - lines.lowerBound) * layout.cards.rows,
      column: cardArea.column + layout.cards.labelColumns
        + (column - columns.lowerBound) * layout.cards.columns,
      rows: layout.cards.rows, columns: layout.cards.columns)
  }
}
