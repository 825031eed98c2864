import Attention
import Models
import Testing

@Suite struct HeadBlockTests {
  @Test func `columns are shared out, and neighbours share keys and values`() throws {
    let block = HeadBlock(
      headCount: 4, keyValueHeadCount: 2,
      output: try LearnedProjection(stored([1, 4], [1, 10, 100, 1000]), bias: [0.5]))
    let heads = try block.heads(
      queries: Matrix([[1, 2, 3, 4]]), keys: Matrix([[5, 6]]), values: Matrix([[7, 8]]),
      configuration: AttentionConfiguration())
    #expect(heads.map(\.attention.queries) == [[[1]], [[2]], [[3]], [[4]]].map { Matrix($0) })
    #expect(heads.map(\.attention.keys) == [[[5]], [[5]], [[6]], [[6]]].map { Matrix($0) })
    #expect(heads[2].outputProjection?.parameters == Matrix([[100]]))
    #expect(heads.allSatisfy { $0.name == nil })
    #expect(try block.sum(of: heads) == Matrix([[7 + 70 + 800 + 8000 + 0.5]]))
    #expect(try block.sum(of: heads, isOff: { $0 == 3 }) == Matrix([[7 + 70 + 800 + 0.5]]))
  }
}
