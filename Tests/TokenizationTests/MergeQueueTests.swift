import Testing

@testable import Tokenization

@Suite struct MergeQueueTests {
  @Test func `the lowest rank goes first, and of equal ones the one further left`() {
    var random = SeededGenerator(state: 1)
    var queue = MergeQueue()
    var all: [MergeCandidate] = []
    for position in 0..<500 {
      let candidate = MergeCandidate(
        rank: Int.random(in: 0..<20, using: &random), position: position, result: 0)
      all.append(candidate)
      queue.push(candidate)
    }
    var popped: [MergeCandidate] = []
    while let candidate = queue.pop() { popped.append(candidate) }
    #expect(popped == all.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) })
    #expect(queue.pop() == nil)
  }
}
