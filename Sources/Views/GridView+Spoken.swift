import Attention
import Screen

extension GridView {
  /// The picture as sentences: each row of patches with the numbers of the selected query, then each
  /// query's row of the map.
  public var spoken: SpokenList {
    let queries = picture.queryCount
    let title: DisplayText =
      "rows of patches, as query \(picture.queryName(cell.query)) reads them, "
      + "then every query"
    return SpokenList(
      title: title, count: patchRows + queries, selected: selectedRow
    ) { index in
      index < patchRows ? spokenPatches(index) : picture.spokenRow(index - patchRows)
    }
  }

  private func spokenPatches(_ row: Int) -> DisplayText {
    let values = picture.values(query: cell.query)
    let form = picture.stage.form
    let parts = (0..<patchColumns).compactMap { column -> DisplayText? in
      guard let key = key(row: row, column: column) else { return nil }
      let number =
        values.indices.contains(key)
        ? values[key].spoken(form, digits: form == .weight ? 3 : 2) : "nothing"
      return "\(picture.keyName(key)) \(number)"
    }
    return "row \(row): " + parts.dropFirst().reduce(parts.first ?? "") { $0 + ", " + $1 }
  }
}
