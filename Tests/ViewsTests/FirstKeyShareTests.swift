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

  private func share(_ head: AttentionHead) -> FirstKeyShare {
    FirstKeyShare(head.survey(.weights, rows: 2, columns: 1))
  }

  @Test func `equal weights are no sink`() throws {
    let share = self.share(try head(gain: 0))
    #expect(share.share == 0.25)
    #expect(share.largestElsewhere == 0.25)
    #expect(!share.isSink)
  }

  @Test func `all weight on the first key is a sink`() throws {
    let share = self.share(try head(gain: 10))
    #expect(share.share > 0.999)
    #expect(share.isSink)
  }

  @Test func `one row that reads elsewhere is something to show`() throws {
    let queries = Matrix([[10], [10], [10], [-10]])
    let keys = Matrix([[1], [0], [0], [0]])
    let share = self.share(try AttentionHead(queries: queries, keys: keys, values: keys))
    #expect(share.isMost)
    #expect(!share.isSink)
  }

  @Test func `a single key, or none, is no sink`() throws {
    #expect(!share(try head(gain: 10, keys: 1)).isSink)
    let none = Matrix.zeros(rowCount: 0, columnCount: 1)
    #expect(share(try AttentionHead(queries: none, keys: none, values: none)).share == 0)
  }

  @Test func `a head with a kept map is looked through, one too large is not`() throws {
    #expect(FirstKeyShare(ofSmall: try head(gain: 10)) == share(try head(gain: 10)))
    #expect(FirstKeyShare(ofSmall: try head(gain: 10, keys: 725)) == nil)
  }
}
