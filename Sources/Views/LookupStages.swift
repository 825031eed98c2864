import Attention
import Screen

/// The numbers of one query in the soft lookup, stage by stage, as they are printed.
///
///     4 exp e^s   1.5508   1.4470   1.1755   4.1733
struct LookupStages: Equatable, Sendable {
  private let head: AttentionHead
  private let row: AttentionRow
  private let numerators: RowNumerators?
  private let words: StepWords
  /// Which query.
  let query: Int

  init(view: LookupView, query: Int) {
    head = view.picture.head
    self.query = query
    row = query == view.cell.query ? view.cell.derivation?.row ?? head.row(query) : head.row(query)
    numerators = RowNumerators(row, configuration: head.configuration)
    words = view.words
  }

  /// What a stage is called, and what it computes.
  func label(_ stage: LookupStage, value: Int) -> String {
    let configuration = head.configuration
    switch stage {
    case .dot: return words.score == "dot" ? words.score : "\(words.score) \(words.formula)"
    case .scale:
      let scale =
        configuration.scale == .none ? "none" : configuration.scale.title(dimension: head.dimension)
      let temperature = configuration.temperature
      let isTempered = temperature != 1 && temperature != 0
      let parts =
        [isTempered && scale == "none" ? "" : scale]
        + (isTempered ? ["÷\(shortDecimal(temperature))"] : [])
      return "scale " + parts.filter { !$0.isEmpty }.joined()
    case .mask:
      return "mask " + (configuration.mask == .none ? "none" : configuration.mask.title)
    case .exponent:
      guard let numerators else { return words.longNumerator }
      return numerators.kind == .plainExponents
        ? "\(words.numerator) \(numerators.formula)" : numerators.formula
    case .weight: return words.weight
    case .mix: return "\(words.weight)×\(shortDimension(head.names.value(value)))"
    }
  }

  /// The number of a key as a cell of the table.
  func text(_ stage: LookupStage, key: Int, value: Int, columns: Int) -> DisplayText {
    guard row.dot.indices.contains(key) else { return NumberSign.undefined }
    let isHidden = row.verdicts[key] != .allowed
    switch stage {
    case .dot: return number(row.dot[key], .score, columns: columns, digits: 2)
    case .scale: return number(row.scaled[key], .score, columns: columns, digits: 4)
    case .mask:
      return isHidden
        ? NumberSign.masked : number(row.masked[key], .score, columns: columns, digits: 4)
    case .exponent:
      guard let numerators else { return NumberSign.undefined }
      return number(numerators.numbers[key], .score, columns: columns, digits: 4)
    case .weight:
      guard let weight = weight(of: key) else { return NumberSign.undefined }
      return isHidden
        ? NumberSign.masked : number(weight, .weight, columns: columns, digits: 4)
    case .mix:
      guard let share = share(of: key, value: value) else { return NumberSign.undefined }
      return number(share, .score, columns: columns, digits: 3)
    }
  }

  /// What stands at the end of a line: the sum of the row, or what step 5 divides by.
  func sum(_ stage: LookupStage, value: Int, columns: Int) -> DisplayText {
    guard let outcome = row.outcome.value else { return "" }
    switch stage {
    case .dot, .scale, .mask: return ""
    case .exponent: return divisor(columns: columns)
    case .weight:
      return number(outcome.weights.reduce(0, +), .score, columns: columns, digits: 4)
    case .mix:
      guard row.output.indices.contains(value) else { return "" }
      return number(row.output[value], .score, columns: columns, digits: 2)
    }
  }

  /// The sum of the exponents; what another normalizer divides by has `÷` before it.
  private func divisor(columns: Int) -> DisplayText {
    guard let numerators else { return "" }
    switch row.outcome.value?.trace {
    case .softmax?, .local?:
      return number(numerators.denominator, .score, columns: columns, digits: 4)
    case .minMax?, .standardize?:
      return "÷" + number(numerators.denominator, .score, columns: columns - 1, digits: 4)
    default: return ""
    }
  }

  /// The weight of a key; nil where the row is undefined.
  func weight(of key: Int) -> Double? {
    guard let weights = row.outcome.value?.weights, weights.indices.contains(key) else {
      return nil
    }
    return weights[key]
  }

  /// What a key adds to a number of the output.
  private func share(of key: Int, value: Int) -> Double? {
    guard let weight = weight(of: key),
      let number = head.component(HeadComponent(.value, row: key, column: value))
    else { return nil }
    return weight * Double(number)
  }

  private func number(
    _ number: Double, _ form: NumberForm, columns: Int, digits: Int
  ) -> DisplayText {
    DisplayText(form.cellText(number, columns: columns, digits: digits))
  }
}
