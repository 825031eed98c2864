import Attention
import Screen

/// The means of the open head and their places among all heads.
///
///     L5.H11, mean over queries       value   rank of 72
///       entropy, bits (at most 3.91)   2.34           34
struct HeadsTable {
  let picture: HeadsPicture

  /// Draws the title and as many lines as fit.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let columns = min(area.columns, 60)
    let (valueEnd, rankEnd) = (columns * 37 / 56, columns * 50 / 56)
    let rank = "rank of \(computedCount)"
    let title = title(columns: rankEnd - rank.count - 2)
    frame.write(
      title, row: area.row, column: area.column + 1, style: .role(.heading, .bold), in: area)
    if title.width < valueEnd - 6 {
      write("value", endingAt: valueEnd, .role(.faint), row: 0, area, &frame)
    }
    write(rank, endingAt: rankEnd, .role(.faint), row: 0, area, &frame)
    for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
      frame.write(
        DisplayText(line.title).truncated(to: valueEnd - 9), row: area.row + 1 + offset,
        column: area.column + 3, in: area)
      write(line.text, endingAt: valueEnd, .plain, row: 1 + offset, area, &frame)
      write(
        line.rank.map { "\($0)" } ?? "", endingAt: rankEnd, .plain, row: 1 + offset, area, &frame)
    }
  }

  /// Which head, and over which of its rows the means are, in as much detail as fits.
  private func title(columns: Int) -> DisplayText {
    let versions = [ownMetrics?.rows.title, ownMetrics?.rows.shortTitle].map { rows in
      DisplayText(
        "\(picture.address)\(group), " + (rows.map { "mean over \($0)" } ?? "not computed yet"))
    }
    return versions.first { $0.width <= columns } ?? versions[1].truncated(to: max(0, columns))
  }

  /// Which key-value head it shares: ` of kv 0`; nothing where it has its own.
  private var group: String {
    let groups = picture.open.groups
    return groups.isShared(layer: picture.address.layer)
      ? " of kv \(groups.keyValueHead(of: picture.address))" : ""
  }

  private var lines: [HeadMetricLine] {
    HeadMetricLine.lines(
      at: place, of: picture.metrics, firstKey: picture.open.keyName(0),
      mostEntropy: picture.mostEntropy)
  }

  /// Where the open head stands, layer by layer.
  private var place: Int {
    picture.open.headCounts.prefix(picture.address.layer).reduce(0, +) + picture.address.head
  }

  private var ownMetrics: HeadMetrics? {
    picture.metrics.indices.contains(place) ? picture.metrics[place] : nil
  }

  private var computedCount: Int { picture.metrics.count { $0 != nil } }

  private func write(
    _ text: String, endingAt end: Int, _ style: Style, row: Int, _ area: Rectangle,
    _ frame: inout Frame
  ) {
    let text = DisplayText(text)
    frame.write(
      text, row: area.row + row, column: area.column + end - text.width, style: style, in: area)
  }
}
