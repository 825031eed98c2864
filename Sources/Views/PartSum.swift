import Attention
import Screen

/// The products of a dot product, one for each dimension, printed so that each line and their sum
/// follow from the printed numbers.
///
///     noun?       32.000× 1.000 32.00
struct PartSum: Equatable, Sendable {
  /// One row for each product, the smallest ones together where there are too many.
  let rows: [PaneRow]
  /// The dot product.
  let total: String

  init(_ derivation: Derivation, most: Int, digits: Int) {
    let parts = derivation.parts
    let sum = NamedSum(
      parts.map { ($0.name, $0.product) }, total: derivation.cell.dot, most: most, form: .score,
      digits: digits)
    total = sum.total
    rows = sum.numbers.enumerated().map { line, number in
      let isSingle = line < sum.numbers.count - 1 || parts.count <= most
      guard isSingle else { return PaneRow("  " + number.name).with(number.text) }
      return Self.row(parts[line], product: number.text)
    }
  }

  /// The product with as many digits of its factors as it takes and as fit.
  private static func row(_ part: TermPart, product: String) -> PaneRow {
    let digits = fractionDigits(product)
    let factors = (3...5).lazy.map { places in
      (decimalText(part.query, places: places), decimalText(part.key, places: places))
    }
    let agreeing = factors.first { query, key in
      PocketCalculator.agrees(
        .product(.number(query), .number(key)), with: product, digits: digits)
    }
    guard let (query, key) = agreeing else {
      return PaneRow("  " + shortDimension(part.name)).with(product)
    }
    let padded = String(repeating: " ", count: max(0, 6 - key.count)) + key
    return PaneRow("  " + shortDimension(part.name)).with(
      query + "×" + padded, endingAt: min(27, 33 - product.count - 1)
    ).with(product)
  }
}
