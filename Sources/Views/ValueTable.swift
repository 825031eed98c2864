import Attention
import Screen

/// A key's value dimension by dimension and what its weight lets it hand over, printed so that
/// each product follows from the printed weight and value.
///
///     animate       +1.694    +1.57     // .928 × 1.694
struct ValueTable: Equatable, Sendable {
  /// The weight that every row is multiplied by: `.928`, `0` for a hidden key, `∅` without one.
  let weight: String
  /// One row for each dimension.
  let rows: [Row]
  /// ‖v‖.
  let length: String
  /// ‖α·v‖, which is the weight times ‖v‖.
  let handedLength: String

  /// One dimension.
  struct Row: Equatable, Sendable {
    let value: String
    let handed: String
  }

  /// Prints some dimensions of the value of a cell's key.
  init(_ cell: AttentionCell, dimensions: Range<Int>) {
    let values = Array(cell.value[dimensions.clamped(to: cell.value.indices)])
    let length = cell.value.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard let outcome = cell.outcome.value else {
      (weight, handedLength) = ("∅", "∅")
      rows = values.map { Row(value: Self.valueText($0), handed: "∅") }
      self.length = tableText(NumberForm.score.text(length, digits: 3), of: length)
      return
    }
    let share = cell.verdict == .allowed ? outcome.weight : 0
    let weight = Self.weight(share, values)
    self.weight = tableText(weight, of: share)
    rows = values.map { Self.row(weight, share, $0) }
    let lengths = PrintedProduct(
      PrintedFactor(exactly: weight), PrintedFactor(length, .score, digits: 3, columns: 8),
      equal: share * length, form: .score, digits: 3, columns: 8)
    self.length = tableText(lengths.right, of: length)
    handedLength = tableText(lengths.result, of: share * length)
  }

  private static func row(_ weight: String, _ share: Double, _ value: Double) -> Row {
    let printed = product(weight, share, value)
    return Row(
      value: tableText(printed.right, of: value),
      handed: tableText(printed.result, of: share * value))
  }

  /// The weight with as many digits as it takes for every row to have two.
  private static func weight(_ weight: Double, _ values: [Double]) -> String {
    let preferred = Quantity.share(weight)
    let texts = (0...2).map(preferred.text(extraDigits:))
    let sufficient = texts.first { text in
      values.allSatisfy {
        fractionDigits(product(text, weight, $0).result) == 2 || weight * $0 == 0
      }
    }
    return sufficient ?? texts[0]
  }

  private static func product(_ weight: String, _ share: Double, _ value: Double) -> PrintedProduct
  {
    PrintedProduct(
      PrintedFactor(exactly: weight), PrintedFactor(value, .component, digits: 3, columns: 9),
      equal: share * value, digits: 2, columns: 6)
  }

  private static func valueText(_ value: Double) -> String {
    tableText(PrintedFactor(value, .component, digits: 3, columns: 9).texts[0], of: value)
  }
}
