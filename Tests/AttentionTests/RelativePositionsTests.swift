import Attention
import Testing

@Suite struct RelativePositionsTests {
  @Test func `larger distances take the last number`() {
    let relative = RelativePositions.clipped([5, 1, 0, -1, -5])
    #expect(
      [-9, -2, -1, 0, 1, 2, 9, .max, .min + 1].map(relative.bias) == [
        5, 5, 1, 0, -1, -5, -5, -5, 5,
      ])
    #expect(RelativePositions.clipped([]).bias(distance: 1) == 0)
  }

  @Test func `buckets grow with the distance`() {
    let buckets = DistanceBuckets()
    #expect(buckets.bucket(distance: 0) == 0)
    #expect([1, 7, 8, 20, 127, 128, 5000].map(buckets.bucket) == [17, 23, 24, 26, 31, 31, 31])
    #expect([-1, -7, -8, -128].map(buckets.bucket) == [1, 7, 8, 15])
    let backwards = DistanceBuckets(direction: .backwards, count: 4, furthest: 8)
    #expect([3, 0, -1, -2, -4, -8, -99].map(backwards.bucket) == [0, 0, 1, 2, 3, 3, 3])
  }

  @Test func `no number of buckets traps`() {
    for count in [-3, 0, 1, 2, 3] {
      for furthest in [-1, 0, 1, 200] {
        for distance in [.min + 1, -5, 0, 5, Int.max] {
          let buckets = DistanceBuckets(count: count, furthest: furthest)
          #expect(buckets.bucket(distance: distance) <= max(1, count))
        }
      }
    }
  }

  @Test func `a head adds the number of the distance after the scale`() throws {
    let head = try AttentionHead(
      queries: Matrix([[2]]), keys: Matrix([[1], [3]]), values: Matrix([[1], [1]]),
      bias: Matrix([[100, 200]]),
      parameters: HeadParameters(relative: .clipped([10, 20, 30])),
      configuration: AttentionConfiguration(positions: .relative, scale: .fixed(2)))
    #expect(head.row(0).scaled == [111, 223])
    #expect(head.cell(0, 0).bias == 110)
    var bare = try randomHead(seed: 1)
    bare.configuration.positions = .relative
    #expect(bare.row(0).outcome.reason == .missingParameters(of: "relative positions"))
  }
}
