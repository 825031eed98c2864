import Attention
import Testing

@Suite struct PositionedInputsTests {
  private let x = Matrix([[1, 0], [0, 1], [1, 1]])

  @Test func `sinusoidal positions are added before the projections`() throws {
    let positioned = try x.adding(sinusoidalPositions(count: 3, dimension: 2))
    let found = try head(x, .sinusoidal)
    #expect(found.queries == positioned && found.keys == positioned && found.values == positioned)
    #expect(try head(x, .none).keys == x && head(x, .rotary).keys == x)
  }

  @Test func `learned positions are rows of a table`() throws {
    let table = Matrix([[10, 0], [20, 0], [30, 0], [40, 0]])
    #expect(try head(x, .learned, table: table).keys == Matrix([[11, 0], [20, 1], [31, 1]]))
    #expect(
      throws: ShapeError.rowCount(of: "the table of positions", expected: 3, found: 0)
    ) { try head(x, .learned) }
    #expect(throws: ShapeError.self) { try head(x, .learned, table: Matrix([[1], [2], [3]])) }
  }

  @Test func `few queries are the last of their own list, and the first of another one`() throws {
    let table = Matrix([[10, 0], [20, 0], [30, 0]])
    let last = Matrix([[5, 5]])
    #expect(
      try head(last, .learned, keys: x, table: table).queries == Matrix([[35, 5]]))
    #expect(
      try head(last, .learned, keys: x, table: table, source: .crossAttention).queries
        == Matrix([[15, 5]]))
  }

  private func head(
    _ queries: Matrix, _ positions: PositionKind, keys: Matrix? = nil, table: Matrix? = nil,
    source: AttentionSource = .selfAttention
  ) throws -> AttentionHead {
    let identity = try Projection(Matrix([[1, 0], [0, 1]]))
    let attention = try MultiHeadAttention(
      queryProjection: identity, keyProjection: identity, valueProjection: identity, headCount: 1)
    let trace = try attention.trace(
      queryInput: queries, keyInput: keys, positionTable: table,
      configuration: AttentionConfiguration(source: source, positions: positions))
    return try #require(trace.heads.first)
  }
}
