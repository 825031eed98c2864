import Attention

/// What a model reads: the tokens of one list, or of a list and a target that is read beside it.
///
///     ModelInput(tokens: tokens)  // each with its id
public struct ModelInput: Equatable, Sendable {
  /// What the model reads, each token with its id.
  public var tokens: [ModelToken]
  /// Which of two texts each token is from; of the first if there is no number.
  public var segments: [Int]
  /// What the decoder of an encoder-decoder reads; empty for every other model.
  public var target: [ModelToken]
  /// The patches of a picture, for a model that sees; its tokens stand for them.
  public var patches: Matrix?

  /// Creates an input.
  public init(
    tokens: [ModelToken], segments: [Int] = [], target: [ModelToken] = [], patches: Matrix? = nil
  ) {
    self.tokens = tokens
    self.patches = patches
    self.segments = segments
    self.target = target
  }

  /// The ids of the tokens; a token without one counts as 0.
  public var ids: [Int] { tokens.map { $0.id ?? 0 } }

  /// The ids of the target.
  public var targetIDs: [Int] { target.map { $0.id ?? 0 } }

  /// Which text a token is from.
  public func segment(of token: Int) -> Int {
    segments.indices.contains(token) ? segments[token] : 0
  }
}

/// How a model is run.
public struct RunOptions: Sendable {
  /// What the reader has changed by hand.
  public var intervention: Intervention
  /// What becomes of the kind of attention that a layer has.
  public var configure: @Sendable (AttentionConfiguration) -> AttentionConfiguration
  /// The part that these changes belong to; all parts if nil.
  public var part: ModelPart.Kind?
  /// For which tokens the logits are computed.
  public var logits: LogitsRange
  /// Told after every layer; says whether to go on.
  public var report: @Sendable (RunProgress) -> RunDecision

  /// Creates options; without arguments, the model as it is, without logits.
  public init(
    intervention: Intervention = Intervention(), part: ModelPart.Kind? = nil,
    logits: LogitsRange = .none,
    configure: @escaping @Sendable (AttentionConfiguration) -> AttentionConfiguration = { $0 },
    report: @escaping @Sendable (RunProgress) -> RunDecision = { _ in .goOn }
  ) {
    self.intervention = intervention
    self.part = part
    self.logits = logits
    self.configure = configure
    self.report = report
  }
}

/// For which tokens the logits are computed.
public enum LogitsRange: Equatable, Sendable {
  /// For none.
  case none
  /// For the last one.
  case last
  /// For all of them.
  case all
}

/// How far a run has come.
public struct RunProgress: Sendable {
  /// How many layers have been run.
  public let layersDone: Int
  /// How many there are in all.
  public let layerCount: Int
  /// Which part is being run.
  public let part: ModelPart.Kind
  /// What has been computed of that part so far.
  public let trace: ModelTrace
}

/// Whether a run goes on.
public enum RunDecision: Equatable, Sendable {
  /// It does.
  case goOn
  /// It ends with `ModelError.cancelled`.
  case stop
}

/// What a run of a checkpoint gives.
public struct ModelOutput: Sendable {
  /// The attention of the model: one part, or the three of an encoder-decoder.
  public let parts: [ModelPart]
  /// The logits of the tokens that were asked for, shape `[tokens, vocabulary]`; nil where none were
  /// asked for or the model has none.
  public let logits: Matrix?

  /// Creates a result.
  public init(parts: [ModelPart], logits: Matrix? = nil) {
    self.parts = parts
    self.logits = logits
  }

  /// A part, or nil where the model has none of that kind.
  public subscript(kind: ModelPart.Kind) -> ModelTrace? {
    parts.first { $0.kind == kind }?.trace
  }
}

/// One of the lists of layers of a model, with its own queries and keys.
///
/// Encoder, decoder and cross-attention are three traces, so that every view shows each of them as
/// it shows any model: the queries of a cross-attention are the tokens of the target.
public struct ModelPart: Equatable, Sendable {
  /// Which part of a model.
  public enum Kind: String, CaseIterable, Equatable, Hashable, Sendable {
    /// Every token reads every other one.
    case encoder
    /// Every token reads those before it.
    case decoder
    /// The tokens of the target read those of the source.
    case cross

    /// What it is, in a few words.
    public var meaning: String {
      switch self {
      case .encoder: "every token of the source reads every other one"
      case .decoder: "every token of the target reads those before it"
      case .cross: "the tokens of the target read those of the source"
      }
    }
  }

  /// Which part it is.
  public let kind: Kind
  /// What it computed.
  public let trace: ModelTrace

  /// Creates a part.
  public init(_ kind: Kind, _ trace: ModelTrace) {
    self.kind = kind
    self.trace = trace
  }
}
