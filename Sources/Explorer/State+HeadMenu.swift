import Attention
import Models
import Screen
import Tokenization
import Views

/// The menu of the Heads view: which number, in which order.
extension State {
  /// The lines of the menu.
  var headNumberEntries: [MenuEntry] {
    let numbers = HeadNumber.all(open: exploration.address).map { number in
      MenuEntry(
        keys: String(number.letter), does: "number: \(words(for: number))",
        choice: .headNumber(number), disabledReason: nil)
    }
    let orders = HeadOrder.allCases.map { order in
      MenuEntry(
        keys: String(order.letter), does: "order: \(words(for: order))",
        choice: .headOrder(order), disabledReason: nil)
    }
    return numbers + wholeModelEntries + orders
  }

  /// The metrics that no head has of its own, and why not.
  private var wholeModelEntries: [MenuEntry] {
    RowMetric.allCases.filter { !$0.isOfHead }.map(wholeModelEntry)
  }

  private func wholeModelEntry(_ metric: RowMetric) -> MenuEntry {
    MenuEntry(
      keys: String(metric.letter), does: "number: \(metric.menuTitle)",
      choice: .headNumber(.metric(metric)),
      disabledReason: "\(metric.title) goes through all heads together, so no head has its own: "
        + "\(keyName(.chooseView)) e shows it for every query")
  }

  /// Shows another number of every head.
  mutating func show(_ number: HeadNumber) { exploration.headNumber = number }

  /// Lists the heads in another order.
  mutating func list(in order: HeadOrder) { exploration.headOrder = order }

  private func words(for number: HeadNumber) -> String {
    let keys = exploration.trace.tokens.map(\.token.text)
    let queries = exploration.trace.queryTokens.map(\.token.text)
    let key = keys.indices.contains(exploration.key) ? keys[exploration.key] : "none"
    let query = queries.indices.contains(exploration.query) ? queries[exploration.query] : "none"
    return switch number {
    case .cell: "\(exploration.stage.title) of query \(query), key \(key)"
    case .metric(let metric): metric.menuTitle
    case .similarity(let address): "similarity to the open head \(address)"
    }
  }

  private func words(for order: HeadOrder) -> String {
    switch order {
    case .layer: "layer by layer, in a grid"
    case .largest: "from the largest number"
    case .smallest: "from the smallest number"
    }
  }
}
