import Attention
import Tokenization

/// Everything one run of a model computed: tokens, heads and the residual stream.
///
/// Queries, keys and values are kept; every map, row and cell is a view of them.
public struct ModelTrace: Equatable, Sendable {
  /// What the model is called.
  public let modelName: String
  /// Where its numbers come from.
  public let origin: ModelOrigin
  /// What the keys are, special tokens included: position 0 comes first.
  public let tokens: [ModelToken]
  /// What the queries are: the same tokens, or in cross-attention another list.
  public let queryTokens: [ModelToken]
  /// The heads of every layer.
  public let layers: [[ModelHead]]
  /// The residual stream before the first layer and after each; shapes `[tokens, model]`.
  public let residuals: [Matrix]
  /// What the dimensions of the residual stream are called; empty where nobody named them.
  public let residualNames: [String]
  /// What limits the model on this text, or nil.
  public let notice: ModelNotice?
  /// The heads that are computed but add nothing to the residual stream.
  public let headsOff: Set<HeadAddress>
  /// Which query heads share a key-value head.
  public let groups: HeadGroups

  /// Creates a trace; without query tokens the queries are the keys' tokens, without numbers of
  /// key-value heads each query head has its own.
  public init(
    modelName: String, origin: ModelOrigin, tokens: [ModelToken],
    queryTokens: [ModelToken]? = nil, layers: [[ModelHead]], residuals: [Matrix],
    residualNames: [String], headsOff: Set<HeadAddress> = [], notice: ModelNotice? = nil,
    keyValueHeadCounts: [Int] = []
  ) {
    self.modelName = modelName
    self.origin = origin
    self.tokens = tokens
    self.queryTokens = queryTokens ?? tokens
    self.layers = layers
    self.residuals = residuals
    self.residualNames = residualNames
    self.headsOff = headsOff
    groups = HeadGroups(
      headCounts: layers.map(\.count), keyValueHeadCounts: keyValueHeadCounts)
    self.notice = notice
  }

  /// Whether queries and keys are made from one list of tokens.
  public var hasOneList: Bool { queryTokens == tokens }

  /// A head, or nil if the model has no such head.
  public subscript(address: HeadAddress) -> ModelHead? {
    guard layers.indices.contains(address.layer),
      layers[address.layer].indices.contains(address.head)
    else { return nil }
    return layers[address.layer][address.head]
  }

  /// All addresses, layer by layer.
  public var addresses: [HeadAddress] {
    layers.indices.flatMap { layer in
      layers[layer].indices.map { HeadAddress(layer: layer, head: $0) }
    }
  }
}

/// Where a model's numbers come from.
public enum ModelOrigin: Equatable, Sendable {
  /// People wrote every number.
  case handMade
  /// Training found them.
  case checkpoint
  /// A scenario file gives them.
  case scenario
  /// They were captured from a model that ran elsewhere.
  case capture
}

/// A token of a run and what the model knows of it.
public struct ModelToken: Equatable, Sendable {
  /// The token.
  public let token: Token
  /// What the model knows of it.
  public let knowledge: Knowledge

  /// Creates a token of a run.
  public init(_ token: Token, _ knowledge: Knowledge) {
    self.token = token
    self.knowledge = knowledge
  }
}

/// What a model knows of a token.
public enum Knowledge: String, CaseIterable, Equatable, Sendable {
  /// It is in the dictionary.
  case known
  /// Its stem is in the dictionary, its form is regular.
  case derived
  /// The reader has told what it means.
  case declared
  /// The model has only its place in the sentence.
  case unknown
  /// It is no word: the beginning of the sentence.
  case special
}

/// A head of a run: what it computes, and where its output goes.
public struct ModelHead: Equatable, Sendable {
  /// What its author called it; heads that were trained have no name.
  public let name: String?
  /// Queries, keys and values, ready to be asked for any number.
  public let attention: AttentionHead
  /// Where the output goes: shape `[model, v]`, applied as `output · Wᵀ`.
  public let outputProjection: Projection
  /// What its author built it to do; nobody knows it of a head that was trained.
  public let explanation: HeadExplanation?
  /// The learned matrices that made its queries, keys and values, as far as they are known.
  public let projections: HeadProjections

  /// Creates a head.
  public init(
    name: String?, attention: AttentionHead, outputProjection: Projection,
    explanation: HeadExplanation? = nil, projections: HeadProjections = HeadProjections()
  ) {
    self.projections = projections
    self.name = name
    self.attention = attention
    self.outputProjection = outputProjection
    self.explanation = explanation
  }
}
