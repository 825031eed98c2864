/// What an expression can read from a run.
///
///     Quantity(rawValue: "weights")?.explanation
enum Quantity: String, CaseIterable, Equatable, Sendable {
  /// The score: q · k, or what another score function gives.
  case scores
  /// The score after scale and temperature.
  case scaled
  /// What is divided for every key: e^(score − maximum) of softmax.
  case exponents
  /// The weights.
  case weights
  /// ‖α·v‖, the length of what is handed over.
  case lengths
  /// ‖α·v‖ divided by the sum over the row.
  case shares
  /// The output: Σ weight × value.
  case output
  /// The numbers of a query.
  case query
  /// The numbers of a key.
  case key
  /// The numbers of a value.
  case value
  /// The score as a sum of named terms.
  case terms
  /// How much a weight grows with its own score.
  case slope
  /// A token's vector after the last layer, or after so many.
  case residual
  /// A token's vector before the first layer.
  case embedding
  /// How spread out a row is, in bits.
  case entropy
  /// How far away a row reads, in positions.
  case distance
  /// Within how many positions nine tenths of a row lie.
  case span
  /// A row of attention rollout over all layers.
  case rollout
  /// The weight that a key gets from all queries, summed.
  case received
  /// The length that a key hands over to all queries, summed.
  case handedOver
  /// What a row's scores are divided by.
  case divisor
  /// How many numbers a query has.
  case dimension
  /// A measured number of a training.
  case reading
  /// The loss of a training's last step.
  case loss
  /// How many steps a training has taken.
  case step
  /// The probability that a trained model gives to what could come.
  case prediction

  /// What stands in the brackets, for messages.
  var brackets: String {
    switch self {
    case .scores, .scaled, .exponents, .weights, .lengths, .shares, .rollout: "[query, key]"
    case .slope: "[query, key]"
    case .output, .query: "[query, dimension]"
    case .key, .value: "[key, dimension]"
    case .terms: "[query, key, name]"
    case .residual: "[token, dimension, layers]"
    case .embedding: "[token, dimension]"
    case .entropy, .distance, .span, .divisor: "[query]"
    case .received, .handedOver: "[key]"
    case .reading: "[\"name\"]"
    case .prediction: "[row, choice]"
    case .dimension, .loss, .step: ""
    }
  }

  /// How many names the brackets hold at most.
  var mostPlaces: Int {
    brackets.isEmpty ? 0 : 1 + brackets.count { $0 == "," }
  }

  /// Whether its numbers are shares of 1, written without a zero before the point.
  var isShare: Bool {
    switch self {
    case .weights, .shares, .rollout, .prediction: true
    default: false
    }
  }

  /// All names, in alphabetical order, for messages.
  static let names = allCases.map(\.rawValue).sorted()
}

/// What an expression can make of other values.
enum ExpressionFunction: String, CaseIterable, Equatable, Sendable {
  /// The name of the largest number.
  case argmax
  /// The name of the smallest number.
  case argmin
  /// The names of the largest numbers, the largest first.
  case top
  /// All names, those of the largest numbers first.
  case order
  /// The largest number.
  case max
  /// The smallest number.
  case min
  /// The sum.
  case sum
  /// The mean.
  case mean
  /// The standard deviation around the mean.
  case deviation
  /// How many there are.
  case count
  /// The number without its sign.
  case abs
  /// The square root.
  case sqrt
  /// e to a power.
  case exp
  /// The natural logarithm.
  case log
  /// The logarithm of a quotient, a ÷ b.
  case logOdds = "logodds"
  /// A number with so many decimals.
  case round
  /// The length of a list as a vector.
  case norm
  /// The sum of products of two lists.
  case dot
  /// Half the sum of the differences of two rows: 0 for equal ones, 1 for rows that share nothing.
  case totalVariation = "tvd"
  /// How far two rows are from their mean, in nats.
  case jensenShannon = "jsd"
  /// Whether there is a number at all, and not 0 ÷ 0.
  case defined
  /// The first step of a training at which something holds.
  case firstStep

  /// How many values it takes.
  var argumentCount: ClosedRange<Int> {
    switch self {
    case .top, .logOdds, .dot, .totalVariation, .jensenShannon: 2...2
    case .round: 1...2
    case .max, .min, .sum, .mean: 1...8
    default: 1...1
    }
  }

  /// All names, in alphabetical order, for messages.
  static let names = allCases.map(\.rawValue).sorted()
}
