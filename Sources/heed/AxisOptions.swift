import ArgumentParser
import Attention
import Scenarios

/// The axes of attention, each as an option.
struct AxisOptions: ParsableArguments {
  @Option(help: "How query and key are compared: \(ScoreFunction.words).")
  var score: String?
  @Option(help: "What the score is divided by: \(AttentionScale.words).")
  var scale: String?
  @Option(help: "Which keys a query sees: none, causal, window:N, or causal,window:N.")
  var mask: String?
  @Option(help: "How scores become weights: \(Normalizer.words).")
  var normalizer: String?
  @Option(help: "How the model knows the order of tokens: \(PositionKind.words).")
  var positions: String?
  @Option(help: "What the scaled score is divided by once more: 0 or more; 0 is the limit.")
  var temperature: String?
  @Option(help: "The seed of what the normalizer sample draws.")
  var seed: UInt64?

  /// A configuration with the options put in.
  func applied(to base: AttentionConfiguration) throws(UsageError) -> AttentionConfiguration {
    try values().applied(to: base)
  }

  /// The axes that the options set.
  func values() throws(UsageError) -> AxisValues {
    var values = AxisValues(seed: seed)
    if let score { values.score = try choice(score, option: "--score") }
    if let scale { values.scale = try AttentionScale(word: scale) }
    if let mask { values.mask = try AttentionMask(word: mask) }
    if let normalizer { values.normalizer = try choice(normalizer, option: "--normalizer") }
    if let positions { values.positions = try choice(positions, option: "--positions") }
    if let temperature { values.temperature = try number(ofTemperature: temperature) }
    return values
  }

  private func choice<Value: WordedAxis>(
    _ word: String, option: String
  ) throws(UsageError) -> Value {
    guard let value = Value(rawValue: word) else {
      throw .value(word, option: option, allowed: Value.words)
    }
    return value
  }

  private func number(ofTemperature word: String) throws(UsageError) -> Double {
    guard let number = Double(word), number.isFinite, number >= 0 else {
      throw .value(word, option: "--temperature", allowed: "a number from 0 up")
    }
    return number
  }
}

/// An axis whose values are words.
protocol WordedAxis: RawRepresentable<String>, CaseIterable {
  /// All values, for help and for errors.
  static var words: String { get }
}

extension WordedAxis {
  /// All values, for help and for errors.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ScoreFunction: WordedAxis {}

extension Normalizer: WordedAxis {
  /// All values; `N` stands for any reach.
  static var words: String {
    allCases.map { $0 == .local(reach: 1) ? "local:N" : $0.rawValue }.joined(separator: ", ")
  }
}

extension PositionKind: WordedAxis {}

extension Stage: WordedAxis {}

extension AttentionScale {
  /// All scales, for help and for errors.
  static let words = "none, sqrt, dimension, max, learned, or a number that is not 0"

  /// Reads a scale: a word or a number.
  init(word: String) throws(UsageError) {
    switch word {
    case "none": self = .none
    case "sqrt": self = .squareRootOfDimension
    case "dimension": self = .dimension
    case "max": self = .maximum
    case "learned": self = .learned
    default:
      guard let number = Double(word), number.isFinite, number != 0 else {
        throw .value(word, option: "--scale", allowed: Self.words)
      }
      self = .fixed(number)
    }
  }
}

extension AttentionMask {
  /// Reads a mask: `none`, or patterns with commas between.
  init(word: String) throws(UsageError) {
    guard word != "none" else {
      self = .none
      return
    }
    var patterns: [MaskPattern] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      guard let pattern = MaskPattern(word: part) else {
        throw .value(word, option: "--mask", allowed: "none, causal, window:N, causal,window:N")
      }
      patterns.append(pattern)
    }
    self.init(patterns)
  }
}

extension MaskPattern {
  fileprivate init?(word: Substring) {
    let digits = word.dropFirst("window:".count)
    if word == "causal" {
      self = .causal
    } else if word.hasPrefix("window:"), digits.first != "+", let reach = Int(digits),
      reach >= 0
    {
      self = .window(reach)
    } else {
      return nil
    }
  }
}
