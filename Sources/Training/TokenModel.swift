import Attention

/// Vectors for tokens and places, layers of attention, and a table back to tokens.
///
/// The model of the tasks that read letters: they differ in their texts, and in what may be seen.
struct TokenModel: Sendable {
  /// How large the tables are.
  struct Sizes: Sendable {
    /// How many tokens can be read.
    let tokens: Int
    /// How many can be said; they are the first of those that can be read.
    let choices: Int
    /// How many places a text has.
    let places: Int
    /// How many layers.
    var layers = 1
    /// The deviation of the first vectors of tokens and places.
    var deviation = 0.5
  }

  /// What the layers computed for a batch of texts.
  struct Result {
    /// The vectors after the last layer, shape `[texts · n, d]`.
    let vectors: Variable
    /// The weights of every layer, each `[texts · n, n]`.
    let weights: [Variable]
    /// What each key of the last layer hands over, shape `[texts · n, d]`.
    let values: Variable
  }

  private let tokens: Parameter
  private let positions: Parameter
  private let layers: [AttentionLayer]
  private let unembedding: Parameter

  /// How many numbers a vector has.
  private static let width = 32

  /// Adds the tables of the model, with random numbers.
  init(_ sizes: Sizes, to parameters: inout Parameters, random: inout SplitMix64) {
    let width = Self.width
    tokens = parameters.add(
      "tokens",
      Table(
        rowCount: sizes.tokens, columnCount: width, deviation: sizes.deviation, random: &random))
    positions = parameters.add(
      "positions",
      Table(
        rowCount: sizes.places, columnCount: width, deviation: sizes.deviation, random: &random))
    layers = (1...max(1, sizes.layers)).map {
      AttentionLayer("layer \($0)", width: width, to: &parameters, random: &random)
    }
    unembedding = parameters.add(
      "unembedding",
      Table(
        rowCount: width, columnCount: sizes.choices, deviation: 1 / Double(width).squareRoot(),
        random: &random))
  }

  /// How many layers.
  var layerCount: Int { layers.count }

  /// The layers on a batch of texts.
  ///
  /// - Parameters:
  ///   - texts: The tokens of every text, all of one length.
  ///   - mask: Shape `[n, n]`, or none.
  ///   - parameters: Where the tables are.
  ///   - tape: Where to compute.
  ///   - ablated: The layers that add nothing.
  /// - Returns: Vectors, weights and values.
  /// - Complexity: O(texts · n · d · (n + d)) for each layer.
  func apply(
    to texts: [[Int]], mask: Table?, _ parameters: ParameterVariables, on tape: inout Tape,
    without ablated: Set<Int> = []
  ) -> Result {
    var vectors = tape.rows(texts.flatMap(\.self), of: parameters[tokens])
    var (weights, values) = ([Variable](), vectors)
    for (index, layer) in layers.enumerated() {
      let result = layer.apply(
        to: vectors, positions: parameters[positions], mask: mask, blocks: texts.count,
        parameters, on: &tape)
      weights.append(result.weights)
      values = result.values
      if !ablated.contains(index) { vectors = result.output }
    }
    return Result(vectors: vectors, weights: weights, values: values)
  }

  /// What comes, for every row of vectors: logits, shape `[rows, choices]`.
  func logits(
    of vectors: Variable, _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    tape.product(vectors, parameters[unembedding])
  }

  /// The layers on one text, as the engine stores them.
  ///
  /// - Parameters:
  ///   - text: Its tokens.
  ///   - mask: What may be seen.
  ///   - parameters: The tables now.
  /// - Returns: Vectors and matrices.
  func heads(
    readingTokens text: [Int], mask: AttentionMask, _ parameters: Parameters
  ) -> TrainedHeads {
    .layers(
      TrainedLayers(
        embedding: Table(text.map { parameters[tokens].row($0) }).matrix,
        positions: parameters[positions].matrix,
        projections: layers.map { $0.projections(parameters) },
        configuration: AttentionConfiguration(positions: .learned, mask: mask)))
  }

  /// The table back to tokens, as the engine stores it.
  func readout(_ parameters: Parameters) -> TrainedReadout {
    TrainedReadout(projection: parameters[unembedding].projection, input: .residual)
  }
}

extension Tape {
  /// What a model computed for its example: a map a layer, and what it expects in every row.
  ///
  /// - Parameters:
  ///   - weights: The weights of every layer, the first first.
  ///   - logits: What comes, row by row.
  ///   - queries: The names of the rows.
  ///   - keys: The names of the columns.
  ///   - choices: What could come.
  ///   - answers: What is right.
  /// - Returns: The example.
  mutating func example(
    weights: [Variable], logits: Variable, queries: [String], keys: [String], choices: [String],
    answers: [Int?]
  ) -> TrainedExample {
    let probabilities = softmax(logits)
    return TrainedExample(
      maps: weights.enumerated().map { layer, weights in
        TrainedMap(
          title: "layer \(layer + 1)", queries: queries, keys: keys, weights: table(weights))
      },
      predictions: TrainedPredictions(
        choices: choices, answers: answers, probabilities: table(probabilities)))
  }
}
