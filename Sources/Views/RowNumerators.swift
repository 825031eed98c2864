import Attention
import Screen

/// Step 4 of a row as views for beginners print it: e^s where that is a handy number.
///
///     soft lookup: e^s 1.5508 1.4470 1.1755, Σ 4.1733
///
/// Where scores are larger, e^(s − max) takes its place, as softmax computes it; for another
/// normalizer what that divides. The weights are the same either way.
struct RowNumerators: Equatable, Sendable {
  /// What is divided, for every key; exactly 0 where the key is hidden.
  let numbers: [Double]
  /// What they are divided by.
  let denominator: Double
  /// What they are, in a few signs.
  let formula: String
  /// Whether they are e^s.
  let kind: Kind

  /// How the numbers come about.
  enum Kind: Equatable, Sendable {
    /// e^s, divided by the sum.
    case plainExponents
    /// As the engine computes them.
    case engine
  }

  /// The largest score of which e^s is handy: e^7 is 1096.63, e^−7 is .0009.
  static let largestScore = 7.0

  /// Takes the numbers of a row; nil where it is undefined.
  init?(_ row: AttentionRow, configuration: AttentionConfiguration) {
    guard let outcome = row.outcome.value else { return nil }
    let words = StepWords(configuration)
    let allowed = row.masked.filter { $0 != -.infinity }
    let isPlain =
      configuration.normalizer == .softmax && outcome.trace == .softmax
      && allowed.allSatisfy { abs($0) <= Self.largestScore }
    guard isPlain, let largest = PrintedExpression.exponential(outcome.maximum) else {
      numbers = outcome.exponents
      denominator = outcome.denominator
      formula =
        switch outcome.trace {
        case .argmax: "largest: 1"
        case .sample: "drawn: 1"
        default: words.longNumerator
        }
      kind = .engine
      return
    }
    numbers = outcome.exponents.map { $0 * largest }
    denominator = outcome.denominator * largest
    formula = "e^s"
    kind = .plainExponents
  }
}
