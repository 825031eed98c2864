/// How the scores of a row become its weights.
///
///     Normalizer.softmax.isDistribution  // true: its weights sum to 1
///     Normalizer(rawValue: "local:3")    // .local(reach: 3)
public enum Normalizer: Equatable, Hashable, Sendable {
  /// `eˢ ÷ Σ eˢ`: all positive, their sum is 1.
  case softmax
  /// 1 for the largest score, the first of equals, 0 for the others.
  case argmax
  /// 1 for a key drawn with the probabilities of softmax, 0 for the others.
  case sample
  /// `(s − min) ÷ (max − min)`: from 0 to 1, but they sum to anything.
  case minMax
  /// `(s − mean) ÷ standard deviation`: their sum is 0.
  case standardize
  /// The nearest probabilities to the scores; small scores get exactly 0.
  case sparsemax
  /// Softmax within a window around a predicted position, times a bell around it, divided by the sum.
  case local(reach: Int)
  /// The scores themselves.
  case none

  /// Whether the weights of a row are probabilities: none below 0, their sum 1.
  ///
  /// Those of the others are normalized scores, and no share of anything.
  public var isDistribution: Bool {
    switch self {
    case .softmax, .argmax, .sample, .sparsemax, .local: true
    case .minMax, .standardize, .none: false
    }
  }

  /// Whether a weight can be less than 0.
  public var isSigned: Bool { self == .standardize || self == .none }

  /// Whether each row picks one key and takes all of its value.
  public var isHard: Bool { self == .argmax || self == .sample }
}

extension Normalizer: RawRepresentable, CaseIterable, CustomStringConvertible {
  /// One of each kind, `local` with the smallest reach.
  public static let allCases: [Normalizer] = [
    .softmax, .argmax, .sample, .minMax, .standardize, .sparsemax, .local(reach: 1), .none,
  ]

  /// Reads the word that files and options use; the reach of `local:N` is 1 or more.
  public init?(rawValue: String) {
    let digits = rawValue.dropFirst("local:".count)
    if rawValue.hasPrefix("local:"), digits.first != "+", let reach = Int(digits), reach > 0 {
      self = .local(reach: reach)
      return
    }
    guard let word = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = word
  }

  /// The word that files and options use: `min-max`, `local:3`.
  public var rawValue: String {
    switch self {
    case .softmax: "softmax"
    case .argmax: "argmax"
    case .sample: "sample"
    case .minMax: "min-max"
    case .standardize: "standardize"
    case .sparsemax: "sparsemax"
    case .local(let reach): "local:\(reach)"
    case .none: "none"
    }
  }

  /// The same word.
  public var description: String { rawValue }
}

extension AttentionHead {
  /// Steps 4 and 5: turns the masked scores of a query into weights.
  func normalized(_ masked: [Double], of query: Int) -> Undefinable<NormalizedRow> {
    switch configuration.normalizer {
    case .argmax: return argmax(overRow: masked)
    case .minMax: return minMax(overRow: masked)
    case .standardize: return standardize(overRow: masked)
    case .none where configuration.temperature == 0: return .undefined(.zeroTemperature)
    case .none: return rawScores(ofRow: masked)
    case .softmax, .sample, .sparsemax, .local:
      if configuration.temperature == 0 { return argmax(overRow: masked) }
    }
    switch configuration.normalizer {
    case .sample: return sample(overRow: masked, seed: configuration.seed, row: query)
    case .sparsemax: return sparsemax(overRow: masked)
    case .local(let reach):
      guard let center = predictedPosition(of: query) else {
        return .undefined(.missingParameters(of: "the predicted positions"))
      }
      return localSoftmax(overRow: masked, center: center, reach: reach)
    default: return softmax(overRow: masked)
    }
  }
}
