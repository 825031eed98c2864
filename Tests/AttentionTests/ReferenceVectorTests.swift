import Attention
import Foundation
import Testing

/// Every vector of the reference whose operation this module has.
///
/// Where the engine computes in `Double` from `Float` tables, it has to agree to 10⁻⁹; where it
/// hands a `Float` table from one step to the next, to 2·10⁻⁶ in weights and 10⁻⁵ + 10⁻⁵·|x| in
/// scores and outputs.
@Suite struct ReferenceVectorTests {
  @Test func `the operations that are here are all tested, and the others are known`() throws {
    let counts = try ReferenceVectors.load().reduce(into: [:]) { $0[$1.operation, default: 0] += 1 }
    let tested = [
      "scaled_dot_product": 14, "luong_dot": 1, "multi_head": 3, "softmax": 11,
      "temperature_zero": 1, "hard_argmax": 2, "sinusoidal_positions": 2, "metrics": 2,
    ]
    let later = [
      "scaling": 4, "rope": 3, "additive_bahdanau": 2, "alibi": 2, "luong_general": 1,
      "luong_concat": 1, "rope_inv_freq": 1, "t5_relative_bucket": 1, "layer_norm": 1,
      "rms_norm": 1, "activations": 1,
    ]
    #expect(counts == tested.merging(later) { first, _ in first })
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
    #expect(abs(head.divisor * (vector.params.scale ?? 0) - 1) < 1e-12)
    return head
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
