import Attention

/// What a trained model computed for its example.
public struct TrainedTrace: Equatable, Sendable {
  /// One head for every layer.
  public let heads: [AttentionHead]
  /// The matrices that made each head; empty where queries, keys and values were there.
  public let projections: [TrainedProjections]
  /// The vectors before the first layer and after each; empty where there are none.
  public let residuals: [Matrix]
}

/// What a reader changes by hand while a model runs; without arguments nothing.
public struct TrainedChanges {
  /// Changes the vectors before the first layer.
  public var embedding: (inout Matrix) -> Void
  /// Changes the matrices of a layer.
  public var projections: (_ layer: Int, inout TrainedProjections) -> Void
  /// Changes a head.
  public var head: (_ layer: Int, inout AttentionHead) -> Void

  /// Puts changes together.
  public init(
    embedding: @escaping (inout Matrix) -> Void = { _ in },
    projections: @escaping (_ layer: Int, inout TrainedProjections) -> Void = { _, _ in },
    head: @escaping (_ layer: Int, inout AttentionHead) -> Void = { _, _ in }
  ) {
    self.embedding = embedding
    self.projections = projections
    self.head = head
  }
}

extension TrainedSubject {
  /// The kind of attention that was trained.
  public var configuration: AttentionConfiguration {
    switch heads {
    case .layers(let layers): layers.configuration
    case .one(let head): head.configuration
    }
  }

  /// Runs the model on its example, with the engine that shows every number.
  ///
  /// The numbers are those of training, rounded to `Float`.
  ///
  /// - Parameters:
  ///   - configuration: Another kind of attention than the one that was trained, or nil.
  ///   - ablated: The layers that are computed but add nothing.
  ///   - changes: What a reader changes by hand.
  /// - Returns: Heads and vectors.
  /// - Complexity: O(n · d · (n + d)) for each layer.
  public func trace(
    configuration: AttentionConfiguration? = nil, without ablated: Set<Int> = [],
    changes: TrainedChanges = TrainedChanges()
  ) -> TrainedTrace {
    switch heads {
    case .one(var head):
      head.configuration = configuration ?? head.configuration
      changes.head(0, &head)
      return TrainedTrace(heads: [head], projections: [], residuals: [])
    case .layers(let layers):
      return fittingTables { () throws(ShapeError) in
        try layers.trace(configuration ?? layers.configuration, ablated, changes)
      }
    }
  }

  /// The probability of every choice in every row, from what a trace computed.
  ///
  ///     p = softmax(input · Wᵀ)
  ///
  /// - Parameters:
  ///   - heads: The heads of the trace.
  ///   - residuals: Its vectors.
  ///   - ablated: The layers that add nothing.
  /// - Returns: One row for every query, or nil where nothing is read out.
  /// - Complexity: O(n · d · choices).
  public func probabilities(
    heads: [AttentionHead], residuals: [Matrix], without ablated: Set<Int> = []
  ) -> [[Double]]? {
    guard let readout, let head = heads.last else { return nil }
    var output = head.output
    if ablated.contains(heads.count - 1) {
      output = .zeros(rowCount: output.rowCount, columnCount: output.columnCount)
    }
    let input: Matrix?
    switch readout.input {
    case .residual: input = residuals.last
    case .output: input = output
    case .queryAndOutput: input = try? .sideBySide([head.queries, output])
    }
    guard let input, let logits = try? readout.projection.applied(to: input) else { return nil }
    return (0..<logits.rowCount).map { row in
      let scores = logits.row(row).map(Double.init)
      let maximum = scores.max() ?? 0
      let sum = scores.reduce(0) { $0 + exponential($1 - maximum) }
      return scores.map { exponential($0 - maximum) / sum }
    }
  }
}

extension TrainedLayers {
  fileprivate func trace(
    _ configuration: AttentionConfiguration, _ ablated: Set<Int>, _ changes: TrainedChanges
  ) throws(ShapeError) -> TrainedTrace {
    var vectors = embedding
    changes.embedding(&vectors)
    var (heads, used, residuals) = ([AttentionHead](), [TrainedProjections](), [vectors])
    for (layer, given) in projections.enumerated() {
      var projections = given
      changes.projections(layer, &projections)
      let placed = try positioned(
        queries: vectors, keys: vectors, table: positions, configuration: configuration)
      var head = try AttentionHead(
        queries: projections.query.applied(to: placed.queries),
        keys: projections.key.applied(to: placed.keys),
        values: projections.value.applied(to: vectors), configuration: configuration)
      changes.head(layer, &head)
      if !ablated.contains(layer) {
        vectors = try vectors.adding(projections.output.applied(to: head.output))
      }
      heads.append(head)
      used.append(projections)
      residuals.append(vectors)
    }
    return TrainedTrace(heads: heads, projections: used, residuals: residuals)
  }
}

extension Table {
  /// The table as the engine stores one.
  var matrix: Matrix {
    Matrix((0..<rowCount).map { row in self.row(row).map { Float($0) } })
  }

  /// A table that vectors are multiplied with from the right, as the engine stores one: turned over.
  var projection: Projection {
    fittingTables { () throws(ShapeError) in
      try Projection(
        Matrix((0..<columnCount).map { column in (0..<rowCount).map { Float(self[$0, column]) } }))
    }
  }
}

/// What is made of tables whose shapes are written in this module and fit.
func fittingTables<Result>(_ work: () throws(ShapeError) -> Result) -> Result {
  do {
    return try work()
  } catch {
    preconditionFailure("The tables of a training task do not fit each other: \(error)")
  }
}
