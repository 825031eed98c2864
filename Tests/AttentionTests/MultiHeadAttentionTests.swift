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

  @Test func `multi-query heads share one key and value head, groups share by neighbours`() throws {
    let projection = try Projection(Matrix([[1, 0], [0, 1], [1, 1], [1, 2]]))
    func shared(_ count: Int) throws -> [Int] {
      let rows = Matrix((0..<count).map { [Float($0), 1] })
      let attention = try MultiHeadAttention(
        queryProjection: projection, keyProjection: Projection(rows),
        valueProjection: Projection(rows), headCount: 4, keyValueHeadCount: count)
      return (0..<4).map(attention.keyValueHead)
    }
    #expect(try shared(1) == [0, 0, 0, 0])
    #expect(try shared(2) == [0, 0, 1, 1])
    #expect(try shared(4) == [0, 1, 2, 3])
  }

  @Test func `every head has a slope of its own, or the parameters that it was given`() throws {
    let projection = try Projection(identity)
    let two = try MultiHeadAttention(
      queryProjection: projection, keyProjection: projection, valueProjection: projection,
      headCount: 2)
    #expect(
      try two.trace(queryInput: identity).heads.map(\.parameters.alibiSlope)
        == alibiSlopes(headCount: 2))
    let given = [HeadParameters(width: 3), HeadParameters(width: 5)]
    #expect(
      try two.trace(queryInput: identity, parameters: given).heads.map(\.parameters.width)
        == [3, 5])
    let one = [HeadParameters()]
    #expect(
      throws: ShapeError.numberCount(of: "the list of parameters", expected: 2, found: 1)
    ) { try two.trace(queryInput: identity, parameters: one) }
  }

  @Test func `one averaging head cannot tell apart what two heads can`() throws {
    let still = try Projection(.zeros(rowCount: 2, columnCount: 2))
    func outputs(_ values: Matrix, headCount: Int, gain: Float) throws -> Matrix {
      let queries = try Projection(Matrix([[gain, gain], [gain, gain]]))
      let keys = headCount == 1 ? still : try Projection(Matrix([[1, -1], [-1, 1]]))
      return try MultiHeadAttention(
        queryProjection: queries, keyProjection: keys, valueProjection: Projection(identity),
        headCount: headCount
      ).trace(queryInput: values).output
    }
    let apart = Matrix([[1, 0], [0, 1]])
    let alike = Matrix([[0.5, 0.5], [0.5, 0.5]])
    #expect(try outputs(apart, headCount: 1, gain: 9) == alike)
    #expect(try outputs(alike, headCount: 1, gain: 9) == alike)
    #expect(try outputs(apart, headCount: 2, gain: 9) != outputs(alike, headCount: 2, gain: 9))
  }

  @Test func `matching and content have projections of their own`() throws {
    let other = try Projection(Matrix([[3, -1], [0.5, 2]]))
    func trace(_ query: Projection, _ value: Projection) throws -> MultiHeadTrace {
      try MultiHeadAttention(
        queryProjection: query, keyProjection: query, valueProjection: value, headCount: 2
      ).trace(queryInput: Matrix([[1, 0], [0, 1], [2, -1]]))
    }
    let projection = try Projection(identity)
    let base = try trace(projection, projection)
    let content = try trace(projection, other)
    #expect(content.heads.map { $0.map(.weights) } == base.heads.map { $0.map(.weights) })
    #expect(content.output != base.output)
    let matching = try trace(other, projection)
    #expect(matching.heads.map(\.values) == base.heads.map(\.values))
    #expect(matching.heads.map { $0.map(.weights) } != base.heads.map { $0.map(.weights) })
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
