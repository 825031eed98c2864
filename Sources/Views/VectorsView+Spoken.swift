import Attention
import Screen

extension VectorsView {
  /// The chosen table as sentences, one for each dimension, then the other table's sum.
  public var spoken: SpokenList {
    guard let derivation = cell.derivation else {
      return SpokenList(title: "vectors", ["there is no cell here"])
    }
    return pane == .products ? spokenProducts(derivation) : spokenValue(derivation)
  }

  private func spokenProducts(_ derivation: Derivation) -> SpokenList {
    let parts = derivation.cell.partsInOrder
    let table = ProductTable(parts, rest: nil, total: derivation.cell.dot)
    let words = words
    let title: DisplayText =
      "\(words.formula) of query \(queryName) and key \(keyName), dimension by dimension"
    let end = DisplayText("sum: \(table.total), the \(words.scoreNoun)")
    return SpokenList(
      title: title, count: table.rows.count + 1,
      selected: table.rows.firstIndex { $0.part.dimension == scoreDimension } ?? 0
    ) { index in
      guard index < table.rows.count else { return end }
      let row = table.rows[index]
      let factors =
        "\(words.left) \(row.query.spoken(row.part.query)), "
        + "\(words.right) \(row.key.spoken(row.part.key))"
      return DisplayText(
        "\(dimensionTitle(row.part.name)): \(factors), "
          + "\(words.product) \(row.product.spoken(row.part.product))")
    }
  }

  private func spokenValue(_ derivation: Derivation) -> SpokenList {
    let table = ValueTable(derivation.cell, dimensions: derivation.cell.value.indices)
    let title: DisplayText = "what key \(keyName) hands over, dimension by dimension"
    let lengths = DisplayText(
      "length of the value \(table.length); times \(table.weight), handed over \(table.handedLength)"
    )
    return SpokenList(title: title, count: table.rows.count + 1, selected: cell.dimension) {
      index in
      guard index < table.rows.count else { return lengths }
      let row = table.rows[index]
      let name = dimensionTitle(picture.head.names.value(index))
      let value = row.value.spoken(derivation.cell.value[index])
      return DisplayText(
        "\(name): value \(value), times \(words.weightNoun) \(table.weight) is "
          + row.handed.spokenSigns)
    }
  }
}

extension String {
  /// A number of a table in a sentence; what rounds to zero is said in words.
  func spoken(_ number: Double) -> String {
    self == "·" ? "near 0" : number.isNaN ? "not a number" : spokenSigns
  }

  /// The signs that stand for numbers, in words.
  var spokenSigns: String {
    switch self {
    case "·": "near 0"
    case "∅": "undefined"
    case "╱": "masked"
    default: self
    }
  }
}
