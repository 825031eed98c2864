/// One thing that a head compares, as a row of a table.
///
///     ExplainedChannel(.match("noun?", [.adjective: 1], [.noun: 1], gain: 5)).key  // "noun"
public struct ExplainedChannel: Equatable, Sendable {
  /// What kind of comparison it is.
  public enum Kind: Equatable, Sendable {
    /// What the query reads times what the key reads.
    case match
    /// A clock, the largest for the key that stands so many tokens after the query.
    case clock(period: Int, offset: Double)
    /// The same for every query, where the key is the beginning of the sentence.
    case sink
  }

  /// What it is called on the screen: `noun?`, `clock64`, `sink`.
  public let name: String
  /// What kind of comparison it is.
  public let kind: Kind
  /// What the query reads of its token: `verb + aux`.
  public let query: String
  /// What the key reads of its token: `noun + 1.2 pron`.
  public let key: String
  /// What it adds to the scaled score where query and key read 1, and a clock stands at its offset.
  public let gain: Double

  init(_ channel: Channel) {
    switch channel {
    case .match(let name, let asked, let offered, let gain):
      self.init(name, .match, Self.sum(asked), Self.sum(offered), gain)
    case .clock(let clock, let offset, let gain):
      let hands = "\(clock.dimensions.cosine.name) \(clock.dimensions.sine.name)"
      let kind = Kind.clock(period: clock.period, offset: offset)
      self.init("clock\(clock.period)", kind, hands, hands, gain)
    case .sink(let score):
      self.init("sink", .sink, ToyDimension.one.name, ToyDimension.beginning.name, score)
    }
  }

  private init(_ name: String, _ kind: Kind, _ query: String, _ key: String, _ gain: Double) {
    self.name = name
    self.kind = kind
    self.query = query
    self.key = key
    self.gain = gain
  }

  /// `noun + 1.2 pron`, in the order of the dimensions; a factor of 1 is left out.
  private static func sum(_ readings: [ToyDimension: Double]) -> String {
    var sum = ""
    for dimension in ToyDimension.allCases {
      guard let factor = readings[dimension] else { continue }
      let sign = factor < 0 ? "−" : "+"
      sum += sum.isEmpty ? (factor < 0 ? sign : "") : " \(sign) "
      sum += abs(factor) == 1 ? dimension.name : "\(abs(factor)) \(dimension.name)"
    }
    return sum
  }
}
