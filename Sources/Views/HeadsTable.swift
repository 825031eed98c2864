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
    let rows = ownMetrics.map { ", mean over \($0.rows.title)" } ?? ", not computed yet"
    let title = DisplayText("\(picture.address)\(rows)")
    frame.write(
      title.truncated(to: valueEnd - 6), row: area.row, column: area.column + 1,
      style: .role(.heading, .bold), in: area)
    write("value", endingAt: valueEnd, .role(.faint), row: 0, area, &frame)
    write("rank of \(computedCount)", endingAt: rankEnd, .role(.faint), row: 0, area, &frame)
    for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
      frame.write(
        DisplayText(line.title).truncated(to: valueEnd - 9), row: area.row + 1 + offset,
        column: area.column + 3, in: area)
      write(line.text, endingAt: valueEnd, .plain, row: 1 + offset, area, &frame)
      write(line.rank.map { "\($0)" } ?? "", endingAt: rankEnd, .plain, row: 1 + offset, area, &frame)
    }
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
