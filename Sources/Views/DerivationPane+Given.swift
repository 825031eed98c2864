import Attention
import Screen

extension DerivationPane {
  /// The form for finished weights: every step, and of each what is known.
  ///
  ///     1 dot      unknown
  ///     5 weight    [.928]
  func givenRows(_ derivation: Derivation) -> [PaneRow] {
    let hasScores = picture.head.given?.scores != nil
    return [
      PaneRow("query").with("\(cell.query) \(picture.queryName(cell.query))"),
      PaneRow("key").with("\(cell.key) \(picture.keyName(cell.key))"),
      PaneRow("1 dot").with("unknown"), PaneRow("2 scale").with("unknown"),
      PaneRow("3 mask").with(hasScores ? score(derivation.cell) : "unknown"),
      PaneRow("4 exp").with("unknown"),
    ] + weightRows(derivation) + mixRows(derivation)
      + wrapped(Self.remark, columns: Self.narrowColumns - 3).map { PaneRow($0, .role(.faint)) }
  }

  private static let remark = "the file holds finished weights, not what made them"

  private func score(_ cell: AttentionCell) -> String {
    cell.masked == -.infinity ? "−∞" : NumberForm.score.text(cell.masked, digits: 2)
  }

  private func weightRows(_ derivation: Derivation) -> [PaneRow] {
    guard let row = derivation.row.outcome.value, let weight = derivation.cell.outcome.value else {
      return [PaneRow("5 weight").withSelected("∅")]
    }
    let sum = row.weights.reduce(0, +)
    return [
      PaneRow("5 weight").withSelected(NumberForm.weight.text(weight.weight, digits: 3)),
      PaneRow("  rank").with("\(weight.rank + 1) of \(picture.keyLabels.count)"),
      PaneRow("  Σ row").with(NumberForm.score.text(sum, digits: 4)),
    ]
  }

  private func mixRows(_ derivation: Derivation) -> [PaneRow] {
    guard let mix = derivation.telling.first else { return [PaneRow("6 mix").with("unknown")] }
    let sum = MixSum(derivation, mix, names: picture, most: 4)
    return [PaneRow("6 mix, \(shortDimension(mix.name))")]
      + sum.sum.numbers.map { PaneRow("  " + $0.name).with($0.text) }
      + [PaneRow("  = output").with(sum.sum.total)]
  }
}
