import Attention
import Screen

/// Every head as a small map, two queries a line.
///
///     L1.H2 verb→obj  [L1.H3 pron→ant]  L1.H4 sink
public struct HeadThumbnails: Equatable, Sendable {
  /// The small maps.
  public let thumbnails: [Thumbnail]
  /// The head that is open.
  public let address: HeadAddress
  /// What carries the shades.
  public let shading: Shading
  /// Which heads share a key-value head.
  public let groups: HeadGroups

  /// How many columns one thumbnail takes at least, with the gap to the next.
  public static let columns = 17

  /// How many columns one thumbnail takes, with the gap to the next.
  private var columns: Int { max(Self.columns, (thumbnails.map(\.keyBlocks.count).max() ?? 0) + 2) }

  /// Creates the grid.
  public init(
    thumbnails: [Thumbnail], address: HeadAddress, shading: Shading, groups: HeadGroups = .none
  ) {
    self.thumbnails = thumbnails
    self.address = address
    self.shading = shading
    self.groups = groups
  }

  /// How many lines stand over a thumbnail: its title, and over that what heads share.
  public static func headingLines(_ groups: HeadGroups) -> Int { groups.isShared ? 2 : 1 }

  /// Draws the grid, one row of it for each layer where that fits; the open head is always seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, !thumbnails.isEmpty else { return }
    let (perRow, height, window) = rows(in: area)
    for row in window {
      if groups.isShared { drawBrackets(row, perRow: perRow, window, height, in: area, of: &frame) }
    }
    for (place, thumbnail) in places(in: area) { draw(thumbnail, in: place, of: &frame) }
  }

  /// The head whose small map stands at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the grid is drawn.
  /// - Returns: The head, or nil between and beside the maps.
  public func head(at position: Position, in area: Rectangle) -> HeadAddress? {
    guard !area.isEmpty, !thumbnails.isEmpty else { return nil }
    return places(in: area).first { place, _ in
      place.contains(row: position.row, column: position.column)
    }?.thumbnail.address
  }

  /// Where the thumbnails stand that are seen.
  private func places(in area: Rectangle) -> [(place: Rectangle, thumbnail: Thumbnail)] {
    let (perRow, height, window) = rows(in: area)
    let headings = Self.headingLines(groups)
    let seen = window.lowerBound * perRow..<min(window.upperBound * perRow, thumbnails.count)
    return seen.map { index in
      let place = Rectangle(
        row: area.row + (index / perRow - window.lowerBound) * height + headings - 1,
        column: area.column + index % perRow * columns, rows: height - headings + 1,
        columns: columns)
      return (place.intersection(area), thumbnails[index])
    }
  }

  /// How many thumbnails a row of the grid has, how many lines it takes, and which rows are seen.
  private func rows(in area: Rectangle) -> (perRow: Int, height: Int, window: Range<Int>) {
    let perRow = min(headsPerLayer, max(1, area.columns / columns))
    let height = Self.headingLines(groups) + max(1, thumbnails.first?.lineCount ?? 1)
    let rowCount = (thumbnails.count + perRow - 1) / perRow
    let open = thumbnails.firstIndex { $0.address == address } ?? 0
    let window = scrolledWindow(
      count: rowCount, places: max(1, area.rows / height), selected: open / perRow, step: 1)
    return (perRow, height, window)
  }

  /// Draws which heads of a row share keys and values.
  private func drawBrackets(
    _ row: Int, perRow: Int, _ window: Range<Int>, _ height: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    let first = row * perRow
    let heads = thumbnails[first..<min(first + perRow, thumbnails.count)].map(\.address)
    for layer in Set(heads.map(\.layer)) where groups.isShared(layer: layer) {
      let seen = heads.filter { $0.layer == layer }.map(\.head)
      guard let from = seen.first, let last = seen.last,
        let place = heads.firstIndex(of: HeadAddress(layer: layer, head: from))
      else { continue }
      GroupBrackets(groups: groups, layer: layer).draw(
        from..<last + 1, open: address, columns: columns,
        row: area.row + (row - window.lowerBound) * height,
        column: area.column + place * columns, in: area, of: &frame)
    }
  }

  /// As many as the largest layer has, so that each layer begins a row.
  private var headsPerLayer: Int {
    Dictionary(grouping: thumbnails, by: \.address.layer).values.map(\.count).max() ?? 1
  }

  private func draw(_ thumbnail: Thumbnail, in place: Rectangle, of frame: inout Frame) {
    let isOpen = thumbnail.address == address
    drawTitle(thumbnail, isOpen: isOpen, in: place, of: &frame)
    thumbnail.draw(in: place.droppingTop(rows: 1).droppingLeading(columns: 1), shading, of: &frame)
  }

  private func drawTitle(
    _ thumbnail: Thumbnail, isOpen: Bool, in place: Rectangle, of frame: inout Frame
  ) {
    let name = thumbnail.name.map { " " + shortHeadName($0) } ?? ""
    let text = DisplayText("\(thumbnail.address)\(name)").prefix(columns: columns - 2)
    let style = isOpen ? Style(emphasis: .bold) : .role(.faint)
    let end = frame.write(
      text, row: place.row, column: place.column + 1, style: style, in: place)
    guard isOpen else { return }
    frame.write("[", row: place.row, column: place.column, style: style, in: place)
    frame.write("]", row: place.row, column: end, style: style, in: place)
  }
}

/// A head as a small map of weights.
public struct Thumbnail: Equatable, Sendable {
  /// Which head.
  public let address: HeadAddress
  /// What its author called it.
  public let name: String?
  /// The queries of each row.
  public let queryBlocks: [Range<Int>]
  /// The keys of each column.
  public let keyBlocks: [Range<Int>]
  /// Its weights, pooled; nil where they are not computed yet.
  public let overview: Overview?

  /// Whether its weights are not computed yet.
  public var isPending: Bool { overview == nil }

  /// How many queries a small thumbnail has at most; more share a cell.
  public static let queries = 12
  /// How many keys a small thumbnail has at most; more share a cell.
  public static let keys = 15

  /// Pools the weights of a head into at most so many queries and keys.
  public init(
    address: HeadAddress, name: String?, head: AttentionHead, queries: Int = Self.queries,
    keys: Int = Self.keys
  ) {
    self.init(
      address: address, name: name, head: head, queries: queries, keys: keys,
      overview: head.overview(.weights, rows: queries, columns: keys, pooling: .max))
  }

  /// Takes weights that were pooled before, or none as long as they are being computed.
  public init(
    address: HeadAddress, name: String?, head: AttentionHead, queries: Int, keys: Int,
    overview: Overview?
  ) {
    self.address = address
    self.name = name
    self.overview = overview
    queryBlocks = blocks(of: head.queryCount, atMost: queries)
    keyBlocks = blocks(of: head.keyCount, atMost: keys)
  }

  /// How many lines it takes, two queries each.
  var lineCount: Int { (queryBlocks.count + 1) / 2 }

  /// Draws the weights, two queries a line and a key a column.
  func draw(in area: Rectangle, _ shading: Shading, of frame: inout Frame) {
    guard let overview else {
      frame.write(
        NumberSign.pending, row: area.row, column: area.column, style: .role(.faint), in: area)
      return
    }
    let scale = ShadeScale(stage: .weights, look: Look(shading: shading), largest: 1)
    for line in 0..<min(area.rows, lineCount) {
      let rows = [2 * line, 2 * line + 1].map { HalfBlockRow(overview, block: $0, scale: scale) }
      for column in overview.keyBlocks.indices {
        let cell = HalfBlockRow.cell(top: rows[0]?[column], bottom: rows[1]?[column], shading)
        frame.write(
          cell.glyph, row: area.row + line, column: area.column + column, style: cell.style,
          in: area)
      }
    }
  }
}
