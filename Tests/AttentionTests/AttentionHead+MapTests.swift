import Attention
import Testing

@Suite struct AttentionHeadMapTests {
  @Test(arguments: 0..<20 as Range<UInt64>, manyConfigurations)
  func `map, row and cell say the same`(
    seed: UInt64, configuration: AttentionConfiguration
  ) throws {
    let head = try randomHead(seed: seed, configuration: configuration)
    let maps = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, head.map($0)) })
    for query in 0..<head.queryCount {
      let row = head.row(query)
      for key in 0..<head.keyCount {
        let cell = head.cell(query, key)
        let isAllowed = cell.verdict == .allowed
        #expect(maps[.dot]?[query, key] == .number(row.dot[key]))
        #expect(cell.dot == row.dot[key])
        #expect(maps[.scaled]?[query, key] == .number(row.scaled[key]))
        #expect(cell.scaled == row.scaled[key])
        #expect(maps[.masked]?[query, key] == (isAllowed ? .number(row.masked[key]) : .masked))
        #expect(cell.masked == row.masked[key] && cell.verdict == row.verdicts[key])
        guard let weights = row.outcome.value?.weights else {
          #expect(maps[.weights]?[query, key] == .undefined(.noAllowedKey))
          #expect(maps[.valueNorm]?[query, key] == .undefined(.noAllowedKey))
          #expect(cell.outcome.reason == .noAllowedKey)
          continue
        }
        #expect(maps[.weights]?[query, key] == (isAllowed ? .number(weights[key]) : .masked))
        #expect(
          maps[.valueNorm]?[query, key] == (isAllowed ? .number(row.valueNorms[key]) : .masked))
        #expect(cell.outcome.value?.weight == weights[key])
      }
      for dimension in 0..<head.valueDimension {
        let expected =
          row.output.isEmpty
          ? StageValue.undefined(.noAllowedKey) : .number(row.output[dimension])
        #expect(maps[.output]?[query, dimension] == expected)
      }
    }
  }

  @Test func `a map of the output has value dimensions as columns`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [2]]), values: Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(head.columnCount(of: .output) == 3)
    #expect(head.columnCount(of: .weights) == 2)
    #expect(head.map(.output).columnCount == 3)
  }

  @Test(arguments: Stage.allCases)
  func `rows computed together are those computed one by one, to the last bit`(
    stage: Stage
  ) throws {
    let configurations: [AttentionConfiguration] = [
      .init(), .init(mask: .causal), .init(mask: AttentionMask([.window(1)], keysOff: [0])),
      .init(mask: AttentionMask([.custom([[true]])])), .init(temperature: 0),
      .init(normalizer: .argmax), .init(scale: .none, temperature: 0.3),
    ]
    let numbers = Matrix((0..<7).map { row in (0..<5).map { Float((row * 7 + $0 * 3) % 11) - 5 } })
    for configuration in configurations {
      let head = try AttentionHead(
        queries: numbers, keys: numbers, values: numbers, configuration: configuration)
      var rows: [[StageValue]] = []
      head.forEachRow(of: stage, queries: [6, 0, 3]) { rows.append($0) }
      #expect(rows == [6, 0, 3].map { head.values(of: stage, query: $0) })
    }
  }
}
