import Attention
import Screen

extension DerivationPane {
  /// The narrow form: one number a line.
  func narrowRows(_ derivation: Derivation, count: Int) -> [PaneRow] {
    let fixed = 9
    let mixCount = max(3, min(5, count - fixed - 5))
    let termCount = max(1, count - fixed - mixCount)
    let numbers = PaneNumbers(
      derivation, configuration: picture.head.configuration, mostTerms: min(termCount, 5))
    let used = fixed + numbers.terms.count
    return narrowScoreRows(derivation, numbers) + narrowWeightRows(derivation, numbers)
      + narrowMixRows(derivation, most: max(2, count - used))
  }

  private func narrowScoreRows(_ derivation: Derivation, _ numbers: PaneNumbers) -> [PaneRow] {
    let terms = numbers.terms.map { PaneRow("  " + shortDimension($0.name)).with($0.text) }
    let title = derivation.scale.title
    return [
      PaneRow("query").with("\(cell.query) \(picture.queryName(cell.query))"),
      PaneRow("key").with("\(cell.key) \(picture.keyName(cell.key))"),
      PaneRow("1 \(words.score)  \(words.formula)").with(numbers.dot),
    ] + terms + [
      PaneRow(title.count > 4 ? "2 \(title)" : "2 scale \(title)").with(numbers.scaled)
    ]
  }

  private func narrowWeightRows(_ derivation: Derivation, _ numbers: PaneNumbers) -> [PaneRow] {
    let isHidden = derivation.cell.verdict != .allowed
    let mask = picture.head.configuration.mask == .none ? "none" : "seen"
    return [
      isHidden
        ? PaneRow("3 mask hidden").with("−∞") : PaneRow("3 mask  \(mask)").with(numbers.scaled),
      PaneRow("4 \(words.longNumerator)").with(numbers.exponent),
      PaneRow("  \(words.denominator)").with(numbers.denominator),
      PaneRow("5 \(words.weight)").withSelected(numbers.weight),
    ]
  }

  private func narrowMixRows(_ derivation: Derivation, most: Int) -> [PaneRow] {
    guard let mix = derivation.telling.first else {
      return [PaneRow("6 mix").with("∅")]
    }
    let sum = MixSum(derivation, mix, names: picture, most: most - 1)
    return [PaneRow("6 mix, \(shortDimension(mix.name))")]
      + sum.sum.numbers.map { PaneRow("  " + $0.name).with($0.text) }
      + [PaneRow("  = output").with(sum.sum.total)]
  }
}

/// The shares of an output by key, the largest weights first and the selected key always named.
struct MixSum: Equatable, Sendable {
  /// The keys that have a line of their own.
  let keys: [Int]
  /// Their shares, then those of the others, and the output.
  let sum: NamedSum

  init(_ derivation: Derivation, _ mix: MixStep, names: HeadPicture, most: Int) {
    let order = derivation.keysWithSelectedAmong(most - 1)
    let named = order.map { key in
      (name: names.keyName(key).description, value: mix.shares[key])
    }
    sum = NamedSum(named, total: mix.output, most: most, form: .component, digits: 2)
    keys = Array(order.prefix(named.count <= most ? named.count : max(0, most - 1)))
  }
}

extension Derivation {
  /// The keys by weight, the selected one among the first so many.
  func keysWithSelectedAmong(_ count: Int) -> [Int] {
    var keys = keysByWeight
    guard count > 0, let place = keys.firstIndex(of: cell.key), place >= count else { return keys }
    keys.remove(at: place)
    keys.insert(cell.key, at: count - 1)
    return keys
  }
}

extension ScaleStep {
  /// What the dot product is divided by: `÷√16`, or with a temperature `÷√16÷T0.5`.
  var title: String {
    let scale = kind.title(dimension: dimension)
    let divided = kind == .none ? "÷1" : scale
    let biased = bias == 0 ? divided : divided + "+b"
    let capped = softCap.map { "\(biased) cap \(shortDecimal($0))" } ?? biased
    return temperature == 1 || temperature == 0 ? capped : "\(capped)÷T\(shortDecimal(temperature))"
  }
}
