/// Which keys each query may see.
///
///     AttentionMask.causal.verdict(query: 0, key: 1, queryCount: 2, keyCount: 2)
///     // .hidden(by: .causal): the first of two tokens may not look ahead
///
/// A key may be seen when every pattern allows it and it is not switched off by hand.
public struct AttentionMask: Equatable, Sendable {
  /// The patterns that all have to allow a key; none allows every key.
  public var patterns: [MaskPattern]
  /// Keys that no query may see, switched off by hand.
  public var keysOff: Set<Int>

  /// Creates a mask.
  public init(_ patterns: [MaskPattern] = [], keysOff: Set<Int> = []) {
    self.patterns = patterns
    self.keysOff = keysOff
  }

  /// Every query may see every key.
  public static let none = AttentionMask()
  /// No query may see a later key.
  public static let causal = AttentionMask([.causal])

  /// Whether a query may see a key, and if not, what hides it.
  ///
  /// With fewer queries than keys, the queries are the last ones: query i stands at position
  /// `i + keyCount − queryCount`.
  ///
  /// - Complexity: O(number of patterns).
  public func verdict(query: Int, key: Int, queryCount: Int, keyCount: Int) -> MaskVerdict {
    if keysOff.contains(key) { return .hidden(by: .keyOff) }
    let position = query + keyCount - queryCount
    for pattern in patterns where !pattern.allows(query: query, position: position, key: key) {
      return .hidden(by: pattern.kind)
    }
    return .allowed
  }
}

/// One rule of a mask.
public enum MaskPattern: Equatable, Sendable {
  /// A query sees the keys up to its own position.
  case causal
  /// A query sees the keys at most so many positions away, on both sides.
  case window(Int)
  /// No query sees these keys, which only fill up a list.
  case padding(keys: Set<Int>)
  /// A query sees the keys whose cell is true; cells outside the table are hidden.
  case custom([[Bool]])

  /// Which kind of rule it is.
  public var kind: MaskKind {
    switch self {
    case .causal: .causal
    case .window(let reach): .window(reach)
    case .padding: .padding
    case .custom: .custom
    }
  }

  func allows(query: Int, position: Int, key: Int) -> Bool {
    switch self {
    case .causal: key <= position
    case .window(let reach): abs(position - key) <= reach
    case .padding(let keys): !keys.contains(key)
    case .custom(let table):
      table.indices.contains(query) && table[query].indices.contains(key) && table[query][key]
    }
  }
}

/// What hides a key.
public enum MaskKind: Equatable, Sendable {
  /// It is later than the query.
  case causal
  /// It is further away than the window reaches.
  case window(Int)
  /// It only fills up the list.
  case padding
  /// The table says so.
  case custom
  /// It was switched off by hand.
  case keyOff
  /// It is outside the window of local attention.
  case outsideWindow
  /// It is so far from the query that the kernel is 0.
  case outsideKernel
}

/// Whether a query may see a key.
public enum MaskVerdict: Equatable, Sendable {
  /// It may.
  case allowed
  /// It may not.
  case hidden(by: MaskKind)
}
