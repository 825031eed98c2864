import Attention
import Scenarios

/// One value of one of the six axes, as the menu of the axes lists it.
///
///     AxisChoice.all(of: configuration).first { $0.values.normalizer == .minMax }?.formula
///     // "(s − min) ÷ (max − min)"
struct AxisChoice: Equatable, Sendable {
  /// Which axis, as `score` or `mask`.
  let axis: String
  /// The value in the words of files and options.
  let value: String
  /// What it computes.
  let formula: String
  /// What that means, in a few words.
  let meaning: String
  /// The axes that it sets.
  let values: AxisValues

  /// Every value of every axis; those with a number are one step from the current one.
  static func all(of configuration: AttentionConfiguration) -> [AxisChoice] {
    positions + scores + scales(configuration) + masks(configuration)
      + normalizers(configuration) + temperatures(configuration)
  }

  private static let positions: [AxisChoice] = [
    position(.none, "nothing", "a sentence is a set of words"),
    position(.sinusoidal, "x + PE(p)", "sines and cosines of the place are added"),
    position(.learned, "x + P[p]", "a learned vector for each place is added"),
    position(.rotary, "q, k turned by p·θ", "the score depends on the distance"),
    position(.alibi, "s − slope·|i − j|", "the further away, the less"),
    position(.relative, "s + r[j − i]", "a learned number for each distance"),
  ]

  private static let scores: [AxisChoice] = [
    score(.dot, "q·k", "multiply and add, number by number"),
    score(.general, "q·W k", "a learned matrix between them"),
    score(.additive, "v·tanh(W_q q + W_k k)", "a small network compares them"),
    score(.concat, "v·tanh(W [q; k])", "the same with one matrix"),
    score(.cosine, "q·k ÷ (‖q‖ ‖k‖)", "the angle alone, not the lengths"),
    score(.gaussian, "−‖q − k‖² ÷ 2w²", "near keys count more"),
    score(.boxcar, "log 1 where ‖q − k‖ ≤ w", "keys within a width, all alike"),
    score(.epanechnikov, "log(1 − u²), u = ‖q − k‖ ÷ w", "near keys within a width"),
  ]

  private static func scales(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let current: Double = if case .fixed(let number) = configuration.scale { number } else { 1 }
    return [
      scale(.none, "none", "s", "the score as it is"),
      scale(.squareRootOfDimension, "sqrt", "s ÷ √d", "scores stay as far apart for any d"),
      scale(.dimension, "dimension", "s ÷ d", "the mean of the products"),
      scale(.maximum, "max", "s ÷ max |s|", "the row's largest becomes 1 or −1"),
      scale(.learned, "learned", "s ÷ c", "a number that training finds"),
      scale(.fixed(current * 2), "\(current * 2)", "s ÷ \(current * 2)", "a fixed number, flatter"),
      scale(.fixed(current / 2), "\(current / 2)", "s ÷ \(current / 2)", "a fixed number, sharper"),
    ]
  }

  private static func masks(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let reach = configuration.mask.patterns.compactMap { pattern -> Int? in
      if case .window(let reach) = pattern { reach } else { nil }
    }.first
    let off = configuration.mask.keysOff
    func mask(
      _ patterns: [MaskPattern], _ value: String, _ formula: String, _ meaning: String
    ) -> AxisChoice {
      AxisChoice(
        axis: "mask", value: value, formula: formula, meaning: meaning,
        values: AxisValues(mask: AttentionMask(patterns, keysOff: off)))
    }
    let (smaller, larger) = (max(0, (reach ?? 3) - 1), (reach ?? 1) + 1)
    return [
      mask([], "none", "every key", "BERT: a query may read every key"),
      mask([.causal], "causal", "key ≤ query", "GPT: no query may look ahead"),
      mask([.window(smaller)], "window:\(smaller)", "|i − j| ≤ \(smaller)", "neighbours only"),
      mask([.window(larger)], "window:\(larger)", "|i − j| ≤ \(larger)", "neighbours only, wider"),
    ]
  }

  private static func normalizers(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let reach: Int = if case .local(let reach) = configuration.normalizer { reach + 1 } else { 2 }
    return [
      normalizer(.softmax, "eˢ ÷ Σ eˢ", "all above 0, Σ 1"),
      normalizer(.argmax, "1 for the largest", "hard, no slope"),
      normalizer(.sample, "1 drawn by softmax", "hard, drawn by chance"),
      normalizer(.minMax, "(s − min) ÷ (max − min)", "from 0 to 1, Σ is not 1"),
      normalizer(.standardize, "(s − mean) ÷ standard deviation", "Σ 0, some negative"),
      normalizer(.sparsemax, "the nearest point with Σ 1", "some exactly 0"),
      normalizer(.local(reach: reach), "softmax × bell around p", "a window of ±\(reach)"),
      normalizer(.none, "s", "the scores as they are"),
    ]
  }

  private static func temperatures(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    State.temperatures.map { temperature in
      AxisChoice(
        axis: "temperature", value: "\(temperature)", formula: "s ÷ \(temperature)",
        meaning: temperature == 0
          ? "the limit: all on the largest" : temperature < 1 ? "sharper" : "flatter",
        values: AxisValues(temperature: temperature))
    }
  }

  private static func position(
    _ kind: PositionKind, _ formula: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: "positions", value: kind.rawValue, formula: formula, meaning: meaning,
      values: AxisValues(positions: kind))
  }

  private static func score(
    _ score: ScoreFunction, _ formula: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: "score", value: score.rawValue, formula: formula, meaning: meaning,
      values: AxisValues(score: score))
  }

  private static func scale(
    _ scale: AttentionScale, _ value: String, _ formula: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: "scale", value: value, formula: formula, meaning: meaning,
      values: AxisValues(scale: scale))
  }

  private static func normalizer(
    _ normalizer: Normalizer, _ formula: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: "normalizer", value: normalizer.rawValue, formula: formula, meaning: meaning,
      values: AxisValues(normalizer: normalizer))
  }
}
