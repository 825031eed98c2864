import Attention
import Testing

/// The exact numbers that the lessons print, from the engine: one test for each row of the table of
/// concepts in the teaching guide, named after it.
///
/// Rows that are tested elsewhere: scaling by √d and hard attention, which draw random numbers, in
/// `TeachingDrawsTests`; what needs the toy model (BERT and GPT on "it", self-attention without clocks,
/// question and answer) in `ToyTeachingTests`.
///
/// Rows that cannot be tested: *recommendation* (.601 .284 .557 .279) names no table of films, and no
/// table with one decimal gives its four numbers; *translation* states shares of trained models, and
/// nothing is trained here; *healthcare, video, education* states no number.
@Suite struct TeachingNumbersTests {
  private let fruit = (
    query: Matrix([[0.8, 0.2, 0.1]]),
    keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
    values: Matrix([[9], [6], [3]])
  )

  @Test func `dictionary lookup: apple is found, fruit is not`() throws {
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
  func `soft lookup, one-hot keys: with a large gain it is a dictionary`(
    gain: Float, weights: [Double], value: Double
  ) throws {
    let row = try lookup(Matrix([[gain, 0, 0]]), AttentionConfiguration(scale: .none)).row(0)
    #expect(largestError(row.outcome.value?.weights ?? [], weights) < 1e-4)
    #expect(largestError(row.output, [value]) < 5.1e-5)
  }

  @Test func `soft lookup by attributes: fruit is mostly apple`() throws {
    let row = try fruitHead().row(0)
    expect(row.dot, [0.76, 0.64, 0.28])
    expect(row.scaled, [0.4388, 0.3695, 0.1617])
    expect(row.outcome.value?.weights, [0.3716, 0.3467, 0.2817])
    expect(row.output, [6.2698])
  }

  @Test func `vector attributes, vector values`() throws {
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
  func `fixed scalar: scales make the weights more or less alike`(
    scale: AttentionScale, weights: [Double]
  )
    throws
  {
    let head = try fruitHead(AttentionConfiguration(scale: scale))
    expect(head.row(0).outcome.value?.weights, weights)
  }

  @Test func `temperature: it leads from the largest to the mean`() throws {
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

  @Test func `softmax: shares of e to the score, the same for scores moved together`() throws {
    let weights = try #require(softmax(overRow: [2, 1, 0.1]).value?.weights)
    expect(weights, [0.6590, 0.2424, 0.0986])
    #expect(abs(weights.reduce(0, +) - 1) < 1e-15)
    for shift in [-700, -3, 0.5, 40, 700] {
      let moved = softmax(overRow: [2 + shift, 1 + shift, 0.1 + shift]).value?.weights
      #expect(largestError(moved ?? [], weights) < 1e-13, "\(shift)")
    }
  }

  @Test func `min-max scaling: 1, .75 and 0 add up to 1.75`() throws {
    let row = try fruitHead(AttentionConfiguration(normalizer: .minMax)).row(0)
    expect(row.outcome.value?.weights, [1, 0.75, 0])
    expect(row.outcome.value.map { [$0.weights.reduce(0, +)] }, [1.75])
    let equal = try AttentionHead(
      queries: fruit.query, keys: Matrix([[1, 1, 1], [1, 1, 1]]), values: Matrix([[1], [2]]),
      configuration: AttentionConfiguration(normalizer: .minMax))
    #expect(equal.row(0).outcome.reason == .equalScores)
  }

  @Test func `standardisation: the sum is 0, and one of the weights is negative`() throws {
    let row = try fruitHead(AttentionConfiguration(normalizer: .standardize)).row(0)
    expect(row.outcome.value?.weights, [0.9806, 0.3922, -1.3728])
    #expect(abs(row.outcome.value?.weights.reduce(0, +) ?? .nan) < 1e-12)
    expect(row.output, [7.0602])
  }

  @Test(arguments: [
    (Float(0), 0.25), (1, 0.1966), (2, 0.1050), (4, 0.01766), (8, 0.000335), (16, 1.13e-7),
  ])
  func `gradients, saturation: a wide gap leaves no slope`(gap: Float, slope: Double) throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[gap], [0]]), values: Matrix([[1], [1]]),
      configuration: AttentionConfiguration(scale: .none))
    let found = try #require(head.weightDerivative(query: 0, key: 0).value)
    #expect(abs(found[0] / slope - 1) < 0.005)
    let weight = try #require(head.row(0).outcome.value?.weights[0])
    #expect(abs(found[0] - weight * (1 - weight)) < 1e-15)
    // The same from two weights a little apart.
    let step = 1e-3
    let (above, below) = (Double(gap) + step, Double(gap) - step)
    let sides = [above, below].compactMap { softmax(overRow: [$0, 0]).value?.weights }
    let difference = (sides[0][1] - sides[1][1]) / (2 * step)
    #expect(abs(difference + found[0]) < 1e-7 * found[0] + 1e-9)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `soft attention: the output lies between the values`(seed: UInt64) throws {
    let head = try randomHead(seed: seed)
    for query in 0..<head.queryCount {
      let row = head.row(query)
      let weights = try #require(row.outcome.value?.weights)
      #expect(weights.allSatisfy { $0 >= 0 } && abs(weights.reduce(0, +) - 1) < 1e-12)
      for dimension in 0..<head.valueDimension {
        let values = (0..<head.keyCount).map { Double(head.values[$0, dimension]) }
        #expect(row.output[dimension] >= (values.min() ?? 0) - 1e-12)
        #expect(row.output[dimension] <= (values.max() ?? 0) + 1e-12)
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `self-attention: exchanged tokens exchange their outputs`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let tokens = try randomMatrix(5, 3, using: &random)
    let order = [0, 4, 2, 3, 1]
    let moved = Matrix(order.map { Array(tokens.row($0)) })
    let head = try AttentionHead(queries: tokens, keys: tokens, values: tokens)
    let other = try AttentionHead(queries: moved, keys: moved, values: moved)
    for (place, token) in order.enumerated() {
      #expect(largestError(other.row(place).output, head.row(token).output) < 1e-12)
    }
  }

  @Test func `cross-attention: a row for each query, a column for each key, each row sums to 1`()
    throws
  {
    var random = SeededGenerator(state: 3)
    let head = try AttentionHead(
      queries: randomMatrix(3, 4, using: &random), keys: randomMatrix(5, 4, using: &random),
      values: randomMatrix(5, 2, using: &random),
      configuration: AttentionConfiguration(source: .crossAttention))
    let map = head.map(.weights)
    #expect(map.rowCount == 3 && map.columnCount == 5)
    for query in 0..<3 {
      #expect(abs((head.row(query).outcome.value?.weights.reduce(0, +) ?? 0) - 1) < 1e-15)
    }
  }

  @Test func `additive, multiplicative and general: they rank the same keys differently`() throws {
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

  @Test func `concat: it is additive with W = [W₁ W₂]`() throws {
    var random = SeededGenerator(state: 9)
    let (queries, keys) = (
      try randomMatrix(2, 3, using: &random), try randomMatrix(4, 3, using: &random)
    )
    let (forQuery, forKey) = (
      try randomMatrix(2, 3, using: &random), try randomMatrix(2, 3, using: &random)
    )
    let joined = Matrix((0..<2).map { Array(forQuery.row($0)) + Array(forKey.row($0)) })
    func head(_ score: ScoreFunction) throws -> AttentionHead {
      try AttentionHead(
        queries: queries, keys: keys, values: keys,
        parameters: HeadParameters(
          additive: TanhParameters(query: forQuery, key: forKey, output: [1, -2]),
          concat: TanhParameters(joined: joined, output: [1, -2], queryDimension: 3)),
        configuration: AttentionConfiguration(source: .crossAttention, score: score, scale: .none))
    }
    for query in 0..<2 {
      #expect(try head(.concat).row(query).dot == head(.additive).row(query).dot)
    }
  }

  @Test func `multi-head: one average cannot part what two heads can`() throws {
    func outputs(_ values: Matrix, _ gain: [Float]) throws -> [[Double]] {
      try gain.map { gain in
        try AttentionHead(
          queries: Matrix([[gain]]), keys: Matrix([[1], [-1]]), values: values,
          configuration: AttentionConfiguration(scale: .none)
        ).row(0).output
      }
    }
    let (apart, alike) = (Matrix([[1, 0], [0, 1]]), Matrix([[0.5, 0.5], [0.5, 0.5]]))
    #expect(try outputs(apart, [0]) == [[0.5, 0.5]])
    #expect(try outputs(alike, [0]) == [[0.5, 0.5]])
    #expect(try outputs(apart, [400, -400]) == [[1, 0], [0, 1]])
    #expect(try outputs(alike, [400, -400]) == [[0.5, 0.5], [0.5, 0.5]])
  }

  @Test func `BERT and GPT: scores of 0 share equally among what a causal mask allows`() throws {
    let zeros = Matrix.zeros(rowCount: 4, columnCount: 2)
    let head = try AttentionHead(
      queries: zeros, keys: zeros, values: zeros, configuration: AttentionPreset.gpt.configuration)
    for query in 0..<4 {
      let share = 1 / Double(query + 1)
      #expect(
        head.row(query).outcome.value?.weights == (0..<4).map { $0 <= query ? share : 0 })
    }
  }

  @Test func `position embeddings: positions equally far apart have one product`() {
    let positions = sinusoidalPositions(count: 30, dimension: 4)
    expect(positions.row(1).map(Double.init), [0.8415, 0.5403, 0.0100, 0.99995])
    for position in 0..<26 {
      #expect(abs(product(positions, position, position + 1) - 1.5403) < 5e-5)
      #expect(abs(product(positions, position, position + 3) - 0.0096) < 5e-5)
    }
  }

  @Test func `summarisation: sentences are weighed by their topic`() throws {
    let sentences = Matrix([[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 2, 0], [1, 1, 0, 1]])
    let head = try AttentionHead(
      queries: Matrix([[1, 1, 0.5, 0.25]]), keys: sentences, values: sentences)
    expect(head.row(0).dot, [3, 3, 1, 2.25])
    expect(head.row(0).outcome.value?.weights, [0.3273, 0.3273, 0.1204, 0.2250])
  }

  @Test func `image captioning: a word finds its place in the picture`() throws {
    var places = Matrix.zeros(rowCount: 16, columnCount: 3)
    for place in 0..<16 { places[place, place == 5 ? 0 : place == 10 ? 1 : 2] = 1 }
    let head = try AttentionHead(
      queries: Matrix([[6, 0, 0], [0, 0, 6]]), keys: places, values: places,
      configuration: AttentionConfiguration(source: .crossAttention, scale: .none))
    let dog = try #require(head.row(0).outcome.value?.weights)
    for place in 0..<16 {
      #expect(abs(dog[place] - (place == 5 ? 0.9642 : 0.00239)) < (place == 5 ? 5.1e-5 : 5.1e-6))
    }
    let grass = try #require(head.row(1).outcome.value?.weights)
    #expect(grass.count { abs($0 - 0.0714) < 5.1e-5 } == 14)
    #expect(grass.count { $0 < 0.001 } == 2)
  }

  @Test func `speech: sounds alone cannot order two equal letters, a predicted position can`()
    throws
  {
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

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `Q, K, V projections: a matrix and its inverse leave the scores equal`(seed: UInt64)
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

  @Test func `Q, K, V projections: another W_v leaves the weights, another W_q leaves the values`()
    throws
  {
    var random = SeededGenerator(state: 5)
    let tokens = try randomMatrix(4, 3, using: &random)
    func trace(_ seeds: [UInt64]) throws -> AttentionHead {
      let projections = try seeds.map { seed in
        var random = SeededGenerator(state: seed)
        return try Projection(randomMatrix(3, 3, using: &random))
      }
      let attention = try MultiHeadAttention(
        queryProjection: projections[0], keyProjection: projections[1],
        valueProjection: projections[2], headCount: 1)
      return try attention.trace(queryInput: tokens).heads[0]
    }
    let head = try trace([1, 2, 3])
    let (otherValues, otherQueries) = (try trace([1, 2, 4]), try trace([6, 2, 3]))
    for query in 0..<4 {
      #expect(otherValues.row(query).outcome == head.row(query).outcome, "bit for bit")
      #expect(otherQueries.row(query).outcome != head.row(query).outcome)
    }
    #expect(otherValues.values != head.values && otherQueries.values == head.values)
  }

  @Test func `dot product: .72 + .02 + .02`() throws {
    let cell = try fruitHead().cell(0, 0)
    expect(cell.terms.map(\.value), [0.72, 0.02, 0.02])
    expect([cell.dot], [0.76])
  }

  @Test func `cost: 14 tokens have 196 scores in a head and 1960 in ten`() throws {
    var random = SeededGenerator(state: 1)
    let projection = try Projection(randomMatrix(10, 3, using: &random))
    let ten = try MultiHeadAttention(
      queryProjection: projection, keyProjection: projection, valueProjection: projection,
      headCount: 10)
    let trace = try ten.trace(queryInput: randomMatrix(14, 3, using: &random))
    #expect(trace.heads[0].map(.weights).values.count == 196)
    #expect(trace.heads.reduce(0) { $0 + $1.map(.weights).values.count } == 1960)
  }

  @Test func `Q is matching, V is content: swapped values leave the weights as they are`() throws {
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
