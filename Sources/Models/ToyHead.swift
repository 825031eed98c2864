import Attention

/// A head of the toy model: what it compares, and what it hands over.
///
///     ToyModel.heads[1][3].name  // "pronoun→antecedent"
///
/// Its projections are derived from its channels, so that this is all there is to know of it.
public struct ToyHead: Equatable, Sendable {
  /// What it does, as `query→key`.
  public let name: String
  /// What it was built to do, in one or two sentences.
  public let purpose: String
  /// What it compares; the last one is the sink.
  public let channels: [Channel]
  /// What it hands over of a key's vector, in order, and how much of it.
  public let writes: [ToyWrite]

  init(
    _ name: String, _ purpose: String, _ channels: [Channel], sink: Double, writes: [ToyWrite]
  ) {
    self.name = name
    self.purpose = purpose
    self.channels = channels + [.sink(sink)]
    self.writes = writes
  }

  /// How many numbers a query, a key and a value have; unused ones are 0.
  public static let dimension = 16

  /// The scaled score that every query gives the beginning of the sentence.
  public var sink: Double {
    for case .sink(let score) in channels { return score }
    return 0
  }

  /// The dimensions of queries and keys that are used, in order.
  public var dimensions: [ChannelDimension] { channels.flatMap(\.dimensions) }

  /// What the used dimensions are called.
  public var names: DimensionNames {
    DimensionNames(score: dimensions.map(\.name), value: writes.map(\.dimension.name))
  }
}

/// One number that a toy head hands over.
public struct ToyWrite: Equatable, Sendable {
  /// Where it is read in the key's vector and added in the query's.
  public let dimension: ToyDimension
  /// How much of it is taken.
  public let gain: Double

  init(_ dimension: ToyDimension, _ gain: Double) {
    self.dimension = dimension
    self.gain = gain
  }
}
