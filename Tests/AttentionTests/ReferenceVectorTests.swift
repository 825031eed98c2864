import Attention
import Foundation
import Testing

/// Every vector of the reference whose operation this module has.
///
/// Where the engine computes in `Double` from `Float` tables, it has to agree to 10⁻⁹; where it
/// hands a `Float` table from one step to the next, to 2·10⁻⁶ in weights and 10⁻⁵ + 10⁻⁵·|x| in
/// scores and outputs.
@Suite struct ReferenceVectorTests {
  @Test func `every operation of the reference is tested`() throws {
    let counts = try ReferenceVectors.load().reduce(into: [:]) { $0[$1.operation, default: 0] += 1 }
    let tested = [
      "scaled_dot_product": 14, "luong_dot": 1, "multi_head": 3, "softmax": 11,
      "temperature_zero": 1, "hard_argmax": 2, "sinusoidal_positions": 2, "metrics": 2,
      "luong_general": 1, "luong_concat": 1, "additive_bahdanau": 2, "scaling": 4, "rope": 3,
      "rope_inv_freq": 1, "alibi": 2, "t5_relative_bucket": 1, "layer_norm": 1, "rms_norm": 1,
      "activations": 1,
    ]
    #expect(counts == tested)
  }

  @Test func `scaled dot product attention`() throws {
    var errors = LargestErrors("scaled_dot_product, float64")
    for vector in try vectors("scaled_dot_product") {
      let inputs = vector.inputs.mapValues { vector.params.heads == nil ? [$0] : $0.slices }
      let outputs = vector.outputs.mapValues { vector.params.heads == nil ? [$0] : $0.slices }
      for index in 0..<(vector.params.heads ?? 1) {
        let head = try head(vector, inputs.mapValues { $0[index] })
        errors.compare(head, with: outputs.mapValues { $0[index] }, name: vector.name)
      }
    }
    errors.report(count: 16)
  }

  @Test func `Luong's dot product`() throws {
    var errors = LargestErrors("luong_dot, float64")
    for vector in try vectors("luong_dot") {
      let head = try AttentionHead(
        queries: vector.input("q").matrix(), keys: vector.input("k").matrix(),
        values: vector.input("v").matrix(),
        configuration: AttentionConfiguration(source: .crossAttention, scale: .none))
      errors.compare(head, with: vector.outputs, name: vector.name)
    }
    errors.report(count: 1)
  }

  @Test func `Luong's general and concat, Bahdanau's additive`() throws {
    try checkScore("luong_general", .general, count: 1) { vector in
      HeadParameters(general: try vector.input("W").matrix())
    }
    try checkScore("luong_concat", .concat, count: 1) { vector in
      HeadParameters(
        concat: try TanhParameters(
          joined: vector.input("W").matrix(), output: vector.input("v_a").floats,
          queryDimension: vector.input("q").shape[1]))
    }
    try checkScore("additive_bahdanau", .additive, count: 2) { vector in
      HeadParameters(
        additive: try TanhParameters(
          query: vector.input("W_q").matrix(), key: vector.input("W_k").matrix(),
          bias: vector.inputs["b"]?.floats, output: vector.input("v_a").floats))
    }
  }

  @Test func `several heads and shared heads`() throws {
    var weightError = 0.0
    var tableError = 0.0
    let cases = try vectors("multi_head")
    for vector in cases {
      let attention = try MultiHeadAttention(
        queryProjection: projection("q", of: vector), keyProjection: projection("k", of: vector),
        valueProjection: projection("v", of: vector), outputProjection: projection("o", of: vector),
        headCount: #require(vector.params.heads), keyValueHeadCount: vector.params.keyValueHeads)
      let trace = try attention.trace(
        queryInput: vector.input("x_q").matrix(), keyInput: vector.input("x_kv").matrix(),
        configuration: AttentionConfiguration(mask: vector.params.causal == true ? .causal : .none))
      #expect(trace.heads.count == vector.params.heads)
      for (head, (scores, weights)) in zip(
        trace.heads, zip(try vector.output("scores").slices, try vector.output("weights").slices))
      {
        for query in 0..<head.queryCount {
          let row = head.row(query)
          tableError = max(tableError, largestExcess(row.masked, scores.rows[query]))
          weightError = max(
            weightError, largestError(row.outcome.value?.weights ?? [], weights.rows[query]))
        }
      }
      tableError = max(
        tableError,
        largestExcess(trace.output.elements.map(Double.init), try vector.output("output").data))
    }
    print(
      "reference multi_head, float32: largest error in weights \(weightError),",
      "in scores and outputs \(tableError) of 1e-5 + 1e-5·|x|")
    #expect(cases.count == 3)
    #expect(weightError < 2e-6)
    #expect(tableError < 1)
  }

  @Test func `softmax with a temperature`() throws {
    try checkNormalizer("softmax", count: 11) {
      AttentionConfiguration(scale: .none, temperature: $0)
    }
  }

  @Test func `temperature zero is the limit`() throws {
    try checkNormalizer("temperature_zero", count: 1) {
      AttentionConfiguration(scale: .none, temperature: $0)
    }
  }

  @Test func `hard attention takes the first of the largest`() throws {
    try checkNormalizer("hard_argmax", count: 2) { _ in
      AttentionConfiguration(scale: .none, normalizer: .argmax)
    }
  }

  @Test func `sinusoidal positions`() throws {
    var error = 0.0
    let cases = try vectors("sinusoidal_positions")
    for vector in cases {
      let expected = try vector.output("pe")
      let isHalves = try #require(vector.params.layout).hasPrefix("halves")
      let positions = sinusoidalPositions(
        count: expected.shape[0], dimension: expected.shape[1],
        layout: isHalves ? .halves : .interleaved)
      error = max(error, largestError(positions.elements.map(Double.init), expected.data))
    }
    print("reference sinusoidal_positions, float32: largest error \(error)")
    #expect(cases.count == 2)
    #expect(error < 1e-7)
  }

  @Test func `entropy, distance and rollout`() throws {
    var error = 0.0
    let cases = try vectors("metrics")
    for vector in cases {
      let layers = try vector.input("attentions").slices.map { $0.slices.map(\.rows) }
      let entropies = layers.joined().joined().map { entropy(ofWeights: $0) * log(2) }
      let distances = layers.joined().flatMap { head in
        head.enumerated().map { meanDistance(ofWeights: $1, query: $0) }
      }
      error = max(error, largestError(entropies, try vector.output("entropy").data))
      error = max(error, largestError(distances, try vector.output("mean_distance").data))
      error = max(
        error, largestError(rollout(layers).flatMap(\.self), try vector.output("rollout").data))
    }
    print("reference metrics, float64: largest error \(error)")
    #expect(cases.count == 2)
    #expect(error < 1e-9)
  }

  @Test func `min-max and standardization of whole tables and of rows`() throws {
    var error = 0.0
    let cases = try vectors("scaling")
    for vector in cases {
      let x = try vector.input("x")
      let isWhole = vector.params.axis == nil
      let rows = isWhole ? [x.data] : x.rows
      let stretched = try vector.output("min_max")
      let standardized = try vector.output("standardized")
      for (index, row) in rows.enumerated() {
        let expected = isWhole ? stretched.data : stretched.rows[index]
        let expectedStandard = isWhole ? standardized.data : standardized.rows[index]
        if Set(row).count == 1 {
          #expect(minMax(overRow: row).reason == .equalScores && expected.allSatisfy { $0 == 0 })
          #expect(standardize(overRow: row).reason == .equalScores)
          continue
        }
        let found = try #require(standardize(overRow: row).value)
        error = max(error, largestError(try #require(minMax(overRow: row).value).weights, expected))
        error = max(error, largestError(found.weights, expectedStandard))
        error = max(error, abs(found.denominator - (try vector.output("std").data[index])))
        guard case .standardize(let mean) = found.trace else { throw MissingTrace() }
        error = max(error, abs(mean - (try vector.output("mean").data[index])))
      }
    }
    print("reference scaling, float64: largest error \(error)")
    #expect(cases.count == 4)
    #expect(error < 1e-9)
  }

  @Test func `rotary positions`() throws {
    var error = 0.0
    let cases = try vectors("rope")
    for vector in cases {
      let rotary = RotaryPositions(
        pairs: try #require(vector.params.style).hasPrefix("interleaved") ? .neighbours : .halves,
        base: try #require(vector.params.theta), dimensions: vector.params.rotaryDimensions)
      for (position, row) in try vector.input("x").rows.enumerated() {
        error = max(
          error,
          largestError(
            rotary.turned(row, position: position), try vector.output("y").rows[position]))
      }
    }
    let scaled = try #require(try vectors("rope_inv_freq").first)
    let angles = RotaryPositions(
      base: try #require(scaled.params.theta),
      scaling: .linear(factor: try #require(scaled.params.factor))
    ).angles(dimension: try #require(scaled.params.dimension))
    error = max(error, largestError(angles, try scaled.output("inv_freq").data))
    print("reference rope, float64: largest error \(error)")
    #expect(cases.count == 3)
    #expect(error < 1e-9)
  }

  @Test func `ALiBi`() throws {
    var error = 0.0
    let cases = try vectors("alibi")
    for vector in cases {
      let slopes = alibiSlopes(headCount: try #require(vector.params.heads))
      error = max(error, largestError(slopes, try vector.output("slopes").data))
      for (index, slope) in slopes.enumerated() {
        let scores = try vector.input("scores").slices[index].matrix()
        let head = try AttentionHead(
          queries: .zeros(rowCount: scores.rowCount, columnCount: 1),
          keys: .zeros(rowCount: scores.columnCount, columnCount: 1),
          values: .zeros(rowCount: scores.columnCount, columnCount: 1), bias: scores,
          parameters: HeadParameters(alibiSlope: slope),
          configuration: AttentionConfiguration(positions: .alibi, mask: .causal))
        let bias = try vector.output("bias").slices[index].rows
        let weights = try vector.output("weights").slices[index].rows
        for query in 0..<head.queryCount {
          let found = (0...query).map { head.positionBias(query: query, key: $0) }
          error = max(error, largestError(found, Array(bias[query][...query])))
          error = max(
            error, largestError(head.row(query).outcome.value?.weights ?? [], weights[query]))
        }
      }
    }
    print("reference alibi, float64: largest error \(error)")
    #expect(cases.count == 2)
    #expect(error < 1e-9)
  }

  @Test func `buckets of relative positions`() throws {
    let vector = try #require(try vectors("t5_relative_bucket").first)
    for (query, row) in try vector.output("bucket").rows.enumerated() {
      for (key, bucket) in row.enumerated() {
        #expect(Double(DistanceBuckets().bucket(distance: key - query)) == bucket)
      }
    }
  }

  @Test func `norms and activations`() throws {
    var error = 0.0
    let layer = try #require(try vectors("layer_norm").first)
    for (row, expected) in zip(try layer.input("x").rows, try layer.output("y").rows) {
      let found = layerNorm(
        row, gain: try layer.input("weight").floats, bias: try layer.input("bias").floats)
      error = max(error, largestError(found, expected))
    }
    let root = try #require(try vectors("rms_norm").first)
    for (row, expected) in zip(try root.input("x").rows, try root.output("y").rows) {
      let found = rootMeanSquareNorm(row, gain: try root.input("weight").floats)
      error = max(error, largestError(found, expected))
    }
    let activations = try #require(try vectors("activations").first)
    #expect(Set(activations.outputs.keys) == Set(Activation.allCases.map(\.rawValue)))
    for activation in Activation.allCases {
      let found = try activations.input("x").data.map(activation.applied)
      error = max(error, largestError(found, try activations.output(activation.rawValue).data))
    }
    print("reference norms and activations, float64: largest error \(error)")
    #expect(error < 1e-9)
  }

  private func vectors(_ operation: String) throws -> [ReferenceVector] {
    try ReferenceVectors.load().filter { $0.operation == operation }
  }

  private func head(
    _ vector: ReferenceVector, _ inputs: [String: ReferenceTensor]
  ) throws -> AttentionHead {
    var patterns: [MaskPattern] = vector.params.causal == true ? [.causal] : []
    if let mask = inputs["mask"] { patterns.append(.custom(mask.rows.map { $0.map { $0 != 0 } })) }
    let isScaled = vector.params.scale != 1
    let head = try AttentionHead(
      queries: #require(inputs["q"]).matrix(), keys: #require(inputs["k"]).matrix(),
      values: #require(inputs["v"]).matrix(), bias: inputs["add_mask"]?.matrix(),
      configuration: AttentionConfiguration(
        scale: isScaled ? .squareRootOfDimension : .none, mask: AttentionMask(patterns)))
    #expect(abs((head.divisor ?? 0) * (vector.params.scale ?? 0) - 1) < 1e-12)
    return head
  }

  private func checkScore(
    _ operation: String, _ score: ScoreFunction, count: Int,
    parameters: (ReferenceVector) throws -> HeadParameters
  ) throws {
    var errors = LargestErrors("\(operation), float64")
    for vector in try vectors(operation) {
      let head = try AttentionHead(
        queries: vector.input("q").matrix(), keys: vector.input("k").matrix(),
        values: vector.input("v").matrix(), parameters: parameters(vector),
        configuration: AttentionConfiguration(
          source: .crossAttention, score: score, scale: .none))
      errors.compare(head, with: vector.outputs, name: vector.name)
    }
    errors.report(count: count)
  }

  private func projection(_ name: String, of vector: ReferenceVector) throws -> Projection {
    try Projection(
      vector.input("W_\(name)").matrix(), bias: vector.inputs["b_\(name)"]?.data.map { Float($0) })
  }

  /// Gives the scores to a head as its bias, beside queries and keys of 0.
  private func checkNormalizer(
    _ operation: String, count: Int, configuration: (Double) -> AttentionConfiguration
  ) throws {
    var errors = LargestErrors("\(operation), float64")
    for vector in try vectors(operation) {
      let scores = try vector.input("scores").matrix()
      let values = try vector.inputs["v"]?.matrix()
      let head = try AttentionHead(
        queries: Matrix.zeros(rowCount: scores.rowCount, columnCount: 1),
        keys: Matrix.zeros(rowCount: scores.columnCount, columnCount: 1),
        values: values ?? Matrix.zeros(rowCount: scores.columnCount, columnCount: 1), bias: scores,
        configuration: configuration(vector.params.temperature ?? 1))
      errors.compare(head, with: vector.outputs, name: vector.name)
    }
    errors.report(count: count)
  }
}

/// A normalizer left another trace than its own.
private struct MissingTrace: Error {}

extension ReferenceVector {
  fileprivate func input(_ name: String) throws -> ReferenceTensor { try #require(inputs[name]) }
  fileprivate func output(_ name: String) throws -> ReferenceTensor { try #require(outputs[name]) }
}

/// The largest difference of each output over the vectors of one operation.
private struct LargestErrors {
  let title: String
  private var errors: [String: Double] = [:]
  private var count = 0

  init(_ title: String) { self.title = title }

  /// Compares scores, weights and output; an undefined row counts as 0, as in the reference.
  mutating func compare(
    _ head: AttentionHead, with outputs: [String: ReferenceTensor], name: String
  ) {
    count += 1
    let output = head.output
    for query in 0..<head.queryCount {
      let row = head.row(query)
      let zeros = [Double](repeating: 0, count: head.keyCount)
      note("weights", row.outcome.value?.weights ?? zeros, outputs["weights"]?.rows[query])
      note("scores", row.masked, outputs["scores"]?.rows[query])
      let isUndefined = row.outcome.value == nil
      let empty = [Double](repeating: 0, count: head.valueDimension)
      note("output", isUndefined ? empty : row.output, outputs["output"]?.rows[query])
      let written = output.row(query).map(Double.init)
      let excess = outputs["output"].map { largestExcess(written, $0.rows[query]) } ?? 0
      #expect(excess < 1, "\(name), output as a Float table")
      let hasNoKey = row.masked.allSatisfy { $0 == -.infinity }
      #expect(isUndefined == hasNoKey, "\(name), query \(query)")
      if isUndefined { #expect(row.outcome.reason == .noAllowedKey) }
    }
  }

  func report(count expected: Int) {
    print("reference \(title): largest errors \(errors)")
    #expect(count == expected)
    #expect(errors["weights"] != nil)
    for (name, error) in errors { #expect(error < 1e-9, "\(name)") }
  }

  private mutating func note(_ name: String, _ found: [Double], _ expected: [Double]?) {
    guard let expected else { return }
    errors[name] = max(errors[name, default: 0], largestError(found, expected))
  }
}

/// The largest difference of two lists; infinite where their lengths or infinities differ.
func largestError(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).map { found, expected in
    if found == expected { return 0 }
    let difference = abs(found - expected)
    return difference.isNaN ? .infinity : difference
  }.max() ?? 0
}

/// The largest difference as a share of what float32 allows, 1e-5 + 1e-5·|x|.
func largestExcess(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).map { found, expected in
    found == expected ? 0 : abs(found - expected) / (1e-5 + 1e-5 * abs(expected))
  }.map { $0.isNaN ? .infinity : $0 }.max() ?? 0
}
