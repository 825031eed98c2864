import Attention
import Testing

@testable import Checkpoints

/// Angles as transformers 4.57.6 computes them for heads of 16 dimensions and 16,384 positions.
@Suite struct RotaryScalingReadingTests {
  private struct Case: CustomTestStringConvertible {
    let base: Double
    let scaling: String
    let angles: [Double]
    var length = 1.0
    var testDescription: String { scaling }
  }

  private static let cases = [
    Case(
      base: 10_000, scaling: #"{"rope_type": "linear", "factor": 4.0}"#,
      angles: [
        0.25, 0.07905694, 0.025, 0.007905695, 0.0025, 0.0007905695, 0.00025, 7.905695e-05,
      ]),
    Case(
      base: 10_000, scaling: #"{"rope_type": "dynamic", "factor": 4.0}"#,
      angles: [1, 0.3162278, 0.1, 0.03162278, 0.01, 0.003162278, 0.001, 0.0003162278]),
    Case(
      base: 500_000,
      scaling: """
        {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
         "original_max_position_embeddings": 8192}
        """,
      angles: [
        1, 0.1939228, 0.03760603, 0.007292665, 0.000524846, 3.428102e-05, 6.64787e-06,
        1.289173e-06,
      ]),
    Case(
      base: 10_000,
      scaling: """
        {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096}
        """,
      angles: [1, 0.3162278, 0.1, 0.02569351, 0.00625, 0.001383497, 0.00025, 7.905695e-05],
      length: 1.138629436111989),
    Case(
      base: 10_000,
      scaling: """
        {"type": "yarn", "factor": 40.0, "mscale": 1.0, "mscale_all_dim": 0.5, "beta_fast": 16,
         "beta_slow": 2, "original_max_position_embeddings": 4096}
        """,
      angles: [1, 0.3162278, 0.1, 0.03162278, 0.006749999, 0.001106797, 2.5e-05, 7.905694e-06],
      length: 1.1557219901962608),
    Case(
      base: 10_000,
      scaling: """
        {"rope_type": "yarn", "factor": 8.0, "attention_factor": 1.5, "truncate": false}
        """,
      angles: [
        1, 0.3162278, 0.1, 0.03162278, 0.009483133, 0.002079655, 0.0003669759, 3.952847e-05,
      ],
      length: 1.5),
  ]

  private func rotary(_ scaling: String, base: Double = 10_000) throws -> RotaryPositions {
    let text = """
      {"rope_theta": \(base), "max_position_embeddings": 16384, "rope_scaling": \(scaling)}
      """
    return try RotaryPositions(
      ConfigurationFile(parsing: Array(text.utf8), path: "c"), headDimension: 16)
  }

  @Test(arguments: cases) private func `angles are those of transformers`(one: Case) throws {
    let rotary = try rotary(one.scaling, base: one.base)
    for (found, expected) in zip(rotary.angles(dimension: 16), one.angles) {
      #expect(abs(found / expected - 1) < 1e-6)
    }
    #expect(abs(rotary.scaling.length - one.length) < 1e-12)
  }

  @Test func `weights of 0 leave the length of the paper`() throws {
    let rotary = try rotary(
      #"{"rope_type": "yarn", "factor": 4.0, "mscale": 0, "mscale_all_dim": 0.5}"#)
    #expect(rotary.scaling.length == YarnScaling(factor: 4, trainedLength: 16_384).length)
  }

  @Test(arguments: [
    (#"{"rope_type": "longrope"}"#, "“default”, “linear”, “dynamic”, “llama3” or “yarn”"),
    (#"{"rope_type": "yarn"}"#, "“rope_scaling.factor” is nothing"),
    (#"{"rope_type": "dynamic"}"#, "“rope_scaling.factor” is nothing"),
    (#"{"rope_type": "yarn", "factor": 2, "beta_fast": 1}"#, "more than beta_slow, which is 1"),
    (#"{"rope_type": "yarn", "factor": 2, "mscale": -1, "mscale_all_dim": 1}"#, "above 0"),
    (#"{"rope_type": "llama3", "factor": 8}"#, "“rope_scaling.low_freq_factor” is nothing"),
    (
      """
      {"rope_type": "llama3", "factor": 8, "low_freq_factor": 4, "high_freq_factor": 4,
       "original_max_position_embeddings": 8192}
      """, "more than low_freq_factor, which is 4"
    ),
  ])
  func `what cannot be is refused by name`(scaling: String, words: String) throws {
    let error = #expect(throws: CheckpointError.self) { try rotary(scaling) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `YaRN needs a base above 1`() throws {
    let error = #expect(throws: CheckpointError.self) {
      try rotary(#"{"rope_type": "yarn", "factor": 2}"#, base: 1)
    }
    #expect(error?.description.contains("“rope_theta” is 1.0") == true)
  }
}
