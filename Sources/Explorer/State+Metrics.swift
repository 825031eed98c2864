import Attention
import Models
import Screen
import Views

/// The Metrics view: what the weights of every row are like.
extension State {
  /// Moves to another query, or another metric.
  mutating func moveMetric(_ command: Command) {
    switch command {
    case .left, .right, .firstKey, .lastKey, .pageLeft, .pageRight: moveToMetric(command)
    default: moveToMetricsRow(command)
    }
  }

  private mutating func moveToMetric(_ command: Command) {
    let all = RowMetric.allCases
    guard let place = all.firstIndex(of: exploration.metric) else { return }
    let target =
      switch command {
      case .left: place - (count ?? 1)
      case .right: place + (count ?? 1)
      case .firstKey, .pageLeft: 0
      default: all.count - 1
      }
    exploration.metric = all[clamped(target, below: all.count)]
  }

  private mutating func moveToMetricsRow(_ command: Command) {
    let screen = explorerArea
    let area = Layout(screen: screen, exploration: exploration)?.main
    let page = area.map { visibleMetrics(rows: $0.rows).count } ?? 1
    let times = count ?? 1
    switch command {
    case .pageUp: exploration.query -= times * page
    case .pageDown: exploration.query += times * page
    case .halfPageUp: exploration.query -= times * max(1, page / 2)
    case .halfPageDown: exploration.query += times * max(1, page / 2)
    case .keyByNumber: exploration.key = count ?? 0
    default: moveCell(command)
    }
  }

  private func visibleMetrics(rows: Int) -> Range<Int> {
    MetricsView.visible(
      queryCount: exploration.queryCount, query: exploration.query, rows: rows)
  }

  /// The view, its numbers measured or remembered.
  func metricsView(
    _ picture: HeadPicture, in area: Rectangle, _ pictures: inout Pictures
  ) -> MetricsView {
    let table =
      pictures.metrics(of: self, visible: visibleMetrics(rows: area.rows))
      ?? MetricsTable(head: picture.head, rollout: .undefined, flow: .undefined)
    return MetricsView(
      picture: picture, table: table, query: exploration.query, metric: exploration.metric)
  }

  /// The right end of the first line: `metric 1 of 13`.
  private var metricsTitle: DisplayText {
    let all = RowMetric.allCases
    let place = all.firstIndex(of: exploration.metric) ?? 0
    return DisplayText("metric \(place + 1) of \(all.count)")
  }

  /// The legend and the sentence.
  func metricsLines(
    _ picture: HeadPicture, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    let view = metricsView(picture, in: layout.main ?? layout.body, &pictures)
    let maps = layout.thumbnails == nil ? "" : "   small maps: the weights of every head"
    let legend = DisplayText(Self.metricsLegend + maps)
    return ViewLines(
      aside: .text(metricsTitle),
      legend: { $1.write(legend, row: $0.row, column: $0.column + 1, in: $0) },
      sentence: { MetricsSentence(view: view).draw(in: $0, of: &$1) })
  }

  private static let metricsLegend =
    "each row is measured along its keys →   α weight   ∅ undefined   · rounds to 0"

  /// What keys do here, where that is not what they do in most views.
  static let metricsMeanings: [Command: String] = [
    .left: "to the metric on the left", .right: "to the metric on the right",
    .firstKey: "to the first metric", .lastKey: "to the last metric",
    .pageLeft: "to the first metric", .pageRight: "to the last metric",
    .enter: "in: the map of this cell", .why: "the formula of this metric",
  ]

  /// What the last line offers.
  static let metricsHintGroups: [HintGroup] = [
    HintGroup(commands: [.up, .down], label: "query"),
    HintGroup(commands: [.left, .right], label: "metric"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.previousLayer, .nextLayer], label: "layer"),
    HintGroup(commands: [.why], label: "formula"),
    HintGroup(commands: [.enter], label: "map"),
    HintGroup(commands: [.editSentence], label: "text"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
    HintGroup(commands: [.search], label: "search"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// Divides the body: the table first, the derivation beside it where the screen has room for both,
  /// small maps of all heads under it.
  mutating func divideMetrics(screen: Rectangle, exploration: Exploration) {
    divideIntoPanes(screen: screen, exploration: exploration)
    guard let shared = main, pane != nil else { return }
    if shared.columns < MetricsView.wholeColumns { divideMetricsColumns(exploration) }
    // Over the rows two lines, under them four.
    guard screen.rows >= 36, let area = main else { return }
    let rows = max(12, min(exploration.queryCount + 6, area.rows - 14))
    guard area.rows >= rows + 14 else { return }
    main = area.top(rows: rows)
    thumbnails = area.droppingTop(rows: rows)
  }

  private mutating func divideMetricsColumns(_ exploration: Exploration) {
    let rest = body.columns - DerivationPane.narrowColumns
    if rest >= MetricsView.wholeColumns {
      (main, pane) = (body.leading(columns: rest), body.droppingLeading(columns: rest))
    } else if exploration.pane == .main {
      (main, pane) = (body, nil)
    } else {
      (main, pane) = (nil, body)
    }
  }
}
