/// A pair that could be merged: its rank, where it stands and what it becomes.
struct MergeCandidate: Equatable, Sendable {
  let rank: Int
  let position: Int
  let result: Int

  /// Whether it goes before another: lower rank first, then further left.
  func goesBefore(_ other: MergeCandidate) -> Bool {
    rank != other.rank ? rank < other.rank : position < other.position
  }
}

/// Candidates, of which the next is always at hand: a binary heap.
struct MergeQueue: Sendable {
  private var heap: [MergeCandidate] = []

  /// Adds a candidate.
  ///
  /// - Complexity: O(log n).
  mutating func push(_ candidate: MergeCandidate) {
    var place = heap.count
    heap.append(candidate)
    while place > 0 {
      let parent = (place - 1) / 2
      guard heap[place].goesBefore(heap[parent]) else { return }
      heap.swapAt(place, parent)
      place = parent
    }
  }

  /// Takes out the one that goes first.
  ///
  /// - Complexity: O(log n).
  mutating func pop() -> MergeCandidate? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].goesBefore(heap[least]) {
        least = child
      }
      if least == place { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
