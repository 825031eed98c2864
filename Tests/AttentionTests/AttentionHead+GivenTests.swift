import Testing

@testable import Attention

@Suite struct AttentionHeadGivenTests {
  private let weights = Matrix([[1, 0, 0], [0.25, 0.5, 0.25]])
  private let scores = Matrix([[2, -.infinity, -.infinity], [0, 0.7, 0]])

  private func head(scores: Matrix? = nil, values: Matrix? = nil) throws -> AttentionHead {
    try AttentionHead(
      given: GivenMaps(weights: GivenRows(weights), scores: scores.map { GivenRows($0) }),
      values: values)
  }

  @Test func `weights are as they were given, and no stage before them is made up`() throws {
    let head = try head()
    #expect(head.queryCount == 2)
    #expect(head.keyCount == 3)
    #expect(head.values(of: .weights, query: 1) == [.number(0.25), .number(0.5), .number(0.25)])
    for stage in [Stage.dot, .scaled, .masked] {
      #expect(head.values(of: stage, query: 0) == Array(repeating: .undefined(.notGiven), count: 3))
      #expect(head.map(stage)[1, 2] == .undefined(.notGiven))
    }
    #expect(
      head.values(of: .valueNorm, query: 0) == Array(repeating: .undefined(.noValues), count: 3))
    #expect(head.values(of: .output, query: 0).isEmpty)
    #expect(head.knownStages == [.weights])
    #expect(head.weightDerivative(query: 1, key: 1) == .undefined(.notGiven))
    #expect(head.output == Matrix.zeros(rowCount: 2, columnCount: 0))
  }

  @Test func `a row that is listed as undefined has no weights, whatever stands there`() throws {
    let head = try AttentionHead(
      given: GivenMaps(
        weights: GivenRows(weights), scores: GivenRows(scores), undefinedQueries: [1]))
    #expect(head.values(of: .weights, query: 1) == Array(repeating: .undefined(.listed), count: 3))
    #expect(head.value(of: .weights, query: 1, column: 0) == .undefined(.listed))
    #expect(head.row(1).outcome.reason == .listed)
    #expect(head.map(.weights)[1, 2] == .undefined(.listed))
    #expect(head.value(of: .masked, query: 1, column: 1).flatMap(\.number) != nil)
    #expect(head.value(of: .weights, query: 0, column: 0) == .number(1))
    #expect(head.survey(.weights, rows: 2, columns: 3).contents.contains(.undefined))
  }

  @Test func `scores that were kept are the masked stage, and hide keys`() throws {
    let head = try head(scores: scores)
    #expect(head.values(of: .masked, query: 0) == [.number(2), .masked, .masked])
    #expect(head.verdict(query: 0, key: 1) == .hidden(by: .custom))
    #expect(head.cell(0, 1).masked == -.infinity)
    #expect(head.cell(1, 1).outcome.value?.weight == 0.5)
    #expect(head.cell(1, 1).outcome.value?.exponent.isNaN == true, "nothing is invented")
    #expect(head.knownStages == [.masked, .weights])
  }

  @Test func `with values the output is computed`() throws {
    let head = try head(values: Matrix([[4, 0], [2, 2], [0, 4]]))
    #expect(head.row(1).output == [2, 2])
    #expect(head.values(of: .output, query: 1) == [.number(2), .number(2)])
    #expect(head.output == Matrix([[4, 0], [2, 2]]))
    #expect(head.knownStages == [.weights, .valueNorm, .output])
  }

  @Test func `one cell is read without its row`() throws {
    let rows = GivenRows(rowCount: 5, columnCount: 1 << 40, identity: "a") { row, columns in
      columns.count > 1 ? nil : [Float(row)]
    }
    let head = try AttentionHead(given: GivenMaps(weights: rows))
    #expect(head.value(of: .weights, query: 3, column: 1 << 30) == .number(3))
    #expect(head.value(of: .weights, query: 5, column: 0) == nil)
    #expect(head.value(of: .weights, query: 0, column: 1 << 40) == nil)
  }

  @Test func `a row that cannot be read is undefined`() throws {
    let rows = GivenRows(rowCount: 1, columnCount: 2, identity: "a") { _, _ in nil }
    let head = try AttentionHead(given: GivenMaps(weights: rows))
    #expect(head.values(of: .weights, query: 0)[1] == .undefined(.unreadable))
    #expect(head.row(0).outcome.reason == .unreadable)
    #expect(head.rowMetrics(of: 0).reason == .unreadable)
  }

  @Test func `tables that do not fit are refused`() {
    let small = GivenRows(Matrix([[1]]))
    #expect(throws: ShapeError.self) {
      _ = try GivenMaps(weights: GivenRows(weights), scores: small)
    }
    #expect(throws: ShapeError.self) { _ = try head(values: Matrix([[1]])) }
  }

  @Test func `metrics and pictures come from the given weights`() throws {
    let head = try head()
    #expect(head.metrics().entropy == 0.75, "rows of 0 and 1.5 bits")
    let survey = head.survey(.weights, rows: 2, columns: 3)
    #expect(survey.columnSums == [1.25, 0.5, 0.25])
    #expect(survey.sampledRows == nil)
    #expect(head.overview(.weights, rows: 1, columns: 1, pooling: .max)[0, 0] == .number(1))
  }

  @Test func `of a map too large to be looked through, spread rows are, which is said`() throws {
    let size = 1 << 16
    let rows = GivenRows(rowCount: size, columnCount: size, identity: "a") { row, columns in
      columns.map { $0 == row ? 1 : 0 }
    }
    let survey = try AttentionHead(given: GivenMaps(weights: rows))
      .survey(.weights, rows: 4, columns: 4)
    #expect(survey.sampledRows == 512)
    #expect(survey.columnSums.isEmpty)
    #expect(survey.overview[2, 2] == .number(1))
    #expect(survey.overview[2, 1] == .number(0))
  }
}
