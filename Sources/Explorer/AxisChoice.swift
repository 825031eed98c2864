import Attention
import Scenarios

/// One value of one of the axes, as the panel of the axes and the palette list it.
///
///     AxisChoice.all(of: configuration).first { $0.values.normalizer == .minMax }?.formula
///     // "(s − min) ÷ (max − min)"
struct AxisChoice: Equatable, Sendable {
  /// Which axis.
  let axis: AttentionAxis
  /// The value in the words of files and options.
  let value: String
  /// What it computes.
  let formula: String
  /// What that means, in very few words for a list.
  let short: String
  /// What that means, in a few words.
  let meaning: String
  /// The axes that it sets.
  let values: AxisValues

  /// Every value of every axis, without the presets; those with a number have the current one.
  ///
  /// - Parameters:
  ///   - configuration: Where one stands.
  ///   - given: The patterns of masks that the run brings along: padding, custom.
  /// - Returns: The values, axis by axis.
  static func all(
    of configuration: AttentionConfiguration, given: [MaskPattern] = []
  ) -> [AxisChoice] {
    AttentionAxis.allCases.flatMap { choices(of: $0, configuration, given: given) }
  }

  /// Every value of an axis.
  static func choices(
    of axis: AttentionAxis, _ configuration: AttentionConfiguration, given: [MaskPattern] = []
  ) -> [AxisChoice] {
    switch axis {
    case .source: sources
    case .positions: positions
    case .score: scores
    case .scale: scales(configuration)
    case .mask: masks(configuration, given)
    case .normalizer: normalizers(configuration)
    case .temperature: temperatures(configuration)
    case .preset: []
    }
  }

  private static let sources: [AxisChoice] = [
    AxisChoice(
      axis: .source, value: "self", formula: "q, k from one list", short: "a text reads itself",
      meaning: "queries, keys and values come from the same tokens",
      values: AxisValues(source: .selfAttention)),
    AxisChoice(
      axis: .source, value: "cross", formula: "k from another", short: "one list reads another",
      meaning: "queries come from one list, keys and values from another",
      values: AxisValues(source: .crossAttention)),
  ]

  private static let positions: [AxisChoice] = [
    position(.none, "nothing", "a set of words", "a sentence is a set of words"),
    position(
      .sinusoidal, "x + PE(p)", "waves are added", "sines and cosines of the place are added"),
    position(
      .learned, "x + P[p]", "a vector a place", "a learned vector for each place is added"),
    position(
      .rotary, "q, k turned by p·θ", "only distance counts", "the score depends on the distance"),
    position(.alibi, "s − slope·|i − j|", "far is less", "the further away, the less"),
    position(
      .relative, "s + r[j − i]", "a number a distance", "a learned number for each distance"),
  ]

  private static let scores: [AxisChoice] = [
    score(.dot, "q·k", "multiply and add", "multiply and add, number by number"),
    score(.general, "q·W k", "a matrix between", "a learned matrix between them"),
    score(
      .additive, "v·tanh(W_q q + W_k k)", "a small network", "a small network compares them"),
    score(.concat, "v·tanh(W [q; k])", "the same, one matrix", "the same with one matrix"),
    score(.cosine, "q·k ÷ (‖q‖ ‖k‖)", "the angle alone", "the angle alone, not the lengths"),
    score(.gaussian, "−‖q − k‖² ÷ 2w²", "near is more", "near keys count more"),
    score(
      .boxcar, "log 1 where ‖q − k‖ ≤ w", "near, all alike", "keys within a width, all alike"),
    score(
      .epanechnikov, "log(1 − (‖q − k‖ ÷ w)²)", "near, to a width", "near keys within a width"),
  ]

  private static func scales(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let current: Double = if case .fixed(let number) = configuration.scale { number } else { 2 }
    let number = words(current)
    return [
      scale(.none, "none", "s", "as it is", "the score as it is"),
      scale(
        .squareRootOfDimension, "sqrt", "s ÷ √d", "as far apart for any d",
        "scores stay as far apart for any d"),
      scale(.dimension, "dimension", "s ÷ d", "a mean", "the mean of the products"),
      scale(
        .maximum, "max", "s ÷ max |s|", "from −1 to 1", "the row's largest becomes 1 or −1"),
      scale(.learned, "learned", "s ÷ c", "c from training", "a number that training finds"),
      scale(
        .fixed(current), number, "s ÷ \(number)", "+ flatter, − sharper",
        "a fixed number: + makes it larger, − smaller, e types it"),
    ]
  }

  private static func masks(
    _ configuration: AttentionConfiguration, _ given: [MaskPattern]
  ) -> [AxisChoice] {
    let patterns = configuration.mask.patterns
    let reach =
      patterns.compactMap { pattern -> Int? in
        if case .window(let reach) = pattern { reach } else { nil }
      }.first ?? 3
    let off = configuration.mask.keysOff
    func mask(
      _ patterns: [MaskPattern], _ value: String, _ formula: String, _ short: String,
      _ meaning: String
    ) -> AxisChoice {
      AxisChoice(
        axis: .mask, value: value, formula: formula, short: short, meaning: meaning,
        values: AxisValues(mask: AttentionMask(patterns, keysOff: off)))
    }
    let padding = given.first { if case .padding = $0 { true } else { false } }
    let custom = given.first { if case .custom = $0 { true } else { false } }
    return [
      mask([], "none", "every key", "all, as in BERT", "BERT: a query may read every key"),
      mask(
        [.causal], "causal", "key ≤ query", "none ahead, as in GPT", "GPT: no query looks ahead"),
      mask(
        [.window(reach)], "window:\(reach)", "|i − j| ≤ \(reach)", "+ wider, − narrower",
        "neighbours only: + widens it, − narrows it, e types it"),
      mask(
        [.causal, .window(reach)], "causal,window:\(reach)", "0 ≤ i − j ≤ \(reach)",
        "a few behind", "the last few keys, as in Mistral"),
      mask(
        [padding ?? .padding(keys: [])], "padding", "real keys", "none that fill up",
        "keys that only fill up a list are left out"),
      mask(
        [custom ?? .custom([])], "custom", "a table of 0 and 1", "those with a 1",
        "a table says which query may read which key"),
    ]
  }

  private static func normalizers(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let reach: Int = if case .local(let reach) = configuration.normalizer { reach } else { 2 }
    return [
      normalizer(.softmax, "e^s ÷ Σ e^s", "all > 0, Σ 1", "all above 0, Σ 1"),
      normalizer(.argmax, "1 for the largest", "hard, no slope", "hard, no slope"),
      normalizer(
        .sample, "1 drawn by softmax", "hard, seed \(configuration.seed)",
        "hard, drawn by chance"),
      normalizer(
        .minMax, "(s − min) ÷ (max − min)", "Σ is not 1", "from 0 to 1, Σ is not 1"),
      normalizer(.standardize, "(s − mean) ÷ sd", "Σ 0, some negative", "Σ 0, some negative"),
      normalizer(.sparsemax, "nearest point, Σ 1", "some exact zeros", "some exactly 0, Σ 1"),
      normalizer(
        .local(reach: reach), "softmax × bell at p", "a window of ±\(reach)",
        "Luong's window of ±\(reach) around a predicted place p"),
      normalizer(.none, "s", "as the scores are", "the scores as they are"),
    ]
  }

  private static func temperatures(_ configuration: AttentionConfiguration) -> [AxisChoice] {
    let current = configuration.temperature
    let all = Set(State.temperatures).union([current]).sorted()
    return all.map { temperature in
      let short = temperature == 0 ? "the limit" : temperature < 1 ? "sharper" : "flatter"
      return AxisChoice(
        axis: .temperature, value: words(temperature),
        formula: temperature == 0 ? "T → 0" : "s ÷ \(words(temperature))",
        short: temperature == 1 ? "as they are" : short,
        meaning: temperature == 0
          ? "the limit: all on the largest"
          : "\(temperature == 1 ? "as it is" : short): + raises it, − lowers it, e types it",
        values: AxisValues(temperature: temperature))
    }
  }

  private static func position(
    _ kind: PositionKind, _ formula: String, _ short: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: .positions, value: kind.rawValue, formula: formula, short: short, meaning: meaning,
      values: AxisValues(positions: kind))
  }

  private static func score(
    _ score: ScoreFunction, _ formula: String, _ short: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: .score, value: score.rawValue, formula: formula, short: short, meaning: meaning,
      values: AxisValues(score: score))
  }

  private static func scale(
    _ scale: AttentionScale, _ value: String, _ formula: String, _ short: String,
    _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: .scale, value: value, formula: formula, short: short, meaning: meaning,
      values: AxisValues(scale: scale))
  }

  private static func normalizer(
    _ normalizer: Normalizer, _ formula: String, _ short: String, _ meaning: String
  ) -> AxisChoice {
    AxisChoice(
      axis: .normalizer, value: normalizer.rawValue, formula: formula, short: short,
      meaning: meaning, values: AxisValues(normalizer: normalizer))
  }

  /// A number without a point where it is whole.
  private static func words(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension AxisChoice {
  /// The value with its number one step larger, or smaller; nil where it has none.
  func stepped(_ direction: Direction) -> AxisValues? {
    if let temperature = values.temperature {
      return AxisValues(temperature: direction.step(temperature))
    }
    if case .fixed(let number)? = values.scale {
      let size = max(SliderStep.range.lowerBound, direction.step(abs(number)))
      return AxisValues(scale: .fixed(number < 0 ? -size : size))
    }
    if case .local(let reach)? = values.normalizer {
      return AxisValues(normalizer: .local(reach: max(1, reach + direction.rawValue)))
    }
    return windowReach.map { withWindow(max(0, $0 + direction.rawValue)) }
  }

  /// The value with a number that was typed; nil where it has none, or cannot have that one.
  func with(_ number: Double) -> AxisValues? {
    guard number.isFinite else { return nil }
    if values.temperature != nil { return number < 0 ? nil : AxisValues(temperature: number) }
    if case .fixed? = values.scale { return number == 0 ? nil : AxisValues(scale: .fixed(number)) }
    guard let whole = Int(exactly: number), whole >= 0 else { return nil }
    if case .local? = values.normalizer {
      return whole < 1 ? nil : AxisValues(normalizer: .local(reach: whole))
    }
    return windowReach.map { _ in withWindow(whole) }
  }

  /// A way to go on a slider.
  enum Direction: Int {
    case up = 1
    case down = -1

    fileprivate func step(_ number: Double) -> Double {
      switch self {
      case .up: SliderStep.next(after: number)
      case .down: SliderStep.previous(before: number)
      }
    }
  }

  private var windowReach: Int? {
    values.mask?.patterns.compactMap { pattern -> Int? in
      if case .window(let reach) = pattern { reach } else { nil }
    }.first
  }

  private func withWindow(_ reach: Int) -> AxisValues {
    var mask = values.mask ?? .none
    mask.patterns = mask.patterns.map { pattern in
      if case .window = pattern { .window(reach) } else { pattern }
    }
    return AxisValues(mask: mask)
  }
}
