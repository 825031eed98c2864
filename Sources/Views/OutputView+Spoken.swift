import Attention
import Screen

extension OutputView {
  /// The output as sentences: one for each value dimension, with what the layer makes of it, then
  /// the ledger of the selected dimension, one sentence for each key.
  public var spoken: SpokenList {
    guard let derivation = cell.derivation else {
      return SpokenList(title: "output", ["there is no cell here"])
    }
    let title: DisplayText =
      "output of query \(picture.queryName(cell.query)), a sentence for each dimension, "
      + "then one for each key"
    if let reason = derivation.row.outcome.reason {
      return SpokenList(title: title, [DisplayText("undefined: \(reason)")])
    }
    let dimensions = derivation.mix.count
    let keys = picture.head.keyCount
    let values =
      derivation.mix.indices.contains(cell.dimension)
      ? derivation.mix[cell.dimension].values : []
    let ledger = Ledger(
      derivation, values: values, dimension: cell.dimension,
      keys: 0..<min(keys, values.count), columns: 8)
    return SpokenList(
      title: title, count: dimensions + ledger.entries.count, selected: cell.dimension
    ) { index in
      index < dimensions
        ? spokenDimension(index, derivation) : spokenEntry(index - dimensions, ledger)
    }
  }

  private func spokenDimension(_ dimension: Int, _ derivation: Derivation) -> DisplayText {
    let row = OutputRow(
      derivation.mix[dimension], key: cell.key, residual: residual(dimension))
    var text =
      "\(dimensionName(dimension)): \(row.fromKey.spokenSigns) from key "
      + "\(picture.keyName(cell.key)) and \(row.others.spokenSigns) from the others, "
      + "output \(row.output.spokenSigns)"
    if !row.after.isEmpty {
      text +=
        "; before the layer \(row.before.spokenSigns), this head adds "
        + "\(row.thisHead.spokenSigns), other heads \(row.otherHeads.spokenSigns), "
        + "after it \(row.after.spokenSigns)"
    }
    return DisplayText(assembled: text)
  }

  private func spokenEntry(_ key: Int, _ ledger: Ledger) -> DisplayText {
    let entry = ledger.entries[key]
    return DisplayText(
      assembled: "\(dimensionName(cell.dimension)), key \(picture.keyName(key)): "
        + "\(entry.weight.spokenSigns) times \(entry.value.spokenSigns) is "
        + "\(entry.product.spokenSigns); sum so far \(entry.sum.spokenSigns)")
  }
}
