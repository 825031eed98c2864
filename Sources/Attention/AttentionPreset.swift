/// A well-known kind of attention, by its name.
///
///     AttentionPreset.gpt.configuration.mask      // .causal
///     AttentionPreset.matching(AttentionConfiguration(mask: .causal))  // [.gpt]
public enum AttentionPreset: String, CaseIterable, Equatable, Sendable {
  /// A dictionary: one-hot keys, one of which matches or none does.
  case dictionary
  /// Bahdanau, Cho and Bengio, 2015.
  case bahdanau
  /// Luong, Pham and Manning, 2015, with the dot product.
  case luongDot = "luong-dot"
  /// The same with a matrix between query and key.
  case luongGeneral = "luong-general"
  /// The same with tanh units.
  case luongConcat = "luong-concat"
  /// The same with a matrix, within a window around a predicted position.
  case luongLocal = "luong-local"
  /// Vaswani et al., 2017, the encoder.
  case transformerEncoder = "transformer-encoder"
  /// Devlin et al., 2018.
  case bert
  /// Radford et al., 2018.
  case gpt
  /// Xu et al., *Show, Attend and Tell*, 2015, a blend of the picture's places.
  case showAttendTellSoft = "show-attend-tell-soft"
  /// The same, one place drawn at random.
  case showAttendTellHard = "show-attend-tell-hard"

  /// What people call it.
  public var name: String {
    switch self {
    case .dictionary: "dictionary"
    case .bahdanau: "Bahdanau"
    case .luongDot: "Luong dot"
    case .luongGeneral: "Luong general"
    case .luongConcat: "Luong concat"
    case .luongLocal: "Luong local"
    case .transformerEncoder: "Transformer encoder"
    case .bert: "BERT"
    case .gpt: "GPT"
    case .showAttendTellSoft: "Show, Attend and Tell, soft"
    case .showAttendTellHard: "Show, Attend and Tell, hard"
    }
  }

  /// Where it stands on the axes.
  public var configuration: AttentionConfiguration {
    switch self {
    case .dictionary: cross(.dot, .argmax)
    case .bahdanau, .showAttendTellSoft: cross(.additive, .softmax)
    case .luongDot: cross(.dot, .softmax)
    case .luongGeneral: cross(.general, .softmax)
    case .luongConcat: cross(.concat, .softmax)
    case .luongLocal: cross(.general, .local(reach: 10))
    case .transformerEncoder: AttentionConfiguration(positions: .sinusoidal)
    case .bert: AttentionConfiguration(positions: .learned)
    case .gpt: AttentionConfiguration(positions: .learned, mask: .causal)
    case .showAttendTellHard: cross(.additive, .sample)
    }
  }

  private func cross(_ score: ScoreFunction, _ normalizer: Normalizer) -> AttentionConfiguration {
    AttentionConfiguration(
      source: .crossAttention, score: score, scale: .none, normalizer: normalizer)
  }

  /// A configuration moved to this point; positions, keys switched off and the seed stay.
  ///
  /// Positions belong to the model and not to the kind of attention: a model keeps its own.
  public func applied(to base: AttentionConfiguration) -> AttentionConfiguration {
    var configuration = configuration
    configuration.positions = base.positions
    configuration.mask.keysOff = base.mask.keysOff
    configuration.seed = base.seed
    return configuration
  }

  /// The presets at the point where a configuration stands, whatever its positions, keys switched
  /// off, seed and reach of a local window.
  ///
  /// Several names may stand for one point: Bahdanau's attention and the soft one of *Show, Attend
  /// and Tell* differ in what they read, not in how.
  public static func matching(_ configuration: AttentionConfiguration) -> [AttentionPreset] {
    allCases.filter { preset in
      var moved = preset.applied(to: configuration)
      if case (.local, .local) = (moved.normalizer, configuration.normalizer) {
        moved.normalizer = configuration.normalizer
      }
      return moved == configuration
    }
  }
}
