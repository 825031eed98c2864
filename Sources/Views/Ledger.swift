import Attention
import Screen

/// How the output of one value dimension adds up, key after key, printed so that each product
/// follows from its factors, and the sum so far from the products.
///
///     weight     .0052     ·  .928
///     v              ·     · +1.69
///     α × v          ·     · +1.57
///     Σ so far       ·     · +1.57
struct Ledger: Equatable, Sendable {
  /// One entry for each key that is shown.
  let entries: [Entry]

  /// The numbers of one key.
  struct Entry: Equatable, Sendable {
    let weight: String
    let value: String
    let product: String
    let sum: String
  }

  /// Prints the entries of some keys.
  ///
  /// - Parameters:
  ///   - derivation: The row.
  ///   - values: The number of every key's value in the dimension.
  ///   - dimension: Which value dimension.
  ///   - keys: The keys that are shown.
  ///   - columns: How many columns a number has.
  init(
    _ derivation: Derivation, values: [Double], dimension: Int, keys: Range<Int>, columns: Int = 5
  ) {
    let row = derivation.row
    guard let weights = row.outcome.value?.weights, derivation.mix.indices.contains(dimension)
    else {
      entries = keys.map {
        let value = NumberForm.component.cellText(values[$0], columns: columns, digits: 2)
        return Entry(weight: "∅", value: value, product: "∅", sum: "∅")
      }
      return
    }
    let shares = derivation.mix[dimension].shares
    var exact = shares[..<keys.lowerBound].reduce(0, +)
    var printed = PocketCalculator.number(NumberForm.component.text(exact, digits: 2))
    var entries: [Entry] = []
    for key in keys {
      let isHidden = row.verdicts[key] != .allowed
      let product = Self.product(weights[key], values[key], shares[key], columns: columns)
      exact += shares[key]
      printed = printed.flatMap { sum in product.number.map { sum + $0 } }
      entries.append(
        Entry(
          weight: isHidden ? "╱" : tableText(product.left, of: weights[key]),
          value: tableText(product.right, of: values[key]),
          product: tableText(product.result, of: shares[key]),
          sum: Self.sum(exact, from: printed, columns: columns)))
    }
    self.entries = entries
  }

  private static func product(
    _ weight: Double, _ value: Double, _ share: Double, columns: Int
  ) -> PrintedProduct {
    PrintedProduct(
      PrintedFactor(weight, .weight, digits: 3, columns: columns),
      PrintedFactor(value, .component, digits: 2, columns: columns), equal: share, digits: 2,
      columns: columns)
  }

  /// The sum with as many digits as follow from the printed products.
  private static func sum(_ exact: Double, from printed: Double?, columns: Int) -> String {
    guard let printed else {
      return NumberForm.component.cellText(exact, columns: columns, digits: 0)
    }
    for digits in [2, 1, 0] {
      let text = NumberForm.component.text(exact, digits: digits)
      guard text.count <= columns, let number = PocketCalculator.number(text) else { continue }
      let half = (0..<digits).reduce(0.5) { half, _ in half / 10 }
      if abs(printed - number) < half * (1 - 1e-6) { return tableText(text, of: exact) }
    }
    let text = NumberForm.component.cellText(exact, columns: columns - 1, digits: 0)
    return exact.isFinite ? "≈" + text : text
  }
}
