/// The merges of one word, to be gone through step by step.
///
///     // h u g, with the merges u g (rank 0) and h ug (rank 1)
///     derivation.state(after: 0).pairs  // h u has no rank, u g has 0
///     derivation.state(after: 1).symbols  // h, ug
///     derivation.state(after: 2).symbols  // hug
public struct MergeDerivation: Equatable, Sendable {
  private let symbols: [MergeSymbol]
  private let steps: [MergeStep]
  private let texts: [Int: String]
  private let ranks: [TokenPair: Int]

  /// Writes the merges out.
  ///
  /// - Parameters:
  ///   - symbols: What the word began with.
  ///   - steps: The merges, in order.
  ///   - rank: The place of a pair in the list of merges; nil where it is not there.
  ///   - text: How a token is written.
  /// - Complexity: O(n) for n symbols.
  init(
    _ symbols: [MergeSymbol], _ steps: [MergeStep], rank: (TokenPair) -> Int?,
    text: (Int) -> String
  ) {
    self.symbols = symbols
    self.steps = steps
    let ids = Set(symbols.map(\.id) + steps.map(\.result))
    texts = Dictionary(uniqueKeysWithValues: ids.map { ($0, text($0)) })
    var ranks: [TokenPair: Int] = [:]
    var chain = SymbolChain(symbols)
    for pair in chain.pairs { ranks[pair] = rank(pair) }
    for step in steps {
      chain.merge(step)
      for pair in chain.pairs(around: step.position) { ranks[pair] = rank(pair) }
    }
    self.ranks = ranks
  }

  /// How many pairs were merged.
  public var count: Int { steps.count }

  /// How many symbols the word began with.
  public var symbolCount: Int { symbols.count }

  /// One merge, written out.
  ///
  /// - Parameter number: From 1 on.
  /// - Returns: The pair, or nil where there is no merge of that number.
  public func step(_ number: Int) -> MergedPair? {
    guard steps.indices.contains(number - 1) else { return nil }
    let step = steps[number - 1]
    return MergedPair(
      rank: step.rank, left: texts[step.left] ?? "", right: texts[step.right] ?? "",
      result: texts[step.result] ?? "")
  }

  /// The symbols after so many merges.
  ///
  /// - Parameter count: From 0, before the first of them; more than there are count as all.
  /// - Returns: The symbols with the ranks of the neighbours.
  /// - Complexity: O(n) for n symbols.
  public func state(after count: Int) -> MergeState {
    var chain = SymbolChain(symbols)
    let done = steps.prefix(max(0, count))
    for step in done { chain.merge(step) }
    let places = chain.places
    return MergeState(
      symbols: places.map { texts[chain.id(at: $0)] ?? "" },
      ranks: chain.pairs.map { ranks[$0] },
      made: done.last.flatMap { places.firstIndex(of: $0.position) })
  }
}

/// Two symbols that became one.
public struct MergedPair: Equatable, Sendable {
  /// The place of the pair in the list of merges.
  public let rank: Int
  /// The left symbol.
  public let left: String
  /// The right symbol.
  public let right: String
  /// What they became.
  public let result: String
}

/// What a word looks like between two merges.
public struct MergeState: Equatable, Sendable {
  /// Its symbols, in order.
  public let symbols: [String]
  /// The rank of each pair of neighbours; nil where the list of merges does not have it.
  public let ranks: [Int?]
  /// The symbol that the last merge made; nil before the first.
  public let made: Int?

  /// The neighbours that could be merged now, the one whose turn it is first: rank, then place.
  ///
  /// - Complexity: O(n log n) for n symbols.
  public var candidates: [(rank: Int, left: String, right: String)] {
    let ranked = ranks.enumerated().compactMap { place, rank in rank.map { (rank: $0, place) } }
    return ranked.sorted { $0 < $1 }.map { ($0.rank, symbols[$0.1], symbols[$0.1 + 1]) }
  }
}
