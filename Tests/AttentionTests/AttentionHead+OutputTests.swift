import Attention
import Testing

@Suite struct AttentionHeadOutputTests {
  @Test(arguments: 0..<60 as Range<UInt64>, manyConfigurations)
  func `the quick output is that of the rows, to the last bit`(
    seed: UInt64, configuration: AttentionConfiguration
  ) throws {
    let head = try randomHead(seed: seed, configuration: configuration)
    #expect(head.output == outputOfRows(head))
  }

  @Test func `many rows on all processors give the same numbers`() throws {
    var random = SeededGenerator(state: 1)
    let head = try AttentionHead(
      queries: randomMatrix(333, 5, using: &random), keys: randomMatrix(300, 5, using: &random),
      values: randomMatrix(300, 11, using: &random),
      configuration: AttentionConfiguration(mask: AttentionMask([.window(40)])))
    #expect(head.output == outputOfRows(head))
  }

  @Test func `dimensions of zeros are skipped only where that changes nothing`() throws {
    let infinity = try AttentionHead(
      queries: Matrix([[0, 1], [1, 0]]), keys: Matrix([[.infinity, 0], [0, 1]]),
      values: Matrix([[1, 0, 2], [3, 0, 4]]))
    #expect(infinity.row(0).outcome.reason == .notANumber(key: 0))
    #expect(infinity.output == outputOfRows(infinity))
    #expect(infinity.output.elements == [0, 0, 0, 0, 0, 0])
    let notANumber = try AttentionHead(
      queries: Matrix([[0]]), keys: Matrix([[1], [1]]), values: Matrix([[0, .nan], [0, 1]]))
    #expect(notANumber.output[0, 0] == 0)
    #expect(notANumber.output[0, 1].isNaN)
  }

  @Test func `values of zeros, no queries and no keys give zeros`() throws {
    let zeros = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1]]), values: Matrix([[0, 0]]))
    #expect(zeros.output == Matrix([[0, 0]]))
    let empty = try AttentionHead(
      queries: .zeros(rowCount: 2, columnCount: 1), keys: .zeros(rowCount: 0, columnCount: 1),
      values: .zeros(rowCount: 0, columnCount: 3))
    #expect(empty.output == .zeros(rowCount: 2, columnCount: 3))
  }

  /// The version to read: one row after the other, undefined ones 0.
  private func outputOfRows(_ head: AttentionHead) -> Matrix {
    var output = Matrix.zeros(rowCount: head.queryCount, columnCount: head.valueDimension)
    for query in 0..<head.queryCount {
      for (dimension, number) in head.row(query).output.enumerated() {
        output[query, dimension] = Float(number)
      }
    }
    return output
  }
}
