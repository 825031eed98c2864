import Attention
import Screen

/// One sentence that says the selected cell completely.
///
///     query it reads key animal with weight .928, largest of 12; this row sums to 1
public struct SentenceLine: Equatable, Sendable {
  /// Which view it speaks for.
  public enum Subject: Equatable, Sendable {
    /// A cell of the map.
    case map
    /// A cell of the Steps view.
    case steps(shown: Derivation.Step)
  }

  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Which view it speaks for.
  public let subject: Subject
  /// What is added where most weight goes to the first key: the key that opens a better head.
  public let sinkAdvice: DisplayText?
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence; without `sinkAdvice`, such as `] opens L1.H3`, it has no notice.
  public init(
    picture: HeadPicture, cell: SelectedCell, subject: Subject, sinkAdvice: DisplayText? = nil
  ) {
    self.picture = picture
    self.cell = cell
    self.subject = subject
    self.sinkAdvice = sinkAdvice
  }

  /// The sentence, in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { naming in
      var sentence = self
      sentence.naming = naming
      return sentence.versions
    }
  }

  /// Draws the sentence in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.write(
      text(columns: area.columns - 1), row: area.row, column: area.column + 1, in: area)
  }

  /// The sentence in several lengths, the most complete first.
  private var versions: [String] {
    guard let derivation = cell.derivation else { return ["there is no cell here"] }
    if case .steps(let shown) = subject { return stepVersions(derivation, shown: shown) }
    if let reason = picture.head.reasonUnknown(picture.stage) {
      return ["\(picture.stage.title) of \(query) and \(key) is unknown: \(reason)", "\(reason)"]
    }
    if let reason = derivation.cell.outcome.reason, !isScore {
      return ["row \(query) is undefined: \(reason)", "row \(query) is undefined"]
    }
    switch picture.stage {
    case .weights: return weightVersions(derivation)
    case .dot, .scaled, .masked: return scoreVersions(derivation)
    case .valueNorm: return valueNormVersions(derivation)
    case .output: return outputVersions(derivation)
    }
  }

  private var query: String { picture.queryName(cell.query, naming).description }
  private var key: String { picture.keyName(cell.key, naming).description }
  private var shortHidden: String { "key \(key) is masked for query \(query)" }
  private var isScore: Bool { [.dot, .scaled, .masked].contains(picture.stage) }

  private var words: StepWords { StepWords(picture.head.configuration) }

  private func weightVersions(_ derivation: Derivation) -> [String] {
    guard let outcome = derivation.cell.outcome.value else { return [] }
    if let hidden = hiddenSentence(derivation.cell) {
      return [hidden + ", its \(words.weightNoun) is 0", hidden, shortHidden]
    }
    let weight = weightText(outcome.weight) + was
    guard words.isDistribution else { return normalizedVersions(derivation, weight, outcome) }
    let reads = "query \(query) reads key \(key) with weight \(weight)"
    let ranked = reads + ", " + rank(outcome.rank)
    let short = "\(query) reads \(key) \(weight)"
    if picture.head.given != nil { return givenVersions(derivation, ranked, reads) + [short] }
    if let sinkAdvice { return sinkVersions(sinkAdvice, [ranked, reads, short]) + [reads, short] }
    return [
      ranked + " · row Σ 1, entropy \(bits(derivation)) bits · index \(index)",
      ranked + "; this row sums to 1", ranked, reads, short, "\(query), \(key): \(weight)",
    ]
  }

  /// What is said of a finished weight: what its row really sums to, and where it is in the file.
  private func givenVersions(
    _ derivation: Derivation, _ ranked: String, _ reads: String
  ) -> [String] {
    let weights = derivation.row.outcome.value?.weights ?? []
    let sum = "this row sums to \(decimalText(weights.reduce(0, +), places: 4))"
    let isUnusual = weights.contains { !($0 >= 0 && $0 <= 1) }
    let warning = isUnusual ? "; some of its numbers are no weights from 0 to 1" : ""
    return [
      ranked + " · " + sum + warning + " · index \(index)", ranked + "; " + sum + warning,
      ranked + "; " + sum, reads + "; " + sum, reads,
    ]
  }

  /// What is said of a number that is no share of 1.
  private func normalizedVersions(
    _ derivation: Derivation, _ number: String, _ outcome: CellWeight
  ) -> [String] {
    let sum = decimalText((derivation.row.outcome.value?.weights ?? []).reduce(0, +), places: 4)
    let text = "\(normalizer): query \(query), key \(key) \(number)"
    let ranked = text + ", " + rank(outcome.rank)
    return [
      ranked + "; the row sums to \(sum), so it is no weight", text + "; the row sums to \(sum)",
      ranked, text, "\(query), \(key): \(number)",
    ]
  }

  /// The notice that most weight of the head goes to the first key, after shorter and shorter
  /// sentences.
  private func sinkVersions(_ advice: DisplayText, _ sentences: [String]) -> [String] {
    guard let firstKey = picture.firstKey else { return sentences }
    let share = NumberForm.weight.text(firstKey.share, digits: 2)
    let first = picture.keyName(0).description
    let notices = [
      "\(share) of this head's weight goes to \(first), \(advice)",
      "most weight goes to \(first), \(advice)",
    ]
    return sentences.flatMap { sentence in notices.map { "\(sentence); \($0)" } }
  }

  private func scoreVersions(_ derivation: Derivation) -> [String] {
    let cell = derivation.cell
    if picture.stage == .masked, let hidden = hiddenSentence(cell) {
      return [hidden + ", −∞ takes the place of its score", hidden, shortHidden]
    }
    let number =
      picture.stage == .dot ? cell.dot : picture.stage == .scaled ? cell.scaled : cell.masked
    let values = picture.values(query: self.cell.query).compactMap(\.number)
    let rank = values.count { $0 > number }
    let name = picture.stage == .dot ? words.scoreNoun : "\(picture.stage.title) score"
    let text =
      "query \(query), key \(key): \(name) \(NumberForm.score.text(number, digits: 2))" + was
    let ranked = text + ", " + self.rank(rank)
    let weight = derivation.cell.outcome.value.map { outcome in
      hiddenSentence(cell) == nil
        ? "; \(normalizer) makes it \(words.weightNoun) \(weightText(outcome.weight))" : ""
    }
    let short = "\(query), \(key): \(NumberForm.score.text(number, digits: 2))" + was
    return [ranked + (weight ?? ""), ranked, text, short]
  }

  private func valueNormVersions(_ derivation: Derivation) -> [String] {
    if let hidden = hiddenSentence(derivation.cell) { return [hidden, shortHidden] }
    guard let outcome = derivation.cell.outcome.value,
      derivation.row.valueNorms.indices.contains(cell.key)
    else { return [] }
    let norm = NumberForm.score.text(derivation.row.valueNorms[cell.key], digits: 3) + was
    let weight = weightText(outcome.weight)
    let text = "key \(key) hands query \(query) a value of length ‖α·v‖ \(norm)"
    return [text + ", at \(words.weightNoun) \(weight)", text, "\(query), \(key): ‖α·v‖ \(norm)"]
  }

  private func outputVersions(_ derivation: Derivation) -> [String] {
    guard derivation.mix.indices.contains(cell.dimension) else {
      return ["there is no output here"]
    }
    let mix = derivation.mix[cell.dimension]
    let number = NumberForm.component.text(mix.output, digits: 2) + was
    let text = "query \(query) receives \(number) in dimension \(shortDimension(mix.name))"
    return [text + ", the sum of \(words.weightNoun) × value over \(mix.values.count) keys", text]
  }

  private func stepVersions(_ derivation: Derivation, shown: Derivation.Step) -> [String] {
    if let reason = derivation.cell.outcome.reason {
      return ["row \(query) is undefined: \(reason)"]
    }
    if let hidden = hiddenSentence(derivation.cell) {
      return [hidden + ", its \(words.weightNoun) is 0", hidden, shortHidden]
    }
    let cell = derivation.cell
    let start = "query \(query), key \(key): "
    let score = NumberForm.score
    switch shown {
    case .dot:
      return [
        start + "\(words.scoreNoun) \(score.text(cell.dot, digits: 2)), "
          + (words.scoreNoun == "score" ? words.longFormula : "a sum of products")
      ]
    case .scale: return [start + "scaled score \(score.text(cell.scaled, digits: 2))"]
    case .mask:
      return [start + "masked score \(score.text(cell.masked, digits: 2)); the mask allows it"]
    case .exponent, .weight, .mix, .residual:
      guard let outcome = cell.outcome.value else { return [] }
      if shown == .exponent {
        return [
          start + "\(words.exponentNoun) \(Quantity.share(outcome.exponent).text(extraDigits: 0))"
        ]
      }
      let weight = weightText(outcome.weight) + was
      let count = derivation.row.dot.count
      let text = start + "\(words.weightNoun) \(weight)"
      guard picture.head.configuration.normalizer.isDistribution else {
        return [text + "; normalized scores do not sum to 1", text]
      }
      return [text + "; the \(count) weights of this row sum to 1", text]
    }
  }

  private var normalizer: String { picture.head.configuration.normalizer.rawValue }

  /// Three digits, and more where they would only show zeros: an allowed key gets more than 0.
  func weightText(_ weight: Double) -> String {
    if weight == 0 || weight >= 0.0005 { return NumberForm.weight.text(weight, digits: 3) }
    let text = Quantity.share(weight).text(extraDigits: 0)
    return text.contains { ("1"..."9").contains($0) } ? text : "below .000001"
  }

  private func hiddenSentence(_ cell: AttentionCell) -> String? {
    guard case .hidden(let kind) = cell.verdict else { return nil }
    let reason = kind == .keyOff ? "it is switched off" : "the \(kind.title) mask hides it"
    return "query \(query) may not read key \(key): \(reason)"
  }

  private func rank(_ rank: Int) -> String {
    rank == 0 ? "largest of \(picture.columnCount)" : "rank \(rank + 1) of \(picture.columnCount)"
  }

  private func bits(_ derivation: Derivation) -> String {
    decimalText(entropy(ofWeights: derivation.row.outcome.value?.weights ?? []), places: 2)
  }

  private var index: String {
    if let place = picture.place { return "\(place)\(cell.query),\(cell.key)]" }
    return "attentions[\(picture.address.layer),\(picture.address.head),\(cell.query),\(cell.key)]"
  }

  /// The number before the last change, in brackets: ` (was .928)`; nothing where it reads the same.
  private var was: String {
    guard let previous = cell.previous else { return "" }
    let digits = picture.stage.form == .weight || picture.stage == .valueNorm ? 3 : 2
    let column = picture.stage == .output ? cell.dimension : cell.key
    let row = picture.values(query: cell.query)
    let now = row.indices.contains(column) ? row[column] : nil
    let text = previous.text(picture.stage.form, digits: digits)
    return now?.text(picture.stage.form, digits: digits) == text ? "" : " (was \(text))"
  }
}
