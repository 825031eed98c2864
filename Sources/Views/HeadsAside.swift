import Attention
import Screen

/// The open head beside all heads: its weights as a small map, and the largest numbers.
///
///     │ L5.H11 query ↓ key →
///     │  8 █ ▄
///     │ 10▸  █
///     │    0·▾··5····10···
struct HeadsAside {
  let picture: HeadsPicture
  /// The open head, as large as there is room for.
  let thumbnail: Thumbnail?
  let shading: Shading

  /// How many columns stand left of a map.
  static let labelColumns = 5
  /// How many lines the largest numbers take at least, with their title.
  static let listLines = 6

  /// How many queries and keys a map in an area may have.
  static func mapSize(in area: Rectangle) -> (queries: Int, keys: Int) {
    let lines = max(1, area.rows - 3 - min(listLines, area.rows / 3))
    return (2 * lines, max(1, area.columns - 2 - labelColumns - 1))
  }

  /// Draws a rule in the first column and the rest beside it.
  func draw(in area: Rectangle, rule: DisplayText, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      frame.write(rule, row: row, column: area.column, style: .role(.faint), in: area)
    }
    let body = area.droppingLeading(columns: 2)
    let used =
      body.columns >= HeadsLayout.mapColumns - 2
      ? drawMap(in: body, of: &frame) : drawThumbnail(in: body, of: &frame)
    drawList(in: body.droppingTop(rows: used), of: &frame)
  }

  /// With room for numbers, the map of the open head; returns how many lines it takes.
  private func drawMap(in body: Rectangle, of frame: inout Frame) -> Int {
    let title = DisplayText("\(picture.address) \(picture.open.headName ?? "")")
    frame.write(title, row: body.row, column: body.column, style: .role(.heading, .bold), in: body)
    let lines = min(body.rows - Self.listLines, picture.open.queryCount + 4)
    let area = body.droppingTop(rows: 1).top(rows: max(0, lines))
    MapView(picture: picture.open, cell: picture.cell, look: Look(shading: shading))
      .draw(in: area, of: &frame)
    return 1 + area.rows
  }

  private func drawThumbnail(in body: Rectangle, of frame: inout Frame) -> Int {
    let title = DisplayText("\(picture.address) query ↓ key →")
    frame.write(
      title.truncated(to: body.columns), row: body.row, column: body.column,
      style: .role(.heading, .bold), in: body)
    guard let thumbnail, thumbnail.lineCount > 0 else { return 1 }
    let map = body.droppingTop(rows: 1).top(rows: thumbnail.lineCount)
    drawLabels(thumbnail, in: map, of: &frame)
    thumbnail.draw(in: map.droppingLeading(columns: Self.labelColumns), shading, of: &frame)
    let below = body.droppingTop(rows: 1 + map.rows)
    drawRuler(thumbnail, in: below.line(0), of: &frame)
    frame.write(
      shares(thumbnail).truncated(to: below.columns), row: below.row + 1, column: below.column,
      style: .role(.faint), in: below)
    return 3 + map.rows
  }

  private func drawLabels(_ thumbnail: Thumbnail, in map: Rectangle, of frame: inout Frame) {
    let blocks = thumbnail.queryBlocks
    for line in 0..<min(map.rows, thumbnail.lineCount) {
      let last = min(2 * line + 1, blocks.count - 1)
      let queries = blocks[2 * line].lowerBound..<blocks[last].upperBound
      let isSelected = queries.contains(picture.cell.query)
      let style = isSelected ? Style.role(.query, .bold) : .role(.faint)
      let index = DisplayText(String(isSelected ? picture.cell.query : queries.lowerBound))
      let end = map.column + Self.labelColumns - 1
      frame.write(index, row: map.row + line, column: end - index.width, style: style, in: map)
      guard isSelected else { continue }
      frame.write("▸", row: map.row + line, column: end, style: style, in: map)
    }
  }

  /// A tick every five keys, and the selected key's mark.
  private func drawRuler(_ thumbnail: Thumbnail, in line: Rectangle, of frame: inout Frame) {
    let blocks = thumbnail.keyBlocks
    let start = line.column + Self.labelColumns
    var next = start
    for (place, keys) in blocks.enumerated() where start + place >= next {
      let text = DisplayText(place % 5 == 0 ? String(keys.lowerBound) : "·")
      next = frame.write(
        text, row: line.row, column: start + place, style: .role(.faint), in: line)
    }
    guard let key = blocks.firstIndex(where: { $0.contains(picture.cell.key) }) else { return }
    frame.write("▾", row: line.row, column: start + key, style: .role(.key, .bold), in: line)
  }

  /// What a block of the map stands for.
  private func shares(_ thumbnail: Thumbnail) -> DisplayText {
    let queries = thumbnail.queryBlocks.map(\.count).max() ?? 1
    let keys = thumbnail.keyBlocks.map(\.count).max() ?? 1
    if queries > 1 || keys > 1 { return DisplayText("largest of \(queries)×\(keys)") }
    return shading == .glyphs ? "▀▄ ≥.25  2 rows a line" : "weights  2 rows a line"
  }

  /// The heads with the largest numbers, the open one among them.
  private func drawList(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 2 else { return }
    let word = picture.order == .smallest ? "smallest" : "largest"
    let numberEnd = min(area.columns, 40)
    let title = DisplayText("\(word) of \(picture.ranking.count)")
    frame.write(title, row: area.row, column: area.column, style: .role(.faint), in: area)
    let number = DisplayText(picture.number.shortTitle(stage: picture.open.stage))
      .truncated(to: max(0, numberEnd - title.width - 1))
    frame.write(
      number, row: area.row, column: area.column + numberEnd - number.width, style: .role(.faint),
      in: area)
    for (offset, entry) in listed(area.rows - 1).enumerated() {
      draw(entry, in: area.line(1 + offset).leading(columns: numberEnd), of: &frame)
    }
  }

  /// The first of the ranking; the open head is the last one where it is not among them.
  private func listed(_ count: Int) -> [HeadEntry] {
    let first = picture.ranking.prefix(count)
    guard !first.contains(where: { $0.address == picture.address }),
      let open = picture.ranking.first(where: { $0.address == picture.address })
    else { return Array(first) }
    return first.dropLast() + [open]
  }

  private func draw(_ entry: HeadEntry, in line: Rectangle, of frame: inout Frame) {
    let isOpen = entry.address == picture.address
    let style = isOpen ? Style.role(.query, .bold) : .plain
    let title = DisplayText("\(isOpen ? "▸" : " ")\(entry.address)")
    frame.write(title, row: line.row, column: line.column, style: style, in: line)
    let number = entry.text(
      picture.form, columns: 6, digits: picture.number.digits(stage: picture.open.stage))
    let start = line.column + 8
    let share = picture.largest > 0 ? abs(entry.number ?? 0) / picture.largest : 0
    frame.write(
      bar(share, columns: line.columns - 8 - 7), row: line.row, column: start, style: style,
      in: line)
    frame.write(
      number, row: line.row, column: line.endColumn - number.width, style: style, in: line)
  }
}
