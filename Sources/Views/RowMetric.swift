/// One column of the Metrics view: a number for every row of weights.
public enum RowMetric: String, CaseIterable, Equatable, Hashable, Sendable {
  /// How spread out the weights are, in bits.
  case entropy
  /// 2 to the entropy.
  case effectiveKeys
  /// How far away the row reads.
  case distance
  /// The weight on the first key.
  case firstKey
  /// The largest weight, and whose.
  case largest
  /// The share of the first key in ‖α·v‖.
  case firstValue
  /// Attention rollout through all layers: the largest share, and whose.
  case rollout

  /// The name over its column, at most 7 letters.
  public var title: String {
    switch self {
    case .entropy: "entropy"
    case .effectiveKeys: "eff.key"
    case .distance: "dist"
    case .firstKey: "α first"
    case .largest: "max α"
    case .firstValue: "‖α·v‖₀"
    case .rollout: "rollout"
    }
  }

  /// Its whole name with its unit.
  public var name: String {
    switch self {
    case .entropy: "entropy, bits"
    case .effectiveKeys: "effective keys, 2 to the entropy"
    case .distance: "mean distance, positions"
    case .firstKey: "weight on the first key"
    case .largest: "largest weight, and whose"
    case .firstValue: "share of the first key in ‖α·v‖"
    case .rollout: "rollout through all layers and heads"
    }
  }

  /// How it is computed.
  public var formula: String {
    switch self {
    case .entropy: "entropy = −Σ α log₂ α, over the keys of a row"
    case .effectiveKeys: "effective keys = 2^entropy: so many equal weights are spread alike"
    case .distance: "distance = Σ α × |query − key|"
    case .firstKey: "weight on the first key = α of key 0"
    case .largest: "largest weight = max α along the row"
    case .firstValue: "share = ‖α·v‖ of key 0 ÷ Σ ‖α·v‖ over all keys"
    case .rollout: "rollout = Aₙ · … · A₁, each A = ½ mean of the layer's heads + ½ itself"
    }
  }

  /// What its numbers mean.
  public var meaning: String {
    switch self {
    case .entropy:
      "0 is all weight on one key; evenly spread it is log₂ of the number of allowed keys"
    case .effectiveKeys: "1 is all weight on one key, the number of allowed keys is even spread"
    case .distance: "0 is the query itself, 1 its neighbours; far or near says nothing of use"
    case .firstKey: "where softmax puts what it has to spend and no key asks for"
    case .largest: "a weight says where the row reads, not why"
    case .firstValue:
      "a weight is no effect: much weight on a value of length 0 hands nothing over"
    case .rollout:
      "what would reach the token from the words below, if weights were all that mixes"
    }
  }

  /// Whether a key stands beside the number.
  var namesKey: Bool { self == .largest || self == .rollout }

  /// How many columns the name of that key has.
  static let keyColumns = 6

  /// How many columns it takes on the screen.
  var columns: Int { namesKey ? 9 + Self.keyColumns : 8 }
}
