/// A result, or the reason why there is none.
///
///     softmax(overRow: []).reason  // .noAllowedKey
public enum Undefinable<Value> {
  /// The result.
  case defined(Value)
  /// There is no result.
  case undefined(UndefinedReason)

  /// The result, or nil.
  public var value: Value? {
    if case .defined(let value) = self { value } else { nil }
  }

  /// The reason why there is no result, or nil.
  public var reason: UndefinedReason? {
    if case .undefined(let reason) = self { reason } else { nil }
  }
}

extension Undefinable: Equatable where Value: Equatable {}
extension Undefinable: Sendable where Value: Sendable {}

/// Why a row of weights is undefined.
public enum UndefinedReason: Equatable, Hashable, Sendable {
  /// The mask hides every key from the query.
  case noAllowedKey
  /// No key that the mask allows is within the window or the kernel around the query.
  case noKeyInReach
  /// The score of a key is not a number.
  case notANumber(key: Int)
  /// The score of a key is infinite.
  case infinite(key: Int)
  /// The query or the key is all zeros, so that there is no angle between them.
  case noDirection(key: Int)
  /// All allowed scores are equal, so that their spread is 0.
  case equalScores
  /// The spread of the scores is larger than any number.
  case overflow
  /// The scale is 0.
  case zeroScale
  /// The temperature is 0 where the limit is infinite.
  case zeroTemperature
  /// The head lacks something that was to be learned.
  case missingParameters(of: String)
  /// Queries and keys cannot be compared dimension by dimension.
  case differentDimensions(query: Int, key: Int)
  /// The width of a kernel is not above 0.
  case kernelWidth
  /// The normalized scores are no probabilities, which a measure needs.
  case noDistribution
  /// The weights have a corner at these scores: moving one up and down gives two slopes.
  case corner
  /// Finished weights were given, and not what they were made from.
  case notGiven
  /// No values were given.
  case noValues
  /// A file no longer gives the row.
  case unreadable
  /// A file says of the row that it is undefined, and not why.
  case listed
}

extension UndefinedReason: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .noAllowedKey: "the mask hides every key from this query, so there is nothing to share out"
    case .noKeyInReach:
      "no key that the mask allows is within the window or the kernel of this query"
    case .notANumber(let key): "the score of key \(key) is not a number (NaN)"
    case .infinite(let key): "the score of key \(key) is infinite, and ∞ − ∞ has no value"
    case .noDirection(let key):
      "the query or key \(key) is all zeros, and there is no angle to a vector without length"
    case .equalScores: "all allowed scores of this row are equal, and 0 ÷ 0 has no value"
    case .overflow: "the scores of this row are further apart than any number can say"
    case .zeroScale: "the scale is 0, and nothing can be divided by 0"
    case .zeroTemperature:
      "the temperature is 0, and without a normalizer that makes scores infinite"
    case .missingParameters(let name): "this head has no parameters for \(name)"
    case .differentDimensions(let query, let key):
      "the query has \(query) dimensions and the key \(key), and this score needs equally many"
    case .kernelWidth: "the width of the kernel must be a number above 0"
    case .noDistribution: "normalized scores are no probabilities: they do not sum to 1"
    case .notGiven: "the file holds finished weights, and not what they were made from"
    case .noValues: "the file holds no values, of which an output would be the weighted sum"
    case .unreadable: "the row can no longer be read from its file"
    case .listed: "the file lists this row as undefined, and does not say why"
    case .corner: "two keys tie here, and the slope is another one upwards than downwards"
    }
  }
}
