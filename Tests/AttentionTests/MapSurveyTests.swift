import Attention
import Testing

@Suite struct MapSurveyTests {
  @Test(arguments: 0..<8 as Range<UInt64>, manyConfigurations)
  func `a survey says what the whole map says`(
    seed: UInt64, configuration: AttentionConfiguration
  ) throws {
    let head = try randomHead(seed: seed, configuration: configuration)
    for stage in Stage.allCases {
      let map = head.map(stage)
      let survey = head.survey(stage, rows: 3, columns: 4)
      #expect(survey == map.survey(rows: 3, columns: 4))
      #expect(survey.overview == head.overview(stage, rows: 3, columns: 4, pooling: .max))
      expectFacts(survey, of: map)
    }
  }

  private func expectFacts(_ survey: MapSurvey, of map: StageMap) {
    let numbers = map.values.compactMap(\.number)
    #expect(survey.largest == numbers.map(abs).filter(\.isFinite).max() ?? 0)
    #expect(survey.contents.contains(.masked) == map.values.contains(.masked))
    #expect(survey.contents.contains(.zero) == numbers.contains(0))
    #expect(survey.contents == MapContents(of: map.values))
    for column in 0..<map.columnCount {
      let sum = (0..<map.rowCount).reduce(0.0) { $0 + (map[$1, column].number ?? 0) }
      #expect(abs(survey.columnSums[column] - sum) < 1e-9)
    }
    let first = (0..<map.rowCount).filter { map.columnCount > 0 && map[$0, 0].number != nil }
    #expect(survey.firstColumnCount == first.count)
  }

  @Test func `a map of 300 by 300 is looked through on all processors with the same result`() throws
  {
    let rows = Matrix((0..<300).map { [Float($0 % 7) - 3, Float($0 % 11)] })
    let head = try AttentionHead(queries: rows, keys: rows, values: rows)
    let survey = head.survey(.weights, rows: 16, columns: 16)
    #expect(survey.overview == head.map(.weights).survey(rows: 16, columns: 16).overview)
    #expect(abs(survey.columnSums.reduce(0, +) - 300) < 1e-6)
  }

  @Test func `numbers that are not finite stand in the contents, not in the largest`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1], [2]]), keys: Matrix([[1], [.infinity]]), values: Matrix([[1], [1]]))
    let survey = head.survey(.dot, rows: 1, columns: 1)
    #expect(survey.largest == 2 && survey.largestBeyondFirst == 0)
    #expect(survey.contents == .infinite)
    #expect(head.survey(.weights, rows: 1, columns: 1).contents == .undefined)
  }

  @Test func `an empty map has nothing to tell`() throws {
    let none = Matrix.zeros(rowCount: 0, columnCount: 1)
    let survey = try AttentionHead(queries: none, keys: none, values: none)
      .survey(.weights, rows: 4, columns: 4)
    #expect(survey.columnSums.isEmpty && survey.largest == 0 && survey.contents == [])
  }
}
