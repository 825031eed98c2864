import Attention
import Testing

@Suite struct MultiHeadAttentionTests {
  private let identity = Matrix([[1, 0], [0, 1]])

  @Test func `two heads keep apart what one would average`() throws {
    let projection = try Projection(identity)
    let two = try MultiHeadAttention(
      queryProjection: projection, keyProjection: projection, valueProjection: projection,
      headCount: 2)
    let trace = try two.trace(queryInput: identity)
    #expect(trace.heads.map(\.dimension) == [1, 1])
    #expect(trace.output.columnCount == 2)
    #expect(trace.output == (try Matrix.sideBySide(trace.heads.map(\.output))))
  }

  @Test func `neighbouring query heads share a key and value head`() throws {
    let shared = try MultiHeadAttention(
      queryProjection: Projection(Matrix([[1, 0], [0, 1], [1, 1], [2, 0]])),
      keyProjection: Projection(identity), valueProjection: Projection(identity), headCount: 4,
      keyValueHeadCount: 2)
    let trace = try shared.trace(queryInput: identity)
    #expect(trace.heads[0].keys == trace.heads[1].keys)
    #expect(trace.heads[2].keys == trace.heads[3].keys)
    #expect(trace.heads[1].keys != trace.heads[2].keys)
    #expect(trace.heads[0].queries != trace.heads[1].queries)
  }

  @Test func `what cannot be shared equally is refused`() throws {
    let projection = try Projection(identity)
    #expect(throws: ShapeError.groups(heads: 3, keyValueHeads: 2)) {
      try MultiHeadAttention(
        queryProjection: projection, keyProjection: projection, valueProjection: projection,
        headCount: 3, keyValueHeadCount: 2)
    }
    #expect(throws: ShapeError.groups(heads: 0, keyValueHeads: 0)) {
      try MultiHeadAttention(
        queryProjection: projection, keyProjection: projection, valueProjection: projection,
        headCount: 0)
    }
    #expect(throws: ShapeError.headCount(of: "the query projection", columns: 2, heads: 3)) {
      try MultiHeadAttention(
        queryProjection: projection, keyProjection: projection, valueProjection: projection,
        headCount: 3)
    }
  }
}
