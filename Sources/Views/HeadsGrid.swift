import Attention
import Screen

/// The heads with their numbers: a grid of layers and heads, or cards in an order.
///
///     layer↓ H0  H1 ▾H2
///      L0    .04 .02   ·
///     ▸L1      · .01[.65]
struct HeadsGrid {
  let picture: HeadsPicture
  let layout: HeadsLayout
  let contents: HeadsLayout.Contents
  /// Small maps of the heads; empty where there is no room for them.
  let thumbnails: [HeadAddress: Thumbnail]
  let shading: Shading

  /// Draws the line of names and as many lines of cards as fit; the open head is always seen.
  func draw(of frame: inout Frame) {
    guard !layout.grid.isEmpty, !picture.entries.isEmpty else { return }
    let places = places
    let (lines, columns) = (places.lines, places.columns)
    drawHeader(lines, columns, of: &frame)
    var open: (entry: HeadEntry, card: Rectangle)?
    for line in lines {
      if isGrid {
        drawLayer(line, row: places.card(line: line, column: 0).row, of: &frame)
      }
      for column in columns {
        guard let entry = entry(line: line, column: column) else { continue }
        let card = places.card(line: line, column: column)
        if entry.address == picture.address { open = (entry, card) }
        draw(entry, in: card, of: &frame)
      }
    }
    // Once more, as its bracket stands on the ground of the next card.
    if let open { draw(open.entry, in: open.card, of: &frame) }
  }

  private var places: HeadPlaces {
    HeadPlaces(
      layout: layout, contents: contents, address: picture.address, selected: picture.selected)
  }

  private var cardArea: Rectangle { places.cardArea }
  private var headingLines: Int { places.headingLines }
  private var isGrid: Bool { picture.order == .layer }

  private func entry(line: Int, column: Int) -> HeadEntry? {
    if isGrid {
      let address = HeadAddress(layer: line, head: column)
      return picture.entries.first { $0.address == address }
    }
    let place = line * layout.cards.perLine + column
    return picture.entries.indices.contains(place) ? picture.entries[place] : nil
  }

  /// The heads over their columns, or which places of the order are seen.
  private func drawHeader(_ lines: Range<Int>, _ columns: Range<Int>, of frame: inout Frame) {
    guard layout.grid.rows > 1 else { return }
    let area = layout.grid.line(headingLines - 1)
    let row = area.row
    if headingLines > 1 {
      GroupBrackets(groups: contents.groups, layer: picture.address.layer).draw(
        columns, open: picture.address, columns: layout.cards.columns, row: layout.grid.row,
        column: layout.grid.column + layout.cards.labelColumns, in: layout.grid.top(rows: 1),
        of: &frame)
    }
    guard isGrid else {
      let first = lines.lowerBound * layout.cards.perLine + 1
      let last = min(picture.entries.count, lines.upperBound * layout.cards.perLine)
      let text = DisplayText(
        "\(picture.order.rawValue) →, then the next line: \(first) to \(last) of \(picture.entries.count)"
      )
      frame.write(
        text.truncated(to: area.columns - 1), row: row, column: area.column + 1,
        style: .role(.faint), in: area)
      return
    }
    let corner = DisplayText("layer↓").prefix(columns: layout.cards.labelColumns)
    frame.write(corner, row: row, column: area.column, style: .role(.faint), in: area)
    for (place, head) in columns.enumerated() {
      let column = area.column + layout.cards.labelColumns + place * layout.cards.columns
      let isOpen = head == picture.address.head
      let style = isOpen ? Style.role(.key, .bold) : .role(.faint)
      if isOpen { frame.write("▾", row: row, column: column, style: style, in: area) }
      frame.write(DisplayText("H\(head)"), row: row, column: column + 1, style: style, in: area)
    }
  }

  private func drawLayer(_ layer: Int, row: Int, of frame: inout Frame) {
    let isOpen = layer == picture.address.layer
    let style = isOpen ? Style.role(.query, .bold) : .role(.faint)
    frame.write(
      DisplayText("\(isOpen ? "▸" : " ")L\(layer)"), row: row, column: cardArea.column,
      style: style, in: cardArea)
  }

  private func draw(_ entry: HeadEntry, in card: Rectangle, of frame: inout Frame) {
    let area = card.intersection(layout.grid)
    let isOpen = entry.address == picture.address
    var column = card.column
    if !isGrid {
      let style = isOpen ? Style.role(.query, .bold) : .role(.faint)
      frame.write(
        DisplayText("\(entry.address)"), row: card.row, column: column, style: style, in: area)
      column += addressColumns
    }
    drawNumber(entry, isOpen: isOpen, column: column, in: area, of: &frame)
    if card.rows - layout.cards.thumbnailLines == 2, let name = entry.name {
      let style = isOpen ? Style(emphasis: .bold) : .role(.faint)
      frame.write(
        DisplayText(shortHeadName(name)).prefix(columns: card.columns - 1), row: card.row + 1,
        column: card.column + (isGrid ? 1 : 0), style: style, in: area)
    }
    guard layout.cards.thumbnailLines > 0, let thumbnail = thumbnails[entry.address] else { return }
    let place = card.droppingTop(rows: card.rows - layout.cards.thumbnailLines)
      .droppingLeading(columns: isGrid ? 1 : 0)
    thumbnail.draw(in: place.intersection(layout.grid), shading, of: &frame)
  }

  /// How many columns the longest address takes in front of its number.
  private var addressColumns: Int {
    picture.entries.map { $0.address.description.count }.max() ?? 0
  }

  /// The number with its shade in front or behind, between brackets where the head is open.
  private func drawNumber(
    _ entry: HeadEntry, isOpen: Bool, column: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let room = max(1, min(numberColumns, area.endColumn - column - 1))
    let form = picture.form
    let text = entry.text(form, columns: room, digits: form == .weight && room >= 4 ? 3 : 2)
    let start = column + 1 + (layout.cards.rows == 1 ? room - text.width : 0)
    let shade = picture.shade(of: entry)
    let isShaded = shading == .background && shade != nil
    let emphasis: Emphasis = isOpen ? .bold : []
    let isFaint = !isOpen && (text == "·" || text == NumberSign.pending)
    let style =
      isShaded
      ? shade.map { .on($0, emphasis) } ?? .plain
      : isFaint ? .role(.faint) : Style(emphasis: emphasis)
    if isShaded { paint(column: column, row: area.row, columns: room + 1, style, area, of: &frame) }
    if !isShaded, !isOpen, let shade {
      frame.write(shade.glyph, row: area.row, column: start - 1, in: area)
    }
    frame.write(text, row: area.row, column: start, style: style, in: area)
    guard isOpen else { return }
    let end = start + text.width
    frame.write("[", row: area.row, column: start - 1, style: style, in: area)
    let cardEnd = Rectangle(row: area.row, column: column, rows: 1, columns: room + 2)
    frame.write("]", row: area.row, column: end, style: style, in: cardEnd)
    if area.contains(row: area.row, column: start) {
      frame.cursor = Position(row: area.row, column: start)
    }
  }

  private func paint(
    column: Int, row: Int, columns: Int, _ style: Style, _ area: Rectangle, of frame: inout Frame
  ) {
    let blank = DisplayText(String(repeating: " ", count: columns))
    frame.write(blank, row: row, column: column, style: style, in: area)
  }

  /// How many columns a number has.
  private var numberColumns: Int {
    let used = isGrid ? 1 : addressColumns + 2
    return max(1, min(5, layout.cards.columns - used))
  }
}
