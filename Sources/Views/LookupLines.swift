import Attention
import Screen

/// The lines under the tables of the soft lookup: each step with its numbers put in, and what to
/// try.
///
///     1 dot    0.8 × 0.9 + 0.2 × 0.1 + 0.1 × 0.2 = 0.72 + 0.02 + 0.02 = 0.76
struct LookupLines: Equatable, Sendable {
  let view: LookupView

  /// Draws as many lines as an area has, the most needed ones.
  func draw(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    let texts = texts(derivation, rows: area.rows, columns: area.columns - 1)
    for (offset, text) in texts.prefix(area.rows).enumerated() {
      frame.write(
        DisplayText(assembled: text).truncated(to: area.columns - 1), row: area.row + offset,
        column: area.column + 1, in: area)
    }
  }

  /// The lines in the order of the steps.
  func texts(_ derivation: Derivation, rows: Int, columns: Int) -> [String] {
    guard rows > 0 else { return [] }
    let steps = PlainSteps(derivation, configuration: view.picture.head.configuration)
    let score = fitting(steps.scoreLines, columns: columns)
    let scale = steps.scaleLine.text
    let weight = fitting([steps.weightLine], columns: columns)
    let answers =
      derivation.mix.isEmpty
      ? [undefined(derivation)]
      : derivation.mix.indices.map {
        fitting(answerLines(derivation, value: $0), columns: columns)
      }
    let selected = answers.indices.contains(view.cell.dimension) ? view.cell.dimension : 0
    let tried = view.shown == .all ? LookupProposal(view: view).text(columns: columns) : nil
    let proposal = tried.map { [$0] } ?? []
    switch rows {
    case 1: return [answers[selected]]
    case 2: return [score, answers[selected]]
    case 3: return [score, beside(weight, scale, columns: columns), answers[selected]]
    case 4:
      return [score, beside(weight, scale, columns: columns), answers[selected]] + proposal
    case 5: return [score, scale, weight, answers[selected]] + proposal
    default: break
    }
    let exponent = fitting([steps.exponentLine], columns: columns)
    let mask = rows == 6 ? [] : [steps.maskLine.text]
    let all = [score, scale] + mask + [exponent, weight]
    let window = scrolledWindow(
      count: answers.count, places: max(1, rows - all.count - 1), selected: selected, step: 1)
    return all + answers[window] + proposal
  }

  /// Two lines in one row, the second one where there is room for it.
  private func beside(_ left: String, _ right: String, columns: Int) -> String {
    let start = max(left.count + 3, min(43, columns / 2 + 3))
    guard start + right.count <= columns else { return left }
    return left + String(repeating: " ", count: start - left.count) + right
  }

  /// The first line that fits; what is left out of the others is the less needed.
  private func fitting(_ lines: [DerivationLine], columns: Int) -> String {
    lines.first { $0.text.count <= columns }?.text
      ?? lines.last.map { $0.heading + $0.equation } ?? ""
  }

  /// Step 6, the most complete first.
  private func answerLines(_ derivation: Derivation, value: Int) -> [DerivationLine] {
    let mix = derivation.mix[value]
    let weights = derivation.row.outcome.value?.weights ?? []
    let keys = mix.shares.indices.filter { mix.shares[$0] != 0 }
    let products = Formula.sum(
      keys.map { key in
        .product(
          .number(Quantity(weights[key], .weight, digits: 4)), ShortNumber(mix.values[key]).formula)
      })
    let sums = Formula.sum(
      keys.map { .number(Quantity(mix.shares[$0], .score, digits: 3)) })
    let dimension = derivation.mix.count > 1 ? printedName(mix.name) : nil
    let all = [[products, sums], [sums]].map { formulas -> [DerivationLine] in
      let sum = PocketCalculator(
        keys.count > 1 ? formulas : [products], equal: Quantity(mix.output, .score, digits: 2))
      let unrounded = NumberForm.score.text(mix.output, digits: 4)
      let isRounded =
        Double(unrounded.replacing("−", with: "-"))
        != PocketCalculator.number(
          sum.result
        ).map { $0 }
      let note = isRounded ? "unrounded \(unrounded)" : ""
      return [note, ""].map {
        DerivationLine(
          step: .mix, label: "answer", dimension: dimension, expressions: sum.expressions,
          result: sum.result, note: $0)
      }
    }
    return [all[0][0], all[1][0], all[0][1], all[1][1]]
  }

  private func undefined(_ derivation: Derivation) -> String {
    let reason = derivation.cell.outcome.reason?.description ?? "undefined"
    return DerivationLine(step: .mix, label: "answer", note: "∅ \(reason)").text
  }
}
