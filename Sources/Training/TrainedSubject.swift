import Attention

/// The fixed example of a task as a trained model sees it, in the terms of the engine.
///
///     let model = TrainingRun(.induction, seed: 7).model
///     let trace = model.subject().trace()
///     trace.heads[1].row(13).outcome  // every number of the second layer's row 13
public struct TrainedSubject: Equatable, Sendable {
  /// What asks, one for every row of the maps.
  public let queries: [String]
  /// What is read, one for every column.
  public let keys: [String]
  /// How the heads come about.
  public let heads: TrainedHeads
  /// How the model says what comes; nil where it says nothing row by row.
  public let readout: TrainedReadout?
  /// What could come, one for every number that is read out.
  public let choices: [String]
  /// Which of them is right, for every row that has an answer.
  public let answers: [Int?]
  /// What is to be learned, for every head and row; nil where there is nothing to read.
  public let aims: [[TrainedAim?]]

  /// The aim of a row of a head.
  public func aim(head: Int, query: Int) -> TrainedAim? {
    guard aims.indices.contains(head), aims[head].indices.contains(query) else { return nil }
    return aims[head][query]
  }
}

/// Which keys a row has to read for the task, and why, in a sentence.
public struct TrainedAim: Equatable, Sendable {
  /// The keys; empty where the sentence says why there is none.
  public let keys: [Int]
  /// The sentence.
  public let sentence: String
}

/// How the heads of a trained model come about.
public enum TrainedHeads: Equatable, Sendable {
  /// Layers of one head each that read and add to the vectors of the tokens.
  case layers(TrainedLayers)
  /// One head whose queries, keys and values are there.
  case one(AttentionHead)
}

/// Layers of one head each.
///
///     q = (x + p) W_Qᵀ,  k = (x + p) W_Kᵀ,  v = x W_Vᵀ,  x ← x + output W_Oᵀ
public struct TrainedLayers: Equatable, Sendable {
  /// The vectors of the tokens, shape `[n, d]`.
  public let embedding: Matrix
  /// The learned vectors of the places, shape `[n, d]`, for queries and keys alone.
  public let positions: Matrix
  /// The matrices of every layer.
  public let projections: [TrainedProjections]
  /// The kind of attention of all layers.
  public let configuration: AttentionConfiguration
}

/// The learned matrices of a layer, each `[out, in]`.
public struct TrainedProjections: Equatable, Sendable {
  /// W_Q.
  public var query: Projection
  /// W_K.
  public var key: Projection
  /// W_V.
  public var value: Projection
  /// W_O.
  public var output: Projection

  /// Puts matrices together.
  public init(query: Projection, key: Projection, value: Projection, output: Projection) {
    self.query = query
    self.key = key
    self.value = value
    self.output = output
  }
}

/// How a trained model says what comes: a matrix, and what it is multiplied with.
public struct TrainedReadout: Equatable, Sendable {
  /// What the matrix is multiplied with, row by row.
  public enum Input: Equatable, Sendable {
    /// The vectors after the last layer.
    case residual
    /// The output of the only head.
    case output
    /// The query and the output of the only head, side by side.
    case queryAndOutput
  }

  /// The matrix, shape `[choices, d]`.
  public let projection: Projection
  /// What it is multiplied with.
  public let input: Input
}
