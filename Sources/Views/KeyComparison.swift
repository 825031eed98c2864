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
  /// The products of the selected key as they are printed.
  let selectedTable: ProductTable
  /// The products of the other key, in the same dimensions.
  let otherTable: ProductTable

  /// Draws the other key's numbers and the differences beside the rows of the selected key.
  func drawRows(
    _ columns: ScoreColumns.Other, selected: Int, look: Look, in area: Rectangle,
    of frame: inout Frame
  ) {
    let pairs = Array(zip(selectedTable.rows, otherTable.rows))
    let largest =
      pairs.map { abs($0.part.product - $1.part.product) }.filter(\.isFinite).max() ?? 0
    for (offset, (row, otherRow)) in pairs.enumerated() {
      let line = area.line(VectorsLayout.headingRows + offset)
      let exact = row.part.product - otherRow.part.product
      let isZero = row.part.product == 0 && otherRow.part.product == 0
      let isSelected = row.part.dimension == selected
      let difference = difference(row.printed.result, otherRow.printed.result, equal: exact)
      PaneRow("", isSelected ? .role(.query, .bold) : isZero ? .role(.faint) : .plain)
        .with(otherRow.key, endingAt: columns.key)
        .with(otherRow.product, endingAt: columns.product)
        .with(difference, endingAt: columns.difference).draw(in: line, of: &frame)
      SignedBar(exact, largest: largest, cells: columns.barCells).draw(
        row: line.row, column: line.column + columns.bar, shading: look.shading, in: line,
        of: &frame)
    }
    guard let rest = otherTable.rest else { return }
    PaneRow("", .role(.faint)).with(rest, endingAt: columns.product)
      .draw(in: area.line(VectorsLayout.headingRows + pairs.count), of: &frame)
  }

  /// Draws the sums under the columns, the weights of both keys, and how often one holds the other.
  func drawSums(_ columns: ScoreColumns, in area: Rectangle, of frame: inout Frame) {
    guard let other = columns.other, !area.isEmpty else { return }
    let exact = selected.cell.dot - self.other.cell.dot
    PaneRow(" Σ q × k, the dot product", Style(emphasis: .bold))
      .with(selectedTable.total, endingAt: columns.product)
      .with(otherTable.total, endingAt: other.product)
      .with(
        difference(selectedTable.total, otherTable.total, equal: exact), endingAt: other.difference
      ).draw(in: area.line(0), of: &frame)
    for (line, text) in [text(of: selected), text(of: self.other), ratio].enumerated() {
      PaneRow(" " + text).draw(in: area.line(1 + line), of: &frame)
    }
  }

  /// From the dot product to the weight in one line.
  func text(of derivation: Derivation) -> String {
    let steps: [Derivation.Step] = [.scale, .exponent, .weight]
    let texts = steps.compactMap { step in
      derivation.scoreLine(step, configuration: picture.head.configuration, mostTerms: .max)
        .map { $0.equation.isEmpty ? $0.note : $0.equation }
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
    // Taking away a negative score is printed as adding its opposite.
    let right = Formula.number(.score(abs(small.scaled)))
    let left = Formula.number(.score(large.scaled))
    let power = small.scaled < 0 ? Formula.sum([left, right]) : .difference(left, right)
    let ratio = 1 / exponential(small.scaled - large.scaled)
    let times = PocketCalculator(
      [.exponential(power)], equal: Quantity(ratio, .score, digits: ratio < 100 ? 1 : 0))
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

  /// The difference of two printed numbers, with as many digits as follow from them.
  func difference(_ left: String, _ right: String, equal exact: Double) -> String {
    let expression = PrintedExpression.difference(.number(left), .number(right))
    for digits in [2, 3, 1, 0] {
      let text = NumberForm.component.text(exact, digits: digits)
      let shown = tableText(text, of: exact)
      guard digits >= 2 || shown != "·" else { continue }
      if PocketCalculator.agrees(expression, with: text, digits: digits) { return shown }
    }
    return (exact.isFinite ? "≈" : "") + NumberForm.component.text(exact, digits: 2)
  }
}
