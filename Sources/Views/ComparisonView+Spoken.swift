import Attention
import Screen

extension ComparisonView {
  /// The cells that differ as sentences, the largest change first.
  ///
  ///     query it, key animal: .928 in A, .158 in B, B − A −.770
  public var spoken: SpokenList {
    let changes = picture.changes
    guard !changes.isEmpty else {
      return SpokenList(
        title: "changes", ["no cell differs: A and B have the same numbers"])
    }
    let isPart = picture.searchedRows.count < picture.comparison.rows.count
    let title = DisplayText(
      isPart ? "changes in some rows, the largest first" : "changes, the largest first")
    return SpokenList(title: title, count: changes.count, selected: rank ?? 0) {
      spoken(changes[$0])
    }
  }

  private func spoken(_ change: ComparedChange) -> DisplayText {
    let form = picture.second.picture.stage.form
    let texts = PrintedDifference(change.cell, form: form, digits: form == .weight ? 3 : 2)
    let kind: DisplayText = picture.second.picture.stage == .output ? "dimension" : "key"
    return "query \(picture.rowLabels[change.row].name), "
      + "\(kind) \(picture.columnLabels[change.column].name): "
      + DisplayText(
        "\(texts.first.spokenSigns) in A, \(texts.second.spokenSigns) in B, "
          + "B − A \(texts.difference.spokenSigns)")
  }
}
