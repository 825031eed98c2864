import Attention
import Tokenization

extension ToyModel {
  /// Runs the model and keeps everything it computed.
  ///
  /// - Parameters:
  ///   - text: Any text; an empty one is the beginning of a sentence alone.
  ///   - configuration: Which kind of attention; without positions the clocks are 0.
  ///   - intervention: Numbers put in by hand, and heads that add nothing to the vectors.
  /// - Returns: Tokens, heads and vectors. It cannot fail: the model's tables fit each other.
  /// - Complexity: O(n²) for n tokens.
  public func trace(
    of text: String, configuration: AttentionConfiguration = ToyModel.configuration,
    intervention: Intervention = Intervention()
  ) -> ModelTrace {
    let tokens = tokens(of: text)
    var embedding = embedding(of: tokens, positions: configuration.positions)
    intervention.apply(to: &embedding)
    var residuals = [embedding]
    var layers: [[ModelHead]] = []
    var residual = residuals[0]
    for layer in Self.heads.indices {
      let heads = heads(of: layer, reading: residual, configuration, intervention)
        .enumerated().map { index, head in
          head.replacing(intervention.numbers(of: HeadAddress(layer: layer, head: index)))
        }
      for (index, head) in heads.enumerated()
      where !intervention.headsOff.contains(HeadAddress(layer: layer, head: index)) {
        residual = sum(of: residual, and: head)
      }
      layers.append(heads)
      residuals.append(residual)
    }
    return ModelTrace(
      modelName: "toy", origin: .handMade, tokens: tokens, layers: layers, residuals: residuals,
      residualNames: ToyDimension.allCases.map(\.name), headsOff: intervention.headsOff,
      notice: clockNotice(tokens, positions: configuration.positions))
  }

  /// The vectors before the first layer: word features and the hands of the clocks.
  private func embedding(of tokens: [ModelToken], positions: PositionKind) -> Matrix {
    var vectors = Matrix.zeros(
      rowCount: tokens.count, columnCount: ToyDimension.allCases.count)
    for (position, token) in tokens.enumerated() {
      vectors[position, ToyDimension.one.index] = 1
      guard token.knowledge != .special else {
        vectors[position, ToyDimension.beginning.index] = 1
        continue
      }
      for (dimension, number) in lexicon.meaning(of: token.token.text).features {
        vectors[position, dimension.index] = number
      }
      guard positions == .sinusoidal else { continue }
      for clock in ToyClock.allCases {
        let hand = clock.hand(at: Double(position))
        vectors[position, clock.dimensions.cosine.index] = Float(hand.cosine)
        vectors[position, clock.dimensions.sine.index] = Float(hand.sine)
      }
    }
    return vectors
  }

  private func heads(
    of layer: Int, reading vectors: Matrix, _ configuration: AttentionConfiguration,
    _ intervention: Intervention
  ) -> [ModelHead] {
    fitting { () throws(ShapeError) in
      var heads: [ModelHead] = []
      for (index, head) in Self.heads[layer].enumerated() {
        let address = HeadAddress(layer: layer, head: index)
        let projections = Self.projections[layer][index]
          .replacing(intervention.projectionNumbers(of: address))
        heads.append(
          try head.reading(
            vectors, through: projections, configuration: configuration,
            explanation: Self.explanations[layer][index]))
      }
      return heads
    }
  }

  private func sum(of vectors: Matrix, and head: ModelHead) -> Matrix {
    fitting { () throws(ShapeError) in
      try head.outputProjection.map { output throws(ShapeError) in
        try vectors.adding(output.applied(to: head.attention.output))
      } ?? vectors
    }
  }

  private static let projections: [[ToyProjections]] = fitting { () throws(ShapeError) in
    var projections: [[ToyProjections]] = []
    for heads in heads {
      var layer: [ToyProjections] = []
      for head in heads { layer.append(try ToyProjections(head)) }
      projections.append(layer)
    }
    return projections
  }
}

/// What is made of the toy model's own tables, whose shapes are written in this module and fit.
private func fitting<Result>(_ work: () throws(ShapeError) -> Result) -> Result {
  do {
    return try work()
  } catch {
    preconditionFailure("The toy model's own tables do not fit each other: \(error)")
  }
}
