import Attention
import Screen

extension HeadPicture {
  /// How many numbers of a row are named.
  static let spokenNumbers = 4

  /// One row of the map in a sentence, the largest numbers first.
  ///
  ///     query it: animal .928, street .067, BOS .005, 9 others .001
  ///
  /// - Complexity: O(S log S), for a map that is not kept O(S · (d + v)).
  func spokenRow(_ query: Int) -> DisplayText {
    let values = values(query: query)
    let start: DisplayText = "query \(queryName(query)): "
    let undefined = values.lazy.compactMap { value in
      if case .undefined(let reason) = value { reason } else { nil }
    }.first
    if let undefined { return start + DisplayText("undefined, \(undefined)") }
    let isChanged = changed?.contains(row: query) == true
    return start + spokenNumbers(values) + (isChanged ? "; changed" : "")
  }

  private func spokenNumbers(_ values: [StageValue]) -> DisplayText {
    let numbers = values.indices.filter { values[$0].number != nil }
      .sorted { size(values[$0]) > size(values[$1]) }
    let named = numbers.prefix(
      numbers.count == Self.spokenNumbers + 1 ? numbers.count : Self.spokenNumbers)
    var parts = named.map { column -> DisplayText in
      "\(columnName(column)) \(values[column].spoken(stage.form, digits: digits))"
    }
    let others = numbers.dropFirst(named.count)
    if !others.isEmpty {
      let sum = others.reduce(0) { $0 + (values[$1].number ?? 0) }
      let isShare = stage == .weights && head.configuration.normalizer.isDistribution
      let text = isShare ? " \(spokenNumber(sum, .weight, digits: 3))" : " smaller"
      parts.append(DisplayText("\(others.count) others" + text))
    }
    let masked = values.count { $0 == .masked }
    if masked > 0 { parts.append(DisplayText("\(masked) masked")) }
    return parts.dropFirst().reduce(parts.first ?? "nothing") { $0 + ", " + $1 }
  }

  private func size(_ value: StageValue) -> Double {
    value.number.map { $0.isNaN ? .infinity : abs($0) } ?? 0
  }

  private var digits: Int { stage.form == .weight || stage == .valueNorm ? 3 : 2 }

  /// What a column is called.
  func columnName(_ column: Int) -> DisplayText {
    let labels = columnLabels
    return labels.indices.contains(column) ? labels[column].name : DisplayText(String(column))
  }
}

extension MapView {
  /// The map as sentences, one for each query, then what the keys get from all queries together.
  public var spoken: SpokenList {
    let sums = columnSums
    let title = DisplayText("\(picture.stageTitle), a sentence for each query")
    return SpokenList(
      title: title, count: picture.queryCount + (sums == nil ? 0 : 1), selected: cell.query
    ) { index in
      index < picture.queryCount ? picture.spokenRow(index) : sums ?? ""
    }
  }

  /// The sums along the columns: which keys are read most.
  private var columnSums: DisplayText? {
    let sums = picture.columnSums
    guard picture.stage == .weights, !sums.isEmpty else { return nil }
    let largest = sums.indices.sorted { sums[$0] > sums[$1] }.prefix(8)
    let parts = largest.map { key -> DisplayText in
      "\(picture.columnName(key)) \(spokenNumber(sums[key], .score, digits: 2))"
    }
    let rest = sums.count - parts.count
    let end: DisplayText = rest > 0 ? "; \(rest) others less" : ""
    return "column sums, from all queries together: "
      + parts.dropFirst().reduce(parts.first ?? "") { $0 + ", " + $1 } + end
  }
}
