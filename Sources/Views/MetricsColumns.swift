import Screen

/// Which metrics fit into a width, and where their numbers end.
///
/// It depends on the width, the number of queries and the selected metric only.
struct MetricsColumns: Equatable, Sendable {
  /// The metrics that are seen, the selected one among them.
  let metrics: [RowMetric]
  /// How many digits a position has.
  let indexDigits: Int
  /// How many columns a name has.
  let nameColumns: Int
  /// Where the first column begins.
  let start: Int

  init(_ area: Rectangle, queryCount: Int, selected: RowMetric) {
    indexDigits = max(2, String(max(1, queryCount) - 1).count)
    nameColumns = area.columns >= 40 ? 7 : area.columns >= 20 ? 3 : 0
    start = area.column + indexDigits + 1 + nameColumns
    let room = area.endColumn - start
    let all = RowMetric.allCases
    let place = all.firstIndex(of: selected) ?? 0
    // From the first metric on, or as far to the right as the selected one needs.
    let first = (0...place).first { first in
      all[first...place].reduce(0) { $0 + $1.columns } <= room
    }
    var rest = room
    metrics = Array(
      all[(first ?? place)...].prefix { metric in
        rest -= metric.columns
        return rest >= 0 || metric == selected
      })
  }

  /// The metric whose column has a place of the screen in it; nil beside all of them.
  func metric(at place: Int) -> RowMetric? {
    var start = start
    for metric in metrics {
      let end = start + metric.columns
      if place >= start, place < end { return metric }
      start = end
    }
    return nil
  }

  /// The column after the number of a metric.
  func numberEnd(of metric: RowMetric) -> Int {
    let before = metrics.prefix { $0 != metric }.reduce(0) { $0 + $1.columns }
    return start + before + 7
  }
}
