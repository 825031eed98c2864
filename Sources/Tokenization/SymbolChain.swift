/// The symbols of a word, each knowing its neighbours, so that two become one at no cost.
struct SymbolChain: Sendable {
  private var ids: [Int]
  private var byteCounts: [Int]
  private var before: [Int]
  private var after: [Int]

  init(_ symbols: [MergeSymbol]) {
    ids = symbols.map(\.id)
    byteCounts = symbols.map(\.byteCount)
    before = symbols.indices.map { $0 - 1 }
    after = symbols.indices.map { $0 + 1 }
  }

  /// The symbols that are left, with their places.
  var pieces: [ModelPiece] {
    var pieces: [ModelPiece] = []
    var start = 0
    var place = 0
    while place < ids.count {
      pieces.append(ModelPiece(id: ids[place], bytes: start..<start + byteCounts[place]))
      start += byteCounts[place]
      place = after[place]
    }
    return pieces
  }

  /// Merges the pair of the lowest rank until no pair is left that has one.
  ///
  /// Every merge removes a symbol and adds at most two candidates, so there are at most 3n of
  /// them, and each costs O(log n).
  ///
  /// - Returns: The merges, in order.
  /// - Complexity: O(n log n) for n symbols.
  mutating func mergeAll(_ merges: [TokenPair: Merge]) -> [MergeStep] {
    var queue = MergeQueue()
    for place in ids.indices.dropLast() { offer(place, merges, to: &queue) }
    var steps: [MergeStep] = []
    while let candidate = queue.pop() {
      let place = candidate.position
      let next = after[place]
      guard isThere(place), next < ids.count,
        merges[TokenPair(left: ids[place], right: ids[next])]?.result == candidate.result
      else { continue }
      steps.append(
        MergeStep(
          rank: candidate.rank, position: place, left: ids[place], right: ids[next],
          result: candidate.result))
      join(place, next, into: candidate.result)
      if before[place] >= 0 { offer(before[place], merges, to: &queue) }
      offer(place, merges, to: &queue)
    }
    return steps
  }

  /// Does one merge of those that were found.
  mutating func merge(_ step: MergeStep) {
    guard ids.indices.contains(step.position), after[step.position] < ids.count else { return }
    join(step.position, after[step.position], into: step.result)
  }

  /// The places of the symbols that are left, among those of the beginning.
  var places: [Int] { ids.indices.filter { isThere($0) } }

  /// The id of the symbol at a place.
  func id(at place: Int) -> Int { ids[place] }

  /// The pairs of neighbours, in order.
  var pairs: [TokenPair] {
    let ids = places.map { self.ids[$0] }
    return zip(ids, ids.dropFirst()).map { TokenPair(left: $0, right: $1) }
  }

  /// The pairs that the symbol at a place is part of.
  func pairs(around place: Int) -> [TokenPair] {
    let (left, right) = (before[place], after[place])
    let first = left >= 0 ? [TokenPair(left: ids[left], right: ids[place])] : []
    return first + (right < ids.count ? [TokenPair(left: ids[place], right: ids[right])] : [])
  }

  private static let gone = -2

  private func isThere(_ place: Int) -> Bool { before[place] != Self.gone }

  private mutating func join(_ place: Int, _ next: Int, into id: Int) {
    ids[place] = id
    byteCounts[place] += byteCounts[next]
    after[place] = after[next]
    if after[next] < ids.count { before[after[next]] = place }
    before[next] = Self.gone
  }

  /// Adds the pair that begins at a place to the candidates, if it can be merged.
  private func offer(_ place: Int, _ merges: [TokenPair: Merge], to queue: inout MergeQueue) {
    guard after[place] < ids.count,
      let merge = merges[TokenPair(left: ids[place], right: ids[after[place]])]
    else { return }
    queue.push(MergeCandidate(rank: merge.rank, position: place, result: merge.result))
  }
}
