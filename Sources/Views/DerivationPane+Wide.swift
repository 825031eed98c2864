import Attention
import Screen

extension DerivationPane {
  /// The wide form: products, the exponents of the row, the mix in two dimensions, the residual.
  func wideRows(_ derivation: Derivation, count: Int) -> [PaneRow] {
    let budget = WideBudget(
      rows: count, parts: derivation.parts.count, keys: derivation.row.dot.count,
      hasResidual: !cell.residual.isEmpty)
    return wideScoreRows(derivation, most: budget.parts)
      + wideWeightRows(derivation, most: budget.keys) + wideMixRows(derivation, most: budget.mix)
      + (budget.hasResidual ? wideResidualRows : [])
  }

  private func wideScoreRows(_ derivation: Derivation, most: Int) -> [PaneRow] {
    let query = "query  \(cell.query) \(picture.queryName(cell.query))"
    let key = "key  \(cell.key) \(picture.keyName(cell.key))"
    let gap = String(repeating: " ", count: max(2, 18 - query.count))
    let numbers = PaneNumbers(
      derivation, configuration: picture.head.configuration, mostTerms: .max)
    let parts = PartSum(derivation, most: most, digits: max(2, fractionDigits(numbers.dot)))
    let zeros =
      derivation.row.dot.isEmpty
      ? 0 : max(0, derivation.cell.terms.reduce(0) { $0 + $1.parts.count } - derivation.parts.count)
    return [
      PaneRow(query + gap + key), PaneRow(scoreTitle).with(parts.total),
    ] + parts.rows + [
      zeros > 0
        ? PaneRow("  \(zeros) other \(words.part)s, exactly").with("0")
        : PaneRow("  no \(words.part) adds exactly 0"),
      PaneRow("2 scale  \(numbers.scaledDot) \(derivation.scale.spacedTitle)").with(numbers.scaled),
      maskRow(derivation, numbers),
    ]
  }

  /// Step 1 with its formula, where the pane has room for that: `1 dot    q·k = Σ qᵢ × kᵢ`.
  private var scoreTitle: String {
    let label = "1 \(words.score)"
    let start = label + String(repeating: " ", count: max(2, 9 - label.count))
    let long = start + words.longFormula
    return long.count <= 25 ? long : start + words.formula
  }

  private func maskRow(_ derivation: Derivation, _ numbers: PaneNumbers) -> PaneRow {
    guard case .hidden(let kind) = derivation.cell.verdict else {
      let isNone = picture.head.configuration.mask == .none
      return PaneRow(isNone ? "3 mask   none, all allowed" : "3 mask   this key is allowed")
        .with(numbers.scaled)
    }
    return PaneRow("3 mask   \(kind.title): hidden").with("−∞")
  }

  private func wideWeightRows(_ derivation: Derivation, most: Int) -> [PaneRow] {
    let title =
      "4 \(words.numerator), 5 \(words.weight): along row \(picture.queryName(cell.query))"
    guard let row = derivation.row.outcome.value else {
      let reason = derivation.row.outcome.reason?.description ?? ""
      return [PaneRow(title)] + wrapped("∅ " + reason, columns: 31).map { PaneRow("  " + $0) }
    }
    let order = derivation.keysWithSelectedAmong(most - 1)
    let shown = order.count <= most ? order : Array(order.prefix(max(0, most - 1)))
    let rest = order.dropFirst(shown.count)
    var rows = [PaneRow(title), weightHeading]
    rows += shown.map { exponentRow($0, derivation, row) }
    if !rest.isEmpty {
      rows.append(
        PaneRow("  \(rest.count) others")
          .with(exponentText(rest.reduce(0) { $0 + row.exponents[$1] }), endingAt: 24)
          .with(weightText(rest.reduce(0) { $0 + row.weights[$1] }), endingAt: 32))
    }
    let sum = PaneRow(words.sumTitle).with(exponentText(row.denominator), endingAt: 24)
    return rows + [sum.with(weightText(row.weights.reduce(0, +)), endingAt: 32)]
  }

  private var weightHeading: PaneRow {
    let numerator =
      String(repeating: " ", count: max(0, 6 - words.numerator.count)) + words.numerator
    let weight = String(repeating: " ", count: max(0, 6 - words.weight.count)) + words.weight
    return PaneRow("  key     scaled \(numerator)    \(weight)")
  }

  private func exponentRow(_ key: Int, _ derivation: Derivation, _ row: NormalizedRow) -> PaneRow {
    let isHidden = derivation.row.verdicts[key] != .allowed
    let score = isHidden ? "−∞" : fitting(derivation.row.scaled[key], digits: 4, columns: 8)
    let line = PaneRow("  \(picture.keyName(key, columns: 7))").with(score, endingAt: 16)
      .with(isHidden ? "0" : exponentText(row.exponents[key]), endingAt: 24)
    let weight = isHidden ? "╱" : weightText(row.weights[key])
    return key == cell.key
      ? line.withSelected(weight, endingAt: 32) : line.with(weight, endingAt: 32)
  }

  private func exponentText(_ number: Double) -> String { fitting(number, digits: 5, columns: 7) }

  private func weightText(_ weight: Double) -> String {
    NumberForm.weight.text(weight, digits: 4)
  }

  private func wideMixRows(_ derivation: Derivation, most: Int) -> [PaneRow] {
    guard let weights = derivation.row.outcome.value?.weights, let first = derivation.telling.first
    else { return [] }
    let second = derivation.telling.dropFirst().first
    let sums = [first, second].compactMap(\.self).map {
      MixSum(derivation, $0, names: picture, most: most)
    }
    let names = "  Σ \(words.weight) × v".padding(
      upTo: 25, with: DisplayText(shortDimension(first.name)).prefix(columns: 10).description)
    let secondName = second.map {
      "  " + DisplayText(shortDimension($0.name)).prefix(columns: 6).description
    }
    let shown = sums[0].keys
    let rows = sums[0].sum.numbers.indices.map { line -> PaneRow in
      let name =
        shown.indices.contains(line)
        ? "  \(NumberForm.weight.text(weights[shown[line]], digits: 3)) × v(\(picture.keyName(shown[line], columns: 7)))"
        : "  " + sums[0].sum.numbers[line].name
      return twoNumbers(name, sums.map { $0.sum.numbers[line].text })
    }
    return [PaneRow("6 mix: output of this head"), PaneRow(names + (secondName ?? ""))] + rows
      + [twoNumbers("  = output", sums.map(\.sum.total))]
  }

  private var wideResidualRows: [PaneRow] {
    let layer = picture.address.counted.layer
    let sums = cell.residual.prefix(2).map(ResidualSum.init)
    let others = cell.residual.first?.otherHeadsName ?? "0 other heads"
    let after = cell.residual.first?.sumName(layer: layer) ?? "after layer \(layer)"
    let names = ["before layer \(layer)", "+ this head", "+ \(others)"]
    let rows = names.enumerated().map { line, name in
      twoNumbers("  " + name, sums.map { $0.sum.numbers[line].text })
    }
    return [PaneRow("7 residual of \(picture.queryName(cell.query))")] + rows
      + [twoNumbers("  = \(after)", sums.map(\.sum.total))]
  }

  private func twoNumbers(_ name: String, _ numbers: [String]) -> PaneRow {
    zip(numbers, [25, 32]).reduce(PaneRow(name)) { $0.with($1.0, endingAt: $1.1) }
  }
}

/// Step 7 of one dimension, printed so that it adds up.
private struct ResidualSum {
  let sum: NamedSum

  init(_ line: ResidualLine) {
    sum = NamedSum(
      [("before", line.before), ("this head", line.thisHead), ("others", line.otherHeads)],
      total: line.after, most: 3, form: .component, digits: 2)
  }
}

/// How the rows of the wide pane are shared out among its tables; it depends on sizes only.
struct WideBudget: Equatable, Sendable {
  let parts: Int
  let keys: Int
  let mix: Int
  let hasResidual: Bool

  init(rows: Int, parts: Int, keys: Int, hasResidual: Bool) {
    let residualRows = 5
    let fixed = 11
    self.hasResidual = hasResidual && rows >= fixed + residualRows + 12
    let room = max(0, rows - fixed - (self.hasResidual ? residualRows : 0))
    let smallest = 3
    self.parts = max(1, min(parts, room - 2 * smallest))
    let left = max(2 * smallest, room - self.parts)
    self.keys = min(keys, (left + 1) / 2)
    mix = min(keys, left - self.keys)
  }
}

extension Derivation {
  /// The dimensions whose product is not 0, those of the largest terms first.
  var parts: [TermPart] {
    let zeros = cell.terms.filter { $0.value == 0 }
    return (termsBySize + zeros).flatMap(\.parts).filter { $0.product != 0 }
  }
}

extension ScaleStep {
  /// What the dot product is divided by, with blanks: `÷ √16`.
  fileprivate var spacedTitle: String {
    title.replacingEach("÷", with: "÷ ").replacingEach("÷ T", with: " ÷ T ")
  }
}

extension String {
  /// The text with a mark replaced everywhere.
  fileprivate func replacingEach(_ mark: String, with other: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined(separator: other)
  }

  /// The text and another one that ends before a column.
  fileprivate func padding(upTo end: Int, with text: String) -> String {
    self + String(repeating: " ", count: max(1, end - count - text.count)) + text
  }
}

/// A number with as many digits as fit.
func fitting(_ number: Double, digits: Int, columns: Int) -> String {
  let texts = (0...digits).reversed().map { decimalText(number, places: $0) }
  return texts.first { $0.count <= columns }
    ?? NumberForm.score.cellText(
      number, columns: columns, digits: digits)
}

/// Words in lines of so many columns.
func wrapped(_ text: String, columns: Int) -> [String] {
  var lines = [""]
  for word in text.split(separator: " ") {
    let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : " ") + word
    if longer.count <= columns || lines[lines.count - 1].isEmpty {
      lines[lines.count - 1] = longer
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
