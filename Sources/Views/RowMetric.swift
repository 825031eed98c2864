/// One column of the Metrics view: a number for every row of weights.
///
/// Its mean over the rows of a head is a number of the Heads view, where a head has one of its own.
public enum RowMetric: String, CaseIterable, Equatable, Hashable, Sendable {
  /// How spread out the weights are, in bits.
  case entropy
  /// 2 to the entropy.
  case effectiveKeys
  /// How far away the row reads.
  case distance
  /// Within how many positions nine tenths of the weight lie.
  case span
  /// The weight on the first key, the sink mass.
  case firstKey
  /// The largest weight, and whose.
  case largest
  /// The share of the first key in ‖α·v‖.
  case firstValue
  /// The largest share in ‖α·v‖, and whose.
  case largestValue
  /// Attention rollout through all layers: the largest share, and whose.
  case rollout
  /// Attention flow through all layers: the largest share, and whose.
  case flow
  /// The weight on the token before the query.
  case previousToken
  /// The weight on the query's own token.
  case sameToken
  /// The weight on the token after the query.
  case nextToken

  /// The name over its column, at most 7 letters.
  public var title: String {
    switch self {
    case .entropy: "entropy"
    case .effectiveKeys: "eff.key"
    case .distance: "dist"
    case .span: "span"
    case .firstKey: "α first"
    case .largest: "max α"
    case .firstValue: "‖α·v‖₀"
    case .largestValue: "max‖αv‖"
    case .rollout: "rollout"
    case .flow: "flow"
    case .previousToken: "α prev"
    case .sameToken: "α self"
    case .nextToken: "α next"
    }
  }

  /// Its whole name with its unit.
  public var name: String {
    switch self {
    case .entropy: "entropy, bits"
    case .effectiveKeys: "effective keys, 2 to the entropy"
    case .distance: "mean distance, positions"
    case .span: "span of .9 of the weight, positions"
    case .firstKey: "weight on the first key"
    case .largest: "largest weight, and whose"
    case .firstValue: "share of the first key in ‖α·v‖"
    case .largestValue: "largest share in ‖α·v‖, and whose"
    case .rollout: "rollout through all layers and heads"
    case .flow: "flow through all layers and heads"
    case .previousToken: "weight on the previous token"
    case .sameToken: "weight on the token itself"
    case .nextToken: "weight on the next token"
    }
  }

  /// How it is computed.
  public var formula: String {
    switch self {
    case .entropy: "entropy = −Σ α log₂ α, over the keys of a row"
    case .effectiveKeys: "effective keys = 2^entropy: so many equal weights are spread alike"
    case .distance: "distance = Σ α × |query − key|"
    case .span: "span = the smallest d such that Σ α over |query − key| ≤ d is .9 or more"
    case .firstKey: "weight on the first key = α of key 0"
    case .largest: "largest weight = max α along the row"
    case .firstValue: "share = ‖α·v‖ of key 0 ÷ Σ ‖α·v‖ over all keys"
    case .largestValue: "largest share = max ‖α·v‖ ÷ Σ ‖α·v‖ over all keys"
    case .rollout: "rollout = Aₙ · … · A₁, each A = ½ mean of the layer's heads + ½ itself"
    case .flow: "flow = the most that fits through pipes as wide as rollout's A, ÷ Σ of the row"
    case .previousToken: "weight on the previous token = α of key query − 1"
    case .sameToken: "weight on the token itself = α of key query"
    case .nextToken: "weight on the next token = α of key query + 1"
    }
  }

  /// What its numbers mean.
  public var meaning: String {
    switch self {
    case .entropy:
      "0 is all weight on one key; evenly spread it is log₂ of the number of allowed keys"
    case .effectiveKeys: "1 is all weight on one key, the number of allowed keys is even spread"
    case .distance: "0 is the query itself, 1 its neighbours; far or near says nothing of use"
    case .span: "0 is the query itself; unlike the mean, little weight far away does not stretch it"
    case .firstKey:
      "where softmax puts what it has to spend and no key asks for: the sink mass"
    case .largest: "a weight says where the row reads, not why"
    case .firstValue:
      "a weight is no effect: much weight on a value of length 0 hands nothing over"
    case .largestValue: "the key whose value makes up most of what is mixed, whatever its weight"
    case .rollout:
      "what would reach the token from the words below, if weights were all that mixes"
    case .flow:
      "a way through the layers is as wide as its narrowest step, not the product of its steps"
    case .previousToken: "near 1 in every row, it is a head that hands on the token before"
    case .sameToken: "near 1 in every row, it is a head that leaves each token to itself"
    case .nextToken: "a causal mask makes it 0"
    }
  }

  /// Whether a key stands beside the number.
  var namesKey: Bool {
    switch self {
    case .largest, .largestValue, .rollout, .flow: true
    default: false
    }
  }

  /// How many columns the name of that key has.
  static let keyColumns = 6

  /// How many columns it takes on the screen.
  var columns: Int { namesKey ? 9 + Self.keyColumns : 8 }
}
