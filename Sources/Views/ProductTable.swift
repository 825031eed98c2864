import Attention
import Screen

/// The products of a dot product dimension by dimension, printed so that each product follows from
/// its factors, and the dot product from the products.
///
///     animate         +5.693    +1.694  +9.64
struct ProductTable: Equatable, Sendable {
  /// One row for each dimension that is shown, in order.
  let rows: [Row]
  /// The sum of the dimensions that are not shown; nil where all are.
  let rest: String?
  /// The dot product.
  let total: String

  /// One dimension.
  struct Row: Equatable, Sendable {
    let part: TermPart
    let printed: PrintedProduct

    /// The query's number as the table shows it.
    var query: String { tableText(printed.left, of: part.query) }
    /// The key's number as the table shows it.
    var key: String { tableText(printed.right, of: part.key) }
    /// The product as the table shows it.
    var product: String { tableText(printed.result, of: part.product) }
  }

  /// How many columns the numbers have, and how many digits a product prefers.
  struct Style: Equatable, Sendable {
    var factor = 9
    var product = 7
    var digits = 2
  }

  /// Prints the dimensions of a cell.
  ///
  /// - Parameters:
  ///   - parts: The dimensions that are shown.
  ///   - rest: The sum of the others, nil where there are none.
  ///   - total: The dot product.
  ///   - style: How many columns the numbers have.
  init(_ parts: [TermPart], rest: Double?, total: Double, style: Style = Style()) {
    for places in [style.digits, style.digits + 1] + (0..<style.digits).reversed() {
      let printed = NumberForm.score.text(total, digits: places)
      for digits in style.digits...4 {
        let table = Self.rows(parts, digits: digits, style)
        let restText = rest.map { NumberForm.component.text($0, digits: digits) }
        guard Self.sum(table, restText, is: printed, digits: places) else { continue }
        (rows, self.rest, self.total) = (table, restText, printed)
        return
      }
    }
    rows = Self.rows(parts, digits: 2, style)
    self.rest = rest.map { NumberForm.component.text($0, digits: 2) }
    self.total = (total.isFinite ? "≈" : "") + NumberForm.score.text(total, digits: 2)
  }

  private static func rows(_ parts: [TermPart], digits: Int, _ style: Style) -> [Row] {
    parts.map { part in
      Row(
        part: part,
        printed: PrintedProduct(
          PrintedFactor(part.query, .component, digits: 3, columns: style.factor),
          PrintedFactor(part.key, .component, digits: 3, columns: style.factor),
          equal: part.product, digits: digits, columns: style.product))
    }
  }

  private static func sum(
    _ rows: [Row], _ rest: String?, is total: String, digits: Int
  ) -> Bool {
    let terms = rows.map(\.printed.result) + (rest.map { [$0] } ?? [])
    let sum = PrintedExpression.sum(terms.map { .number($0) })
    return PocketCalculator.agrees(sum, with: total, digits: digits)
  }
}

extension AttentionCell {
  /// The dimensions of the dot product in their order; terms have them by name.
  var partsInOrder: [TermPart] {
    terms.flatMap(\.parts).sorted { $0.dimension < $1.dimension }
  }
}
