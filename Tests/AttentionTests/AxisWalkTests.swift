import Attention
import Testing

/// Random walks over the axes: every row agrees with plain loops, or says why it is undefined.
@Suite struct AxisWalkTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func `wherever a walk leads, rows agree with plain loops or say why not`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var head = try richHead(using: &random)
    for _ in 0..<12 {
      step(&head.configuration, using: &random)
      let plain = PlainAttention(head: head)
      for query in 0..<head.queryCount { try compare(head, plain, query) }
      try compareQuickPath(head)
    }
  }

  private func compare(_ head: AttentionHead, _ plain: PlainAttention, _ query: Int) throws {
    let row = head.row(query)
    let expected = plain.weights(of: query)
    let note: Comment = "\(head.configuration), query \(query): \(row.outcome)"
    guard let weights = row.outcome.value?.weights, let expected else {
      #expect((row.outcome.value == nil) == (expected == nil), note)
      #expect(row.outcome.reason?.description.isEmpty == false && row.output.isEmpty, note)
      return
    }
    if case .sample(let key, let draw, let probabilities) = row.outcome.value?.trace {
      #expect(largestError(probabilities, expected) < 1e-9, note)
      #expect((0..<1).contains(draw) && probabilities[key] > 0 && weights[key] == 1, note)
      let before = expected[..<key].reduce(0, +)
      #expect(before - 1e-9 <= draw && draw <= before + expected[key] + 1e-9, note)
      return
    }
    let size = expected.map(abs).max() ?? 0
    #expect(largestError(weights, expected) < 1e-9 * (1 + size), note)
    if head.configuration.normalizer.isDistribution {
      #expect(abs(weights.reduce(0, +) - 1) < 1e-9 && weights.allSatisfy { $0 >= 0 }, note)
    }
    for key in 0..<head.keyCount { compareCell(head.cell(query, key), row, key) }
    if let output = plain.output(of: query), output.allSatisfy(\.isFinite) {
      #expect(largestError(row.output, output) < 1e-8 * (1 + size), note)
    }
  }

  @Test func `walks reach every value of every axis, and rows that are defined`() throws {
    var seen: Set<String> = []
    var (defined, undefined) = (0, 0)
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(state: seed)
      var head = try richHead(using: &random)
      for _ in 0..<12 {
        step(&head.configuration, using: &random)
        for query in 0..<head.queryCount {
          guard head.row(query).outcome.value != nil else {
            undefined += 1
            continue
          }
          defined += 1
          seen.insert(head.configuration.score.rawValue)
          seen.insert("positions " + head.configuration.positions.rawValue)
          seen.insert("normalizer " + head.configuration.normalizer.rawValue)
          seen.insert("scale \(head.configuration.scale)")
        }
      }
    }
    #expect(defined > 1000 && undefined > 300, "\(defined) defined, \(undefined) not")
    #expect(seen.count == 8 + 6 + 9 + 7, "all but the scale 0: \(seen.sorted())")
  }

  private func compareCell(_ cell: AttentionCell, _ row: AttentionRow, _ key: Int) {
    let sum = cell.terms.reduce(0) { $0 + $1.value }
    #expect(sum == row.dot[key] || !(abs(sum - row.dot[key]) > 1e-9), "key \(key), \(cell)")
    #expect(cell.verdict == row.verdicts[key])
    #expect(cell.outcome.value?.weight == row.outcome.value?.weights[key])
  }

  private func compareQuickPath(_ head: AttentionHead) throws {
    let output = head.output
    let map = head.map(.weights)
    for query in 0..<head.queryCount {
      let row = head.row(query)
      let expected =
        row.output.isEmpty ? Array(repeating: 0, count: head.valueDimension) : row.output
      #expect(
        output.row(query).map(\.bitPattern) == expected.map { Float($0).bitPattern },
        "\(head.configuration)")
      #expect((0..<head.keyCount).map { map[query, $0] } == head.values(of: .weights, query: query))
      for key in 0..<head.keyCount {
        #expect(head.verdict(query: query, key: key) == row.verdicts[key])
      }
    }
  }

  /// A head that carries parameters for most values of the axes, and sometimes odd numbers.
  private func richHead(using random: inout SeededGenerator) throws -> AttentionHead {
    let (queryCount, keyCount) = (
      Int.random(in: 0...4, using: &random), Int.random(in: 0...6, using: &random)
    )
    let dimension = Int.random(in: 1...5, using: &random)
    let isMixed = Int.random(in: 0..<4, using: &random) == 0
    let keyDimension = isMixed ? dimension + 1 : dimension
    var queries = try randomMatrix(queryCount, dimension, using: &random)
    var keys = try randomMatrix(keyCount, keyDimension, using: &random)
    spoil(&queries, using: &random)
    spoil(&keys, using: &random)
    let hasBias = Bool.random(using: &random)
    return try AttentionHead(
      queries: queries, keys: keys, values: randomMatrix(keyCount, 3, using: &random),
      bias: hasBias ? randomMatrix(queryCount, keyCount, using: &random) : nil,
      parameters: parameters(queryCount, dimension, keyDimension, using: &random),
      configuration: AttentionConfiguration(score: .general))
  }

  /// Makes a row all zeros, or one number infinite or no number, now and then.
  private func spoil(_ matrix: inout Matrix, using random: inout SeededGenerator) {
    guard matrix.rowCount > 0 else { return }
    let row = Int.random(in: 0..<matrix.rowCount, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: for column in 0..<matrix.columnCount { matrix[row, column] = 0 }
    case 1: matrix[row, 0] = .nan
    case 2: matrix[row, 0] = .infinity
    case 3: for row in 0..<matrix.rowCount { matrix[row, 0] = 1e30 }
    default: break
    }
  }

  private func parameters(
    _ queryCount: Int, _ dimension: Int, _ keyDimension: Int, using random: inout SeededGenerator
  ) throws -> HeadParameters {
    let units = Int.random(in: 1...3, using: &random)
    let output = try randomMatrix(1, units, using: &random).elements
    let table = try randomMatrix(1, 5, using: &random).elements
    let positions = (0..<queryCount).map { _ in Double.random(in: -1...6, using: &random) }
    let isBare = Int.random(in: 0..<4, using: &random) == 0
    return HeadParameters(
      general: try randomMatrix(dimension, keyDimension, using: &random),
      additive: isBare
        ? nil
        : try TanhParameters(
          query: randomMatrix(units, dimension, using: &random),
          key: randomMatrix(units, keyDimension, using: &random), bias: output, output: output),
      concat: try TanhParameters(
        joined: randomMatrix(units, dimension + keyDimension, using: &random), output: output,
        queryDimension: dimension),
      width: Double.random(in: 0.5...4, using: &random), scale: isBare ? nil : 2.5,
      predictedPositions: isBare ? .monotonic : .given(positions),
      rotary: RotaryPositions(
        pairs: isBare ? .halves : .neighbours, base: 100,
        dimensions: pick([nil, 0, 2, 3], &random), scaling: .linear(factor: 2)),
      alibiSlope: 0.25, relative: isBare ? nil : .clipped(table))
  }

  /// One axis takes another value.
  private func step(
    _ configuration: inout AttentionConfiguration, using random: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: configuration.score = pick(ScoreFunction.allCases, &random)
    case 1: configuration.positions = pick(PositionKind.allCases, &random)
    case 2:
      configuration.scale = pick(
        [
          .none, .squareRootOfDimension, .dimension, .maximum, .learned, .fixed(-3), .fixed(0),
          .fixed(0.25),
        ], &random)
    case 3:
      let masks: [AttentionMask] = [
        .none, .causal, AttentionMask([.window(1)]), AttentionMask([.padding(keys: [0, 4])]),
        AttentionMask([.custom([[true, false, true], [false, false], [true, true, true]])]),
        AttentionMask([.causal, .window(2)], keysOff: [1, 3]),
      ]
      configuration.mask = pick(masks, &random)
    case 4: configuration.normalizer = pick(Normalizer.allCases + [.local(reach: 3)], &random)
    default:
      configuration.temperature = pick([0, 0.1, 0.5, 1, 2, 10], &random)
      configuration.seed = random.next()
    }
  }

  private func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
