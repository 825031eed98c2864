import Attention

/// SplitMix64, so that a failing case comes again with its seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A table of random numbers between −2 and 2.
func randomMatrix(
  _ rowCount: Int, _ columnCount: Int, using random: inout SeededGenerator
) throws -> Matrix {
  let elements = (0..<rowCount * columnCount).map { _ in Float.random(in: -2...2, using: &random) }
  return try Matrix(rowCount: rowCount, columnCount: columnCount, elements: elements)
}

/// A head of random size, tables and bias.
func randomHead(
  seed: UInt64, configuration: AttentionConfiguration = AttentionConfiguration(),
  isSquare: Bool = false
) throws -> AttentionHead {
  var random = SeededGenerator(state: seed)
  let keyCount = Int.random(in: 1...12, using: &random)
  let queryCount = isSquare ? keyCount : Int.random(in: 1...12, using: &random)
  let dimension = Int.random(in: 1...9, using: &random)
  let hasBias = Bool.random(using: &random)
  return try AttentionHead(
    queries: randomMatrix(queryCount, dimension, using: &random),
    keys: randomMatrix(keyCount, dimension, using: &random),
    values: randomMatrix(keyCount, Int.random(in: 1...17, using: &random), using: &random),
    bias: hasBias ? randomMatrix(queryCount, keyCount, using: &random) : nil,
    configuration: configuration)
}

/// One of each kind of configuration.
let manyConfigurations: [AttentionConfiguration] = [
  AttentionConfiguration(),
  AttentionConfiguration(mask: .causal),
  AttentionConfiguration(scale: .dimension, mask: AttentionMask([.window(1)]), temperature: 0.5),
  AttentionConfiguration(scale: .fixed(3), mask: AttentionMask(keysOff: [0, 2])),
  AttentionConfiguration(mask: AttentionMask([.custom([[true, false], [false], [true]])])),
  AttentionConfiguration(scale: .none, mask: AttentionMask([.causal, .window(2)]), temperature: 0),
  AttentionConfiguration(normalizer: .argmax),
]
