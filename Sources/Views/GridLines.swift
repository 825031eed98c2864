import Attention
import Screen

/// The lines under the grids: the first four steps in one, the weight with its row in the other.
///
///     1 dot 6 × 1 = 6.00   2 no scale   3 no mask   4 exp e^6 = 403.43
///     5 weight 403.43 ÷ (403.43 + 15 × 1.00) = 403.43 ÷ 418.43 = .964
struct GridLines: Equatable, Sendable {
  let view: GridView

  /// Draws the lines that fit.
  func draw(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    for (offset, text) in texts(derivation, columns: area.columns - 1).prefix(area.rows)
      .enumerated()
    {
      frame.write(
        DisplayText(assembled: text).truncated(to: area.columns - 1), row: area.row + offset,
        column: area.column + 1, in: area)
    }
  }

  /// Both lines.
  func texts(_ derivation: Derivation, columns: Int) -> [String] {
    let configuration = view.picture.head.configuration
    let steps = PlainSteps(derivation, configuration: configuration)
    let scale = derivation.scale.changes ? short(steps.scaleLine) : "2 no scale"
    let mask =
      configuration.mask == .none && derivation.cell.verdict == .allowed
      ? "3 no mask" : "3 mask " + (derivation.cell.verdict == .allowed ? "allows it" : "hides it")
    let score = steps.scoreLines.map(short).first { $0.count <= columns } ?? ""
    let parts = [score, scale, mask, short(steps.exponentLine)]
    return [joined(parts, columns: columns), weight(derivation, steps, columns: columns)]
  }

  /// Heading and equation of a step without blanks to fill up, its note where it computes nothing.
  private func short(_ line: DerivationLine) -> String {
    "\(line.step.rawValue) \(line.label) \(line.equation.isEmpty ? line.note : line.equation)"
  }

  /// The parts that have room: the first, the last, then those between.
  private func joined(_ parts: [String], columns: Int) -> String {
    var kept: Set<Int> = []
    for place in [0, 3, 1, 2] {
      let all = kept.union([place]).sorted().map { parts[$0] }
      if all.joined(separator: "   ").count <= columns { kept.insert(place) }
    }
    return kept.sorted().map { parts[$0] }.joined(separator: "   ")
  }

  /// Step 5; equal exponents of the row stand together.
  private func weight(_ derivation: Derivation, _ steps: PlainSteps, columns: Int) -> String {
    let line = steps.weightLine
    guard let numerators = steps.plainNumerators,
      let weight = derivation.cell.outcome.value?.weight
    else { return line.text.count <= columns ? line.text : line.heading + line.equation }
    let own = Formula.number(PlainSteps.exponent(numerators.numbers[derivation.cell.key]))
    let whole = Formula.number(PlainSteps.exponent(numerators.denominator))
    let sum = Formula.sum([own] + groups(numerators, besides: derivation.cell.key))
    let versions = [[.quotient(own, sum), .quotient(own, whole)], [Formula.quotient(own, whole)]]
    let lines = versions.map { formulas -> String in
      let calculated = PocketCalculator(formulas, equal: Quantity(weight, .weight, digits: 3))
      return short(
        DerivationLine(
          step: .weight, label: line.label, expressions: calculated.expressions,
          result: calculated.result))
    }
    return lines.first { $0.count <= columns } ?? lines[lines.count - 1]
  }

  /// The other exponents of the row, the largest first, each with how many keys have it.
  private func groups(_ numerators: RowNumerators, besides key: Int) -> [Formula] {
    var groups: [(number: Double, count: Int)] = []
    let others = numerators.numbers.enumerated().filter { $0.offset != key && $0.element != 0 }
    for number in others.map(\.element).sorted(by: >) {
      if let last = groups.last, abs(last.number - number) < 1e-9 * max(1, number) {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((number, 1))
      }
    }
    return groups.map { number, count in
      let quantity =
        abs(number - 1) < 1e-9 ? .exactly("1") : Formula.number(PlainSteps.exponent(number))
      return count == 1 ? quantity : .product(.exactly(String(count)), quantity)
    }
  }
}
