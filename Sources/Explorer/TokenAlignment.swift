/// Where a token of one list of tokens stands in another that was edited from it.
///
///     let alignment = TokenAlignment(from: ["the", "cat", "ran"], to: ["the", "old", "cat", "ran"])
///     alignment.place(of: 1)  // 2: "cat" has moved to the right
///
/// What the two lists begin and end with alike keeps its place, counted from that end; what lies
/// between goes to the nearest place between. O(length of the lists).
public struct TokenAlignment: Equatable, Sendable {
  private let sourceCount: Int
  private let targetCount: Int
  private let prefix: Int
  private let suffix: Int

  /// Compares two lists of tokens.
  public init(from source: [String], to target: [String]) {
    sourceCount = source.count
    targetCount = target.count
    let shared = zip(source, target).prefix { $0 == $1 }.count
    prefix = shared
    let room = min(source.count, target.count) - shared
    suffix = min(room, zip(source.reversed(), target.reversed()).prefix { $0 == $1 }.count)
  }

  /// The place of the same token in the edited list, or nil where it cannot be told.
  ///
  /// As many tokens in between as before are taken to be exchanged one by one.
  public func counterpart(of index: Int) -> Int? {
    let isShared = index < prefix || index >= sourceCount - suffix
    return isShared || sourceCount == targetCount ? place(of: index) : nil
  }

  /// The place in the edited list, always one that exists unless the list is empty.
  public func place(of index: Int) -> Int {
    if index < prefix { return index }
    if index >= sourceCount - suffix { return index + targetCount - sourceCount }
    return clamped(min(index, max(prefix, targetCount - suffix - 1)), below: targetCount)
  }
}
