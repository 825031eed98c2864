import Attention
import Testing
import Views

@Suite struct FirstKeyShareTests {
  /// A head whose queries all find the first key, by so much.
  private func head(gain: Float, keys: Int = 4) throws -> AttentionHead {
    let queries = Matrix(Array(repeating: [gain], count: keys))
    let table = Matrix([[1]] + Array(repeating: [0], count: max(0, keys - 1)))
    return try AttentionHead(queries: queries, keys: table, values: table)
  }

  @Test func `equal weights are no sink`() throws {
    let share = FirstKeyShare(try head(gain: 0))
    #expect(share.share == 0.25)
    #expect(share.largestElsewhere == 0.25)
    #expect(!share.isSink)
  }

  @Test func `all weight on the first key is a sink`() throws {
    let share = FirstKeyShare(try head(gain: 10))
    #expect(share.share > 0.999)
    #expect(share.isSink)
  }

  @Test func `one row that reads elsewhere is something to show`() throws {
    let queries = Matrix([[10], [10], [10], [-10]])
    let keys = Matrix([[1], [0], [0], [0]])
    let share = FirstKeyShare(try AttentionHead(queries: queries, keys: keys, values: keys))
    #expect(share.isMost)
    #expect(!share.isSink)
  }

  @Test func `a single key, or none, is no sink`() throws {
    #expect(!FirstKeyShare(try head(gain: 10, keys: 1)).isSink)
    let none = Matrix.zeros(rowCount: 0, columnCount: 1)
    #expect(FirstKeyShare(try AttentionHead(queries: none, keys: none, values: none)).share == 0)
  }
}
