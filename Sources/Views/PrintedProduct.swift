import Screen

/// A product and its two factors in the columns of a table, with digits such that a pocket
/// calculator finds the printed product from the printed factors.
///
///     PrintedProduct(
///       PrintedFactor(5.6933, .component, digits: 3), PrintedFactor(1.6938, .component, digits: 3),
///       equal: 9.6434, digits: 2
///     ).result  // "+9.64", which is 5.693 × 1.694
struct PrintedProduct: Equatable, Sendable {
  /// The left factor as printed.
  let left: String
  /// The right factor as printed.
  let right: String
  /// The product as printed; `≈` stands before one that no digits in these columns give.
  let result: String

  /// Prints a product; factors get more digits as far as they have columns, then the product loses
  /// some.
  init(
    _ left: PrintedFactor, _ right: PrintedFactor, equal product: Double,
    form: NumberForm = .component, digits: Int, columns: Int = .max
  ) {
    let pairs = Self.pairs(left.texts, right.texts)
    for places in (0...max(0, digits)).reversed() {
      let result = form.text(product, digits: places, columns: columns)
      guard result.count <= columns else { continue }
      let agreeing = pairs.first { left, right in
        PocketCalculator.agrees(
          .product(.number(left), .number(right)), with: result, digits: places)
      }
      guard let agreeing else { continue }
      (self.left, self.right, self.result) = (agreeing.0, agreeing.1, result)
      return
    }
    (self.left, self.right) = (left.texts.first ?? "", right.texts.first ?? "")
    result = form.approximately(product, columns: columns)
  }

  /// The printed product as a number; nil where it is none.
  var number: Double? { PocketCalculator.number(result) }

  /// Texts with equally many digits added; the one that can have no more keeps its last.
  private static func pairs(_ left: [String], _ right: [String]) -> [(String, String)] {
    (0..<max(left.count, right.count)).compactMap { extra in
      guard let left = left.dropFirst(extra).first ?? left.last,
        let right = right.dropFirst(extra).first ?? right.last
      else { return nil }
      return (left, right)
    }
  }
}

/// A factor of a printed product: the ways in which it may be written, the preferred one first.
struct PrintedFactor: Equatable, Sendable {
  /// The same number with more and more digits.
  let texts: [String]

  /// How many digits a factor gets at most beyond those it prefers.
  static let mostExtraDigits = 4

  /// A number that may get more digits as long as it fits into so many columns.
  init(_ value: Double, _ form: NumberForm, digits: Int, columns: Int = .max) {
    let texts = (0...Self.mostExtraDigits).map { form.text(value, digits: digits + $0) }
    let fitting = texts.filter { $0.count <= columns }
    self.texts =
      fitting.isEmpty ? [form.cellText(value, columns: columns, digits: digits)] : fitting
  }

  /// A number that is printed elsewhere, so that its digits are fixed.
  init(exactly text: String) { texts = [text] }
}

extension NumberForm {
  /// The number with so many digits, without the zero before the point where it is too wide.
  func text(_ value: Double, digits: Int, columns: Int) -> String {
    let text = text(value, digits: digits)
    guard text.count > columns else { return text }
    for sign in ["", "+", "−"] where text.hasPrefix(sign + "0.") {
      return sign + text.dropFirst(sign.count + 1)
    }
    return text
  }

  /// A number that does not follow from those printed beside it: `≈` stands before it.
  func approximately(_ value: Double, columns: Int) -> String {
    let whole = cellText(value, columns: max(0, columns - 1), digits: 0)
    return value.isFinite && columns > 1
      ? "≈" + whole : cellText(value, columns: columns, digits: 0)
  }
}

/// A printed number as a table shows it: `·` in place of digits that are all zeros, where the
/// number is not.
func tableText(_ printed: String, of value: Double) -> String {
  let showsOnlyZeros = !printed.contains { ("1"..."9").contains($0) }
  return value != 0 && value.isFinite && showsOnlyZeros && printed.contains("0") ? "·" : printed
}
