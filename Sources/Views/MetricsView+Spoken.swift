import Attention
import Screen

extension MetricsView {
  /// The table as sentences: the selected metric of every query, its mean, then every metric of the
  /// selected query.
  public var spoken: SpokenList {
    let queries = table.queries
    let metrics = RowMetric.allCases
    let title = DisplayText("\(metric.name), of each query, then every number of the selected one")
    return SpokenList(
      title: title, count: queries.count + 1 + metrics.count,
      selected: query - queries.lowerBound
    ) { index in
      if index < queries.count { return spokenRow(queries.lowerBound + index, metric) }
      if index == queries.count {
        return DisplayText("mean: \(spoken(table.mean(of: metric), metric))")
      }
      let metric = metrics[index - queries.count - 1]
      let name = DisplayText(metric.name)
      return "query \(picture.queryName(query)): \(name), "
        + DisplayText(spoken(table.value(of: metric, query: query), metric))
    }
  }

  private func spokenRow(_ query: Int, _ metric: RowMetric) -> DisplayText {
    "query \(picture.queryName(query)): "
      + DisplayText(spoken(table.value(of: metric, query: query), metric))
  }

  private func spoken(_ value: MetricsTable.Value, _ metric: RowMetric) -> String {
    switch value {
    case .missing: "not computed for so long a text"
    case .undefined: "undefined"
    case .number(let number):
      metric.text(number.number) + (number.key.map { ", key \(picture.keyName($0))" } ?? "")
    }
  }
}
