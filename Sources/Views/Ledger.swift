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
    let before = shares[..<keys.lowerBound].reduce(0, +)
    let terms = keys.map { key in
      Term(
        weight: weights[key], value: values[key], share: shares[key],
        verdict: row.verdicts[key])
    }
    let ways = [2, 3].map { Self.entries(terms, before: before, digits: $0, columns: columns) }
    let best = ways.min { Self.roughness(of: $0) < Self.roughness(of: $1) }
    entries = best ?? []
  }

  private struct Term {
    let weight: Double
    let value: Double
    let share: Double
    let verdict: MaskVerdict
  }

  /// How many sums have fewer than two digits, or do not follow from the products at all.
  private static func roughness(of entries: [Entry]) -> Int {
    entries.count { $0.sum != "0" && $0.sum != "·" && fractionDigits($0.sum) < 2 }
      + 2 * entries.count { $0.sum.hasPrefix("≈") }
  }

  private static func entries(
    _ terms: [Term], before: Double, digits: Int, columns: Int
  ) -> [Entry] {
    var sum = Sum(before: before)
    return terms.map { term in
      let product = PrintedProduct(
        PrintedFactor(term.weight, .weight, digits: 3, columns: columns),
        // A value may use the gap to its left as well: its sign keeps it apart.
        PrintedFactor(term.value, .component, digits: 2, columns: columns + 1),
        equal: term.share, digits: digits, columns: columns)
      let shown = tableText(product.result, of: term.share)
      sum.add(term.share, printed: product.number, shown: shown)
      return Entry(
        weight: term.verdict == .allowed ? tableText(product.left, of: term.weight) : "╱",
        value: tableText(product.right, of: term.value), product: shown,
        sum: sum.text(columns: columns))
    }
  }
}

/// A sum so far: the exact one, and the one of the printed numbers.
private struct Sum {
  private var exact: Double
  private var printed: Double?
  /// How much the numbers that are shown as `·` may have added.
  private var slack = 0.0

  init(before: Double) {
    exact = before
    printed = PocketCalculator.number(NumberForm.component.text(before, digits: 2))
  }

  mutating func add(_ share: Double, printed number: Double?, shown: String) {
    exact += share
    printed = printed.flatMap { sum in number.map { sum + $0 } }
    if shown == "·" { slack += 0.005 }
  }

  /// The sum with as many digits as follow from the printed numbers, of which those that round to
  /// zero may add up to something.
  func text(columns: Int) -> String {
    let form = NumberForm.component
    guard let printed else { return form.cellText(exact, columns: columns, digits: 0) }
    for (digits, slack) in [(2, 0), (3, 0), (2, slack), (1, 0), (0, 0)] {
      let text = form.text(exact, digits: digits, columns: columns)
      let shown = tableText(text, of: exact)
      guard text.count <= columns, digits >= 2 || shown != "·",
        let number = PocketCalculator.number(text)
      else { continue }
      let half = (0..<digits).reduce(0.5) { half, _ in half / 10 }
      if abs(printed - number) < (half + slack) * (1 - 1e-6) { return shown }
    }
    return "≈" + form.text(exact, digits: 2, columns: columns - 1)
  }
}
