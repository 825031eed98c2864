import Attention
import Screen

extension LookupView {
  /// The lookup as sentences: what the query asks for, what each key has and gets, every step of the
  /// selected cell, and what to try.
  public var spoken: SpokenList {
    let queries = picture.head.queryCount
    let keys = picture.head.keyCount
    let derivation = shown == .attributes ? nil : cell.derivation
    let steps =
      derivation.map {
        LookupLines(view: self).texts($0, rows: 99, columns: 1000)
      } ?? []
    let selected = cursor.row == .query ? cell.query : queries + cell.key
    return SpokenList(
      title: shown == .attributes
        ? "queries and keys; the rest is not shown before you answer"
        : "queries, keys, then how the answer comes about",
      count: queries + keys + steps.count, selected: selected
    ) { index in
      if index < queries { return spokenQuery(index) }
      if index < queries + keys { return spokenKey(index - queries) }
      return spokenStep(steps[index - queries - keys])
    }
  }

  private func spokenQuery(_ query: Int) -> DisplayText {
    "query \(picture.queryName(query)): "
      + numbers(of: .query, row: query, count: picture.head.dimension, name: attributeName)
  }

  private func spokenKey(_ key: Int) -> DisplayText {
    let stages = LookupStages(view: self, query: cell.query)
    let weight = stages.text(.weight, key: key, value: 0, columns: 9).description.spokenSigns
    let attributes = numbers(
      of: .key, row: key, count: picture.head.dimension, name: attributeName)
    let values = numbers(
      of: .value, row: key, count: picture.head.valueDimension, name: valueName)
    let handed: DisplayText = "key \(picture.keyName(key)): \(attributes); hands over \(values)"
    return shown == .attributes
      ? handed
      : handed + "; " + DisplayText("\(words.weightNoun) \(weight)")
  }

  private func numbers(
    of table: HeadTable, row: Int, count: Int, name: (Int) -> DisplayText
  ) -> DisplayText {
    let parts = (0..<count).map { column -> DisplayText in
      let place = HeadComponent(table, row: row, column: column)
      let number = picture.head.component(place).map { spokenNumber(Double($0), .score, digits: 2) }
      return "\(name(column)) \(number ?? "undefined")\(changed.contains(place) ? " changed" : "")"
    }
    return parts.dropFirst().reduce(parts.first ?? "nothing") { $0 + ", " + $1 }
  }

  /// `1 dot    0.8 × 0.9 = …` without its columns: `step 1 dot: 0.8 × 0.9 = …`.
  private func spokenStep(_ line: String) -> DisplayText {
    let parts = line.split(separator: " ", omittingEmptySubsequences: true)
    let isStep = parts.first?.first?.isNumber == true
    return DisplayText(assembled: (isStep ? "step " : "") + parts.joined(separator: " "))
  }
}
