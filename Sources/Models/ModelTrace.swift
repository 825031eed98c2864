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
  /// The residual stream of each layer after its heads were added, before a norm and a feed-forward
  /// block change it; empty where heads do not add to it as they are.
  public let attended: [Matrix]
  /// What the dimensions of the residual stream are called; empty where nobody named them.
  public let residualNames: [String]
  /// What limits the model on this text, or nil.
  public let notice: ModelNotice?
  /// The heads that are computed but add nothing to the residual stream.
  public let headsOff: Set<HeadAddress>
  /// Which query heads share a key-value head.
  public let groups: HeadGroups
  /// How many heads each layer has, those included that are still to be run.
  public let headCounts: [Int]

  /// Creates a trace; without query tokens the queries are the keys' tokens, without numbers of
  /// key-value heads each query head has its own, and without a stream after the heads, heads are
  /// all that a layer has.
  public init(
    modelName: String, origin: ModelOrigin, tokens: [ModelToken],
    queryTokens: [ModelToken]? = nil, layers: [[ModelHead]], residuals: [Matrix],
    attended: [Matrix]? = nil, residualNames: [String], headsOff: Set<HeadAddress> = [],
    notice: ModelNotice? = nil,
    keyValueHeadCounts: [Int] = [], headCounts: [Int]? = nil
  ) {
    self.modelName = modelName
    self.origin = origin
    self.tokens = tokens
    self.queryTokens = queryTokens ?? tokens
    self.layers = layers
    self.residuals = residuals
    self.attended = attended ?? Array(residuals.dropFirst())
    self.residualNames = residualNames
    self.headsOff = headsOff
    self.headCounts = headCounts ?? layers.map(\.count)
    groups = HeadGroups(headCounts: self.headCounts, keyValueHeadCounts: keyValueHeadCounts)
    self.notice = notice
  }

  /// Whether there are layers that are still to be run.
  public var isPartial: Bool { layers.count < headCounts.count }

  /// Whether queries and keys are made from one list of tokens.
  public var hasOneList: Bool { queryTokens == tokens }

  /// A head, or nil if the model has no such head.
  public subscript(address: HeadAddress) -> ModelHead? {
    guard layers.indices.contains(address.layer),
      layers[address.layer].indices.contains(address.head)
    else { return nil }
    return layers[address.layer][address.head]
  }

  /// All addresses, layer by layer, those included that are still to be run.
  public var plannedAddresses: [HeadAddress] {
    headCounts.indices.flatMap { layer in
      (0..<headCounts[layer]).map { HeadAddress(layer: layer, head: $0) }
    }
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
  /// What it is called on the screen, where that is not its text.
  public let shownText: String?
  /// Its number in the vocabulary of a checkpoint.
  public let id: Int?
  /// Where it stands in the line of text on the screen, in Unicode scalars.
  public let place: Range<Int>
  /// How the word that it is part of became tokens; nil where no tokenizer file made it of a word.
  public let word: WordDerivation?

  /// Creates a token of a run; without a place it stands where its text does.
  public init(
    _ token: Token, _ knowledge: Knowledge, shownText: String? = nil, id: Int? = nil,
    place: Range<Int>? = nil, word: WordDerivation? = nil
  ) {
    self.word = word
    self.token = token
    self.knowledge = knowledge
    self.shownText = shownText
    self.id = id
    self.place = place ?? token.characters
  }

  /// What it is called on the screen.
  public var label: String { shownText ?? token.text }
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
  /// Where the output goes.
  public let outputs: HeadOutputs
  /// What its author built it to do; nobody knows it of a head that was trained.
  public let explanation: HeadExplanation?
  /// The learned matrices that made its queries, keys and values, as far as they are known.
  public let projections: HeadProjections

  /// Creates a head.
  public init(
    name: String?, attention: AttentionHead, outputs: HeadOutputs,
    explanation: HeadExplanation? = nil, projections: HeadProjections = HeadProjections()
  ) {
    self.projections = projections
    self.name = name
    self.attention = attention
    self.outputs = outputs
    self.explanation = explanation
  }

  /// Creates a head whose output goes through a matrix of its own.
  public init(
    name: String?, attention: AttentionHead, outputProjection: Projection,
    explanation: HeadExplanation? = nil, projections: HeadProjections = HeadProjections()
  ) {
    self.init(
      name: name, attention: attention, outputs: .matrix(outputProjection),
      explanation: explanation, projections: projections)
  }

  /// Where the output goes: shape `[model, v]`, applied as `output · Wᵀ`; nil if that is not kept.
  ///
  /// - Complexity: O(model · v) for a head of a checkpoint, which widens its share.
  public var outputProjection: Projection? {
    switch outputs {
    case .matrix(let projection): projection
    case .share(let projection, let inputs): projection.share(ofInputs: inputs)
    case .notKept: nil
    }
  }
}

/// The learned matrix through which the output of a head goes into the residual stream.
public enum HeadOutputs: Equatable, Sendable {
  /// A matrix of its own.
  case matrix(Projection)
  /// Some inputs of the matrix that all heads of the layer share.
  case share(of: LearnedProjection, inputs: Range<Int>)
  /// The layer was dropped after it was run, because the model is larger than memory.
  case notKept
}
