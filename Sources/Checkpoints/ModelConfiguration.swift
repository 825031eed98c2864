import Attention

/// The sizes and choices of a model, read from its `config.json` and checked.
///
///     try ModelConfiguration(folder: "bert_tiny").headDimension  // 12
///
/// Fields have one name here, whatever the family calls them: `n_embd`, `dim` and `hidden_size` are
/// `width`. Both forms of rotary positions are read, those of transformers 4 and of 5.
public struct ModelConfiguration: Equatable, Sendable {
  /// Where it was read.
  public let path: String
  /// Which family the model belongs to.
  public let family: ModelFamilyName
  /// The class that wrote it, such as `BertModel`; empty where the file does not say.
  public let architecture: String
  /// How many tokens it knows.
  public let vocabularySize: Int
  /// How many numbers the vector of a token has.
  public let width: Int
  /// How many layers.
  public let layerCount: Int
  /// How many query heads a layer has.
  public let headCount: Int
  /// How many key and value heads a layer has.
  public let keyValueHeadCount: Int
  /// How many numbers a query, a key and a value of a head have.
  public let headDimension: Int
  /// How many numbers there are between the two projections of a feed-forward block.
  public let feedForwardWidth: Int
  /// The most tokens that it was made for.
  public let positionCount: Int
  /// How many kinds of segments it tells apart; 0 where it does not.
  public let segmentCount: Int
  /// What keeps the root of a norm from 0.
  public let normEpsilon: Double
  /// What a feed-forward block does to each number.
  public let activation: Activation
  /// Whether a feed-forward block multiplies its numbers with a gate.
  public let gate: FeedForwardGate
  /// Whether the vectors of tokens are multiplied with √width.
  public let scalesEmbedding: Bool
  /// The sizes of the decoder, where there is one beside an encoder.
  public let decoder: DecoderSizes?
  /// How relative positions put distances together.
  public let buckets: DistanceBuckets
  /// The sizes of a picture and of its patches, where the model sees.
  public let patches: PatchSizes?
  /// How queries and keys are turned, or nil.
  public let rotary: RotaryPositions?
  /// Whether the vectors of tokens are the parameters of the logits too.
  public let tiesEmbeddings: Bool
  /// The token that fills up lists, where the file names one.
  public let paddingID: Int?
  /// What the scores are divided by in each layer.
  public let scaling: ScoreScaling
  /// What the feed-forward block of a layer reads.
  public let residual: ResidualOrder
  /// How many keys a query of each layer sees, itself included; nil where it sees all before it.
  public let windows: [Int?]
  /// What the scores cannot pass, or nil.
  public let scoreCap: Double?
  /// What the logits cannot pass, or nil.
  public let logitsCap: Double?
  /// How the file says that parameters are stored, where it does.
  public let storedType: String?

  /// Reads the configuration of a folder.
  ///
  /// - Throws: `CheckpointError`, naming the field.
  public init(folder: String) throws(CheckpointError) {
    try self.init(ConfigurationFile(path: folder + "/config.json"))
  }

  /// Reads a configuration.
  ///
  /// - Throws: `CheckpointError`, naming the field.
  public init(_ file: ConfigurationFile) throws(CheckpointError) {
    path = file.path
    family = try ModelFamilyName(file)
    architecture = try file.texts("architectures")?.first ?? ""
    let names = family.fieldNames
    let sizes = ConfigurationSizes(file)
    vocabularySize =
      try names.vocabularySize.map { name throws(CheckpointError) in
        try sizes.needed(name)
      } ?? 0
    width = try sizes.needed(names.width)
    layerCount = try sizes.needed(names.layerCount)
    headCount = try sizes.needed(names.headCount)
    (headDimension, keyValueHeadCount) = try sizes.heads(count: headCount, width: width, names)
    feedForwardWidth = try sizes.optional(names.feedForwardWidth) ?? 4 * width
    positionCount =
      try names.positionCount.map { name throws(CheckpointError) in
        try sizes.needed(name)
      } ?? Int(Int32.max)
    segmentCount = names.segmentCount == nil ? 0 : try sizes.optional(names.segmentCount) ?? 2
    normEpsilon = try file.positive(names.normEpsilon) ?? names.usualEpsilon
    activation = try Activation(file, field: names.activation)
    gate = try file.text(names.activation)?.hasPrefix("gated-") == true ? .gated : .none
    rotary =
      family.usesRotaryPositions
      ? try RotaryPositions(file, headDimension: headDimension) : nil
    tiesEmbeddings = try file.boolean("tie_word_embeddings") ?? family.usuallyTiesEmbeddings
    paddingID = try file.count("pad_token_id", among: 0...Int(Int32.max))
    scaling = try ScoreScaling(file)
    residual =
      try file.boolean("use_parallel_residual") ?? (family == .gptNeoX)
      ? .parallel : .sequential
    scalesEmbedding = try file.boolean("scale_embedding") ?? false
    decoder = try sizes.decoder(names.decoder, headCount, feedForwardWidth, layerCount)
    buckets = DistanceBuckets(
      count: try sizes.optional("relative_attention_num_buckets") ?? 32,
      furthest: try sizes.optional("relative_attention_max_distance") ?? 128)
    patches = family == .vit ? try PatchSizes(file) : nil
    windows = try file.windows(of: family, layerCount: layerCount)
    scoreCap = try file.positive("attn_logit_softcapping")
    logitsCap = try file.positive("final_logit_softcapping")
    storedType = try file.text(file.has("dtype") ? "dtype" : "torch_dtype")
    try family.refuseUnsupported(file)
  }
}

/// Whether a feed-forward block multiplies its numbers with a gate.
public enum FeedForwardGate: Equatable, Sendable {
  /// It does not.
  case none
  /// It does.
  case gated
}

/// The sizes of a decoder that stands beside an encoder.
public struct DecoderSizes: Equatable, Sendable {
  /// How many layers.
  public let layerCount: Int
  /// How many heads a layer has, of self-attention and of cross-attention.
  public let headCount: Int
  /// How many numbers there are between the two projections of a feed-forward block.
  public let feedForwardWidth: Int
  /// The token with which every target begins.
  public let startID: Int
}

/// What the feed-forward block of a layer reads.
public enum ResidualOrder: Equatable, Sendable {
  /// The stream with what the heads have added.
  case sequential
  /// The stream that the heads have read.
  case parallel
}

/// What the scores of a layer are divided by.
public enum ScoreScaling: Equatable, Sendable {
  /// √d, as everywhere.
  case squareRoot
  /// √d times the number of the layer, counted from 1.
  case squareRootAndLayer
  /// Nothing.
  case none
  /// The root of a number that the file gives.
  case root(of: Double)

  fileprivate init(_ file: ConfigurationFile) throws(CheckpointError) {
    if let number = try file.positive("query_pre_attn_scalar") {
      self = .root(of: number)
      return
    }
    let isScaled = try file.boolean("scale_attn_weights") ?? true
    let byLayer = try file.boolean("scale_attn_by_inverse_layer_idx") ?? false
    guard isScaled || !byLayer else {
      throw file.refused(
        "scale_attn_by_inverse_layer_idx", allowed: "false where scale_attn_weights is false")
    }
    self = !isScaled ? .none : byLayer ? .squareRootAndLayer : .squareRoot
  }

  /// The axis value for a layer, counted from 0.
  public func scale(layer: Int, headDimension: Int) -> AttentionScale {
    switch self {
    case .squareRoot: .squareRootOfDimension
    case .squareRootAndLayer: .fixed(Double(headDimension).squareRoot() * Double(layer + 1))
    case .none: .none
    case .root(let number): .fixed(number.squareRoot())
    }
  }
}

/// Reads sizes and checks that they are in a range that a model can have.
private struct ConfigurationSizes {
  private let file: ConfigurationFile
  private static let allowed = 1...100_000_000

  init(_ file: ConfigurationFile) { self.file = file }

  func optional(_ name: String?) throws(CheckpointError) -> Int? {
    try file.count(name, among: Self.allowed)
  }

  /// The sizes of the decoder; those of the encoder where the family has no names for them.
  func decoder(
    _ names: ConfigurationFieldNames.Decoder?, _ headCount: Int, _ feedForwardWidth: Int,
    _ layerCount: Int
  ) throws(CheckpointError) -> DecoderSizes? {
    guard let names else { return nil }
    return DecoderSizes(
      layerCount: try optional(names.layerCount) ?? layerCount,
      headCount: try optional(names.headCount) ?? headCount,
      feedForwardWidth: try optional(names.feedForwardWidth) ?? feedForwardWidth,
      startID: try file.count("decoder_start_token_id", among: 0...Int(Int32.max)) ?? 0)
  }

  func needed(_ name: String) throws(CheckpointError) -> Int {
    guard let count = try optional(name) else { throw file.missing(name) }
    return count
  }

  /// The dimension of a head, and how many key and value heads there are.
  func heads(
    count: Int, width: Int, _ names: ConfigurationFieldNames
  ) throws(CheckpointError) -> (dimension: Int, keyValueHeads: Int) {
    let keyValueHeads = try optional(names.keyValueHeadCount) ?? count
    guard keyValueHeads <= count, count % keyValueHeads == 0 else {
      throw file.refused(
        names.keyValueHeadCount ?? "", allowed: "a divisor of \(names.headCount), which is \(count)"
      )
    }
    if let dimension = try optional(names.headDimension) {
      return (dimension, keyValueHeads)
    }
    guard width % count == 0 else {
      throw file.refused(
        names.headCount, allowed: "a divisor of \(names.width), which is \(width)")
    }
    return (width / count, keyValueHeads)
  }
}
