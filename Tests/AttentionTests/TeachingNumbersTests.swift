import Attention
import Testing

/// The exact numbers that the lessons print, from the engine.
@Suite struct TeachingNumbersTests {
  private let fruit = (
    query: Matrix([[0.8, 0.2, 0.1]]),
    keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
    values: Matrix([[9], [6], [3]])
  )

  @Test func `a dictionary finds apple and has no word for fruit`() throws {
    var head = try lookup(Matrix([[1, 0, 0]]), AttentionPreset.dictionary.configuration)
    #expect(head.row(0).outcome.value?.weights == [1, 0, 0] && head.row(0).output == [9])
    head = try lookup(Matrix([[0, 0, 0]]), AttentionPreset.dictionary.configuration)
    #expect(head.row(0).dot == [0, 0, 0], "a miss: no product is 1")
    head.configuration.normalizer = .minMax
    #expect(head.row(0).outcome.reason == .equalScores, "no key matches more than another")
  }

  @Test(arguments: [
    (Float(1), [0.5761, 0.2119, 0.2119], 7.0925), (5, [0.9867, 0.0066, 0.0066], 8.9402),
    (10, [0.9999, 0, 0], 8.9996),
  ])
  func `a soft lookup with a large gain is a dictionary`(
    gain: Float, weights: [Double], value: Double
  ) throws {
    let row = try lookup(Matrix([[gain, 0, 0]]), AttentionConfiguration(scale: .none)).row(0)
    #expect(largestError(row.outcome.value?.weights ?? [], weights) < 1e-4)
    #expect(largestError(row.output, [value]) < 5.1e-5)
  }

  @Test func `the soft lookup of fruit`() throws {
    let row = try fruitHead().row(0)
    expect(row.dot, [0.76, 0.64, 0.28])
    expect(row.scaled, [0.4388, 0.3695, 0.1617])
    expect(row.outcome.value?.weights, [0.3716, 0.3467, 0.2817])
    expect(row.output, [6.2698])
    expect(try fruitHead().cell(0, 0).terms.map(\.value), [0.72, 0.02, 0.02])
  }

  @Test func `values may be vectors`() throws {
    let head = try AttentionHead(
      queries: fruit.query, keys: fruit.keys,
      values: Matrix([[0.3, 0.9, 0.2], [0.2, 0.7, 0.3], [0.9, 0.4, 0.9]]))
    expect(head.row(0).output, [0.4343, 0.6898, 0.4318])
  }

  @Test(arguments: [
    (AttentionScale.none, [0.3991, 0.3540, 0.2469]),
    (.squareRootOfDimension, [0.3716, 0.3467, 0.2817]),
    (.dimension, [0.3555, 0.3416, 0.3029]), (.fixed(3), [0.3555, 0.3416, 0.3029]),
    (.maximum, [0.4192, 0.3579, 0.2229]),
  ])
  func `scales make the weights more or less alike`(scale: AttentionScale, weights: [Double])
    throws
  {
    let head = try fruitHead(AttentionConfiguration(scale: scale))
    expect(head.row(0).outcome.value?.weights, weights)
  }

  @Test func `temperatures lead from the largest to the mean`() throws {
    func row(_ temperature: Double) throws -> AttentionRow {
      try fruitHead(AttentionConfiguration(temperature: temperature)).row(0)
    }
    expect(try row(0.1).outcome.value?.weights, [0.6399, 0.3201, 0.0400])
    expect(try row(0.1).output, [7.7996])
    expect(try row(0.5).output, [6.5221])
    expect(try row(2).output, [6.1368])
    expect(try row(0).output, [9])
    expect(try row(1e9).output, [6])
  }

  @Test func `min-max and standardized scores are no probabilities`() throws {
    let stretched = try fruitHead(AttentionConfiguration(normalizer: .minMax)).row(0)
    expect(stretched.outcome.value?.weights, [1, 0.75, 0])
    let standard = try fruitHead(AttentionConfiguration(normalizer: .standardize)).row(0)
    expect(standard.outcome.value?.weights, [0.9806, 0.3922, -1.3728])
    expect(standard.output, [7.0602])
  }

  @Test(arguments: [
    (Float(0), 0.25), (1, 0.1966), (2, 0.1050), (4, 0.01766), (8, 0.000335), (16, 1.13e-7),
  ])
  func `a wide gap leaves no slope`(gap: Float, slope: Double) throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[gap], [0]]), values: Matrix([[1], [1]]),
      configuration: AttentionConfiguration(scale: .none))
    let found = try #require(head.weightDerivative(query: 0, key: 0).value)
    #expect(abs(found[0] / slope - 1) < 0.005)
  }

  @Test func `hard attention: the expected reward and its slope`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[0.5], [0], [-0.5]]),
      values: Matrix([[0], [1], [0]]), configuration: AttentionConfiguration(scale: .none))
    expect(head.row(0).outcome.value?.weights, [0.5065, 0.3072, 0.1863])
    expect(head.row(0).output, [0.3072])
    let jacobian = try #require(head.weightJacobian(query: 0).value)
    expect(jacobian[1], [-0.1556, 0.2128, -0.0572])
  }

  @Test func `additive, dot product and general rank the same keys differently`() throws {
    let identity = Matrix([[1, 0], [0, 1]])
    func row(_ score: ScoreFunction, _ scale: AttentionScale) throws -> AttentionRow {
      try AttentionHead(
        queries: Matrix([[1, 0]]), keys: Matrix([[1, 0], [0, 1], [1, 1]]),
        values: Matrix([[1], [2], [3]]),
        parameters: HeadParameters(
          general: Matrix([[0, 1], [1, 0]]),
          additive: TanhParameters(query: identity, key: identity, output: [1, 1])),
        configuration: AttentionConfiguration(
          source: .crossAttention, score: score, scale: scale)
      ).row(0)
    }
    expect(try row(.additive, .none).dot, [0.9640, 1.5232, 1.7256])
    expect(try row(.additive, .none).outcome.value?.weights, [0.2045, 0.3576, 0.4379])
    expect(try row(.dot, .none).dot, [1, 0, 1])
    expect(try row(.dot, .none).outcome.value?.weights, [0.4223, 0.1554, 0.4223])
    expect(try row(.general, .none).dot, [0, 1, 1])
    expect(try row(.general, .none).outcome.value?.weights, [0.1554, 0.4223, 0.4223])
  }

  @Test func `scores of 0 share equally among what a causal mask allows`() throws {
    let zeros = Matrix.zeros(rowCount: 4, columnCount: 2)
    let head = try AttentionHead(
      queries: zeros, keys: zeros, values: zeros, configuration: AttentionPreset.gpt.configuration)
    for query in 0..<4 {
      let share = 1 / Double(query + 1)
      #expect(
        head.row(query).outcome.value?.weights == (0..<4).map { $0 <= query ? share : 0 })
    }
  }

  @Test func `sinusoidal positions one apart have one product`() {
    let positions = sinusoidalPositions(count: 30, dimension: 4)
    expect(positions.row(1).map(Double.init), [0.8415, 0.5403, 0.0100, 0.99995])
    for position in 0..<26 {
      #expect(abs(product(positions, position, position + 1) - 1.5403) < 5e-5)
      #expect(abs(product(positions, position, position + 3) - 0.0096) < 5e-5)
    }
  }

  @Test func `a summary weighs sentences by their topic`() throws {
    let sentences = Matrix([[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 2, 0], [1, 1, 0, 1]])
    let head = try AttentionHead(
      queries: Matrix([[1, 1, 0.5, 0.25]]), keys: sentences, values: sentences)
    expect(head.row(0).dot, [3, 3, 1, 2.25])
    expect(head.row(0).outcome.value?.weights, [0.3273, 0.3273, 0.1204, 0.2250])
  }

  @Test func `a caption's word finds its place in the picture`() throws {
    var places = Matrix.zeros(rowCount: 16, columnCount: 3)
    for place in 0..<16 { places[place, place == 5 ? 0 : place == 10 ? 1 : 2] = 1 }
    let head = try AttentionHead(
      queries: Matrix([[6, 0, 0], [0, 0, 6]]), keys: places, values: places,
      configuration: AttentionConfiguration(source: .crossAttention, scale: .none))
    let dog = try #require(head.row(0).outcome.value?.weights)
    expect([dog[5], dog[0]], [0.9642, 0.00239])
    let grass = try #require(head.row(1).outcome.value?.weights)
    expect([grass[0]], [0.0714])
  }

  @Test func `sounds alone cannot order two equal letters, a predicted position can`() throws {
    var frames = Matrix.zeros(rowCount: 12, columnCount: 5)
    for (frame, sound) in [0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4].enumerated() {
      frames[frame, sound] = 1
    }
    func frameWeights(_ positions: [Double]?) throws -> [[Double]] {
      let bias = positions.map { positions in
        Matrix(
          positions.map { center in
            (0..<12).map { frame in -Float((Double(frame) - center) * (Double(frame) - center)) }
          })
      }
      let letter: [Float] = [0, 0, 4, 0, 0]
      let head = try AttentionHead(
        queries: Matrix([letter, letter]), keys: frames, values: frames, bias: bias,
        configuration: AttentionConfiguration(source: .crossAttention, scale: .none))
      return try (0..<2).map { letter in
        Array(try #require(head.row(letter).outcome.value).weights[5...6])
      }
    }
    let alike = try frameWeights(nil)
    expect(alike[0], [0.4581, 0.4581])
    #expect(alike[0] == alike[1])
    let apart = try frameWeights([5.25, 6.25])
    #expect(largestError(apart[0], [0.620, 0.376]) < 5.1e-4)
    #expect(largestError(apart[1], [0.181, 0.810]) < 5.1e-4)
  }

  @Test(arguments: [
    (1, 1.0, 0.21, 0.21, 0.284), (4, 2, 0.42, 0.24, 0.322), (16, 4, 0.69, 0.25, 0.276),
    (64, 8, 0.84, 0.25, 0.179), (256, 16, 0.93, 0.25, 0.095),
  ])
  func `long vectors give large scores, one weight near 1 and hardly a slope, until divided by √d`(
    dimension: Int, spread: Double, largest: Double, scaledLargest: Double, slope: Double
  ) throws {
    var random = SeededGenerator(state: 11)
    let count = 300
    var (squares, unscaled, scaled, slopes) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<count {
      var head = try AttentionHead(
        queries: normalMatrix(1, dimension, using: &random),
        keys: normalMatrix(16, dimension, using: &random),
        values: .zeros(rowCount: 16, columnCount: 1))
      scaled += head.row(0).outcome.value?.weights.max() ?? .nan
      head.configuration.scale = .none
      let row = head.row(0)
      squares += row.dot.reduce(0) { $0 + $1 * $1 } / 16
      unscaled += row.outcome.value?.weights.max() ?? .nan
      let jacobian = try #require(head.weightJacobian(query: 0).value)
      slopes += jacobian.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let total = Double(count)
    #expect(abs((squares / total).squareRoot() / spread - 1) < 0.1)
    #expect(abs(unscaled / total - largest) < 0.04, "\(unscaled / total)")
    #expect(abs(scaled / total - scaledLargest) < 0.03, "\(scaled / total)")
    #expect(abs(slopes / total - slope) < 0.05, "\(slopes / total)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a matrix and its inverse between queries and keys leave the scores equal`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(state: seed)
    let x = try randomMatrix(5, 2, using: &random)
    let w = Matrix([[2, 1], [1, 1]])
    let inverse = Matrix([[1, -1], [-1, 2]])
    let head = try AttentionHead(queries: x, keys: x, values: x)
    let moved = try AttentionHead(
      queries: x.multiplied(byTransposed: w), keys: x.multiplied(byTransposed: inverse), values: x)
    for query in 0..<5 {
      #expect(largestError(moved.row(query).dot, head.row(query).dot) < 1e-5)
    }
  }

  @Test func `matching and content are separate`() throws {
    let head = try fruitHead()
    let swapped = try AttentionHead(
      queries: fruit.query, keys: fruit.keys, values: Matrix([[6], [9], [3]]))
    #expect(swapped.row(0).outcome == head.row(0).outcome)
    #expect(swapped.row(0).output != head.row(0).output)
  }

  @Test func `dividing by the largest score reaches 1, and below 0 with negative scores`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[2], [-1], [-3]]), values: Matrix([[1], [1], [1]]),
      configuration: AttentionConfiguration(scale: .fixed(2)))
    #expect(head.row(0).scaled == [1, -0.5, -1.5])
  }

  private func product(_ positions: Matrix, _ first: Int, _ second: Int) -> Double {
    zip(positions.row(first), positions.row(second)).reduce(0) { $0 + Double($1.0 * $1.1) }
  }

  /// Numbers of a normal distribution, as the sum of twelve equal ones.
  private func normalMatrix(
    _ rows: Int, _ columns: Int, using random: inout SeededGenerator
  ) throws -> Matrix {
    let elements = (0..<rows * columns).map { _ in
      (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0..<1, using: &random) }
    }
    return try Matrix(rowCount: rows, columnCount: columns, elements: elements)
  }

  /// As near as four digits can say.
  private func expect(
    _ found: [Double]?, _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      largestError(found ?? [], expected) < 5.1e-5, "\(found ?? [])",
      sourceLocation: sourceLocation)
  }

  private func fruitHead(
    _ configuration: AttentionConfiguration = AttentionConfiguration()
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: fruit.query, keys: fruit.keys, values: fruit.values, configuration: configuration)
  }

  private func lookup(
    _ query: Matrix, _ configuration: AttentionConfiguration
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: query, keys: Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), values: fruit.values,
      configuration: configuration)
  }
}
