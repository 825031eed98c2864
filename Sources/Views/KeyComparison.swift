import Attention
import Screen

/// Two keys of one query side by side: their products, what they differ by, and what that makes of
/// their weights.
///
///     48.76   38.23   +10.53
///     e^(12.19 − 9.56) = 13.9: key animal gets 13.9 times the weight of key street
struct KeyComparison: Equatable, Sendable {
  let picture: HeadPicture
  /// The selected key.
  let selected: Derivation
  /// The key that it is compared with.
  let other: Derivation

  /// Draws the other key's numbers and the differences beside the rows of the selected key.
  func drawRows(
    _ table: ProductTable, _ window: DimensionWindow, columns: ScoreColumns.Other, selected: Int,
    look: Look, in area: Rectangle, of frame: inout Frame
  ) {
    let parts = other.cell.partsInOrder
    let differences = zip(self.selected.cell.partsInOrder, parts).map { $0.product - $1.product }
    let largest = differences.map(abs).filter(\.isFinite).max() ?? 0
    for (offset, row) in table.rows.enumerated() where parts.indices.contains(row.part.dimension) {
      let line = area.line(VectorsLayout.headingRows + offset)
      let part = parts[row.part.dimension]
      let numbers = ComparedNumbers(row.printed.result, part, product: row.part.product)
      let isSelected = row.part.dimension == selected
      let isZero = part.product == 0 && row.part.product == 0
      PaneRow("", isSelected ? .role(.query, .bold) : isZero ? .role(.faint) : .plain)
        .with(numbers.key, endingAt: columns.key).with(numbers.product, endingAt: columns.product)
        .with(numbers.difference, endingAt: columns.difference).draw(in: line, of: &frame)
      SignedBar(
        differences[row.part.dimension], largest: largest, cells: columns.barCells
      ).draw(
        row: line.row, column: line.column + columns.bar, shading: look.shading, in: line,
        of: &frame)
    }
  }

  /// Draws the sums under the columns, the weights of both keys, and how often one holds the other.
  func drawSums(_ columns: ScoreColumns, in area: Rectangle, of frame: inout Frame) {
    guard let other = columns.other, !area.isEmpty else { return }
    let sums = PocketCalculator(
      [.difference(.number(.score(selected.cell.dot)), .number(.score(self.other.cell.dot)))],
      equal: Quantity(selected.cell.dot - self.other.cell.dot, .component, digits: 2))
    guard let difference = sums.expressions.first else { return }
    PaneRow(" Σ q × k, the dot product", Style(emphasis: .bold))
      .with(difference.leading, endingAt: columns.product)
      .with(difference.trailing, endingAt: other.product)
      .with(sums.result, endingAt: other.difference).draw(in: area.line(0), of: &frame)
    for (line, text) in [text(of: selected), text(of: self.other), ratio].enumerated() {
      PaneRow(" " + text).draw(in: area.line(1 + line), of: &frame)
    }
  }

  /// From the dot product to the weight in one line.
  func text(of derivation: Derivation) -> String {
    let names = picture.keyLabels.map(\.name.description)
    let lines = derivation.lines(keyNames: names, configuration: picture.head.configuration)
    let steps: [Derivation.Step] = [.scale, .exponent, .weight]
    let texts = steps.compactMap { step in
      lines.first { $0.step == step }.map { $0.equation.isEmpty ? $0.note : $0.equation }
    }
    return "key \(picture.keyName(derivation.cell.key)): " + texts.joined(separator: "   ")
  }

  /// How many times the one weight the other is; without softmax nothing is said of it.
  var ratio: String {
    let (mine, theirs) = (selected.cell, other.cell)
    let names = (picture.keyName(mine.key), picture.keyName(theirs.key))
    let configuration = picture.head.configuration
    guard configuration.normalizer == .softmax, configuration.temperature != 0,
      mine.outcome.value != nil
    else { return "the weights do not follow from the difference of the scores alone" }
    guard mine.verdict == .allowed, theirs.verdict == .allowed else {
      return "a masked key has weight 0, whatever its score"
    }
    let isLarger = mine.scaled >= theirs.scaled
    let (large, small) = isLarger ? (mine, theirs) : (theirs, mine)
    let larger = isLarger ? names.0 : names.1
    let smaller = isLarger ? names.1 : names.0
    let power = Formula.difference(.number(.score(large.scaled)), .number(.score(small.scaled)))
    let times = PocketCalculator(
      [.exponential(power)],
      equal: Quantity(1 / exponential(small.scaled - large.scaled), .score, digits: 1))
    guard let expression = times.expressions.first else {
      return "key \(larger) has the larger score, and so the larger weight"
    }
    return
      "\(expression.text) = \(times.result): key \(larger) gets \(times.result) times the weight of key \(smaller)"
  }

  /// e^x for x ≤ 0, as softmax computes it.
  private func exponential(_ power: Double) -> Double {
    softmax(overRow: [power, 0]).value?.exponents.first ?? 0
  }
}

/// The other key's numbers in one dimension, and how much larger the selected key's product is.
struct ComparedNumbers: Equatable, Sendable {
  let key: String
  let product: String
  let difference: String

  /// Prints the numbers; the difference follows from the two printed products.
  init(_ selectedProduct: String, _ part: TermPart, product: Double) {
    let query = PrintedFactor(part.query, .component, digits: 3, columns: 9)
    let own = PrintedFactor(part.key, .component, digits: 3, columns: 9)
    let digits = max(2, fractionDigits(selectedProduct))
    let printed = PrintedProduct(query, own, equal: part.product, digits: digits, columns: 8)
    let exact = product - part.product
    let agreeing = (0...digits).reversed().first { places in
      PocketCalculator.agrees(
        .difference(.number(selectedProduct), .number(printed.result)),
        with: NumberForm.component.text(exact, digits: places), digits: places)
    }
    key = tableText(printed.right, of: part.key)
    self.product = tableText(printed.result, of: part.product)
    let text = NumberForm.component.text(exact, digits: agreeing ?? 0)
    difference = tableText(agreeing == nil && exact.isFinite ? "≈" + text : text, of: exact)
  }
}
