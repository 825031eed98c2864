/// One thing that a toy head compares between a query and a key.
///
///     Channel.match("noun?", [.adjective: 1], [.noun: 1], gain: 5)
///     // adds 5 to the scaled score where an adjective meets a noun
///
/// A head's query and key projections are nothing but its channels, one after the other.
public enum Channel: Equatable, Sendable {
  /// What the query asks times what the key offers times the gain.
  case match(
    _ name: String, _ asked: [ToyDimension: Double], _ offered: [ToyDimension: Double],
    gain: Double)
  /// `gain · cos(2π(Δ − offset) ÷ P)`, where Δ is the key's position less the query's: the
  /// largest for a key that stands `offset` tokens from the query.
  case clock(ToyClock, offset: Double, gain: Double)
  /// The same for every query: what the beginning of the sentence is offered, so that a query
  /// with nothing to find has a place to look at.
  case sink(Double)

  /// A channel in which query and key are compared in the same dimension.
  public static func same(_ dimension: ToyDimension, gain: Double) -> Channel {
    .match(dimension.name, [dimension: 1], [dimension: 1], gain: gain)
  }

  /// The dimensions of query and key that carry the channel: two for a clock, else one.
  public var dimensions: [ChannelDimension] {
    switch self {
    case .match(let name, let asked, let offered, let gain):
      [ChannelDimension(name: name, gain: gain, query: asked, key: offered)]
    case .clock(let clock, let offset, let gain): Self.hand(of: clock, offset: offset, gain: gain)
    case .sink(let score):
      [
        ChannelDimension(
          name: "sink", gain: 1, query: [.one: score, .beginning: Self.sinkOfBeginning],
          key: [.beginning: 1])
      ]
    }
  }

  /// The beginning of the sentence looks at itself with this much more.
  private static let sinkOfBeginning = 20.0

  /// The hand of the query, turned on by the offset, times the hand of the key.
  private static func hand(
    of clock: ToyClock, offset: Double, gain: Double
  ) -> [ChannelDimension] {
    let (x, y) = clock.dimensions
    let turn = clock.hand(at: offset)
    return [
      ChannelDimension(
        name: "clock\(clock.period).cos", gain: gain,
        query: [x: turn.cosine, y: -turn.sine], key: [x: 1]),
      ChannelDimension(
        name: "clock\(clock.period).sin", gain: gain,
        query: [x: turn.sine, y: turn.cosine], key: [y: 1]),
    ]
  }
}

/// One dimension of a toy head's queries and keys: weighted sums of the token's numbers.
public struct ChannelDimension: Equatable, Sendable {
  /// What it is called; `clock64.cos` and `clock64.sin` are two parts of `clock64`.
  public let name: String
  /// What its product adds to the scaled score, where query and key read 1.
  public let gain: Double
  /// What the query reads from its token.
  public let query: [ToyDimension: Double]
  /// What the key reads from its token.
  public let key: [ToyDimension: Double]
}
