import ArgumentParser
import Attention

/// The axes of attention, each as an option.
struct AxisOptions: ParsableArguments {
  @Option(help: "How query and key are compared: \(ScoreFunction.optionWords).")
  var score: String?
  @Option(help: "What the score is divided by: none, sqrt, dimension, or a number that is not 0.")
  var scale: String?
  @Option(help: "Which keys a query sees: none, causal, window:N, or causal,window:N.")
  var mask: String?
  @Option(help: "How scores become weights: \(Normalizer.optionWords).")
  var normalizer: String?
  @Option(help: "How the model knows the order of tokens: \(PositionKind.optionWords).")
  var positions: String?
  @Option(help: "What the scaled score is divided by once more: 0 or more; 0 is the limit.")
  var temperature: String?
  @Option(help: "The seed of whatever is drawn at random; in this version nothing is.")
  var seed: UInt64?

  /// A configuration with the options put in.
  func applied(to base: AttentionConfiguration) throws(UsageError) -> AttentionConfiguration {
    var configuration = base
    if let score { configuration.score = try choice(score, option: "--score") }
    if let scale { configuration.scale = try AttentionScale(word: scale) }
    if let mask { configuration.mask = try AttentionMask(word: mask) }
    if let normalizer { configuration.normalizer = try choice(normalizer, option: "--normalizer") }
    if let positions { configuration.positions = try choice(positions, option: "--positions") }
    if let seed { configuration.seed = seed }
    if let temperature { configuration.temperature = try number(ofTemperature: temperature) }
    return configuration
  }

  private func choice<Value: WordedAxis>(
    _ word: String, option: String
  ) throws(UsageError) -> Value {
    guard let value = Value(rawValue: word), value.isOption else {
      throw .value(word, option: option, allowed: Value.optionWords)
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
  /// Whether an option can choose it: only what every view of the explorer has words for.
  var isOption: Bool { get }
  /// The values that an option can choose, for help and for errors.
  static var optionWords: String { get }
}

extension WordedAxis {
  /// All values, for help and for errors.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The values that an option can choose.
  static var optionWords: String {
    allCases.filter(\.isOption).map(\.rawValue).joined(separator: ", ")
  }

  var isOption: Bool { true }
}

extension ScoreFunction: WordedAxis {
  var isOption: Bool { self == .dot }
}

extension Normalizer: WordedAxis {
  /// All values; `N` stands for any reach.
  static var words: String {
    allCases.map { $0 == .local(reach: 1) ? "local:N" : $0.rawValue }.joined(separator: ", ")
  }

  var isOption: Bool { self == .softmax || self == .argmax }
}

extension PositionKind: WordedAxis {
  var isOption: Bool { self == .none || self == .sinusoidal }
}

extension Stage: WordedAxis {}

extension AttentionScale {
  /// Reads a scale: `none`, `sqrt`, `dimension` or a number.
  init(word: String) throws(UsageError) {
    switch word {
    case "none": self = .none
    case "sqrt": self = .squareRootOfDimension
    case "dimension": self = .dimension
    default:
      guard let number = Double(word), number.isFinite, number != 0 else {
        let allowed = "none, sqrt, dimension, or a number that is not 0"
        throw .value(word, option: "--scale", allowed: allowed)
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
