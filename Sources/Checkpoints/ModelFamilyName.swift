/// The families of models that are computed, as `model_type` of a `config.json` names them.
///
/// A new family is a case here with the names of its fields, and one file in `Models`.
public enum ModelFamilyName: String, CaseIterable, Equatable, Sendable {
  case bert
  case distilbert
  case roberta
  case gpt2
  case gptNeoX = "gpt_neox"
  case llama
  case mistral
  case qwen2
  case qwen3
  case gemma2
  case t5
  case bart
  case marian
  case vit

  /// Finds the family of a configuration.
  ///
  /// - Throws: `CheckpointError.unsupported` with the families that are supported.
  init(_ file: ConfigurationFile) throws(CheckpointError) {
    guard let type = try file.text("model_type") else { throw file.missing("model_type") }
    guard let family = Self(rawValue: type) else {
      throw .unsupported(
        file: file.path, what: "the model_type “\(shown(type))”",
        supported: Self.allCases.map(\.rawValue))
    }
    self = family
  }

  /// What the family calls its sizes.
  var fieldNames: ConfigurationFieldNames {
    switch self {
    case .bert, .roberta: ConfigurationFieldNames(segmentCount: "type_vocab_size")
    case .distilbert:
      ConfigurationFieldNames(
        width: "dim", layerCount: "n_layers", headCount: "n_heads", feedForwardWidth: "hidden_dim",
        activation: "activation", normEpsilon: nil, usualEpsilon: 1e-12)
    case .gpt2:
      ConfigurationFieldNames(
        width: "n_embd", layerCount: "n_layer", headCount: "n_head", feedForwardWidth: "n_inner",
        positionCount: "n_positions", activation: "activation_function",
        normEpsilon: "layer_norm_epsilon", usualEpsilon: 1e-5)
    case .gptNeoX: ConfigurationFieldNames(usualEpsilon: 1e-5)
    case .t5:
      ConfigurationFieldNames(
        width: "d_model", layerCount: "num_layers", headCount: "num_heads", headDimension: "d_kv",
        feedForwardWidth: "d_ff", positionCount: nil, activation: "feed_forward_proj",
        normEpsilon: "layer_norm_epsilon", usualEpsilon: 1e-6,
        decoder: .init(layerCount: "num_decoder_layers", headCount: nil, feedForwardWidth: nil))
    case .bart, .marian:
      ConfigurationFieldNames(
        width: "d_model", layerCount: "encoder_layers", headCount: "encoder_attention_heads",
        feedForwardWidth: "encoder_ffn_dim", activation: "activation_function", normEpsilon: nil,
        usualEpsilon: 1e-5,
        decoder: .init(
          layerCount: "decoder_layers", headCount: "decoder_attention_heads",
          feedForwardWidth: "decoder_ffn_dim"))
    case .vit: ConfigurationFieldNames(vocabularySize: nil, positionCount: nil)
    case .llama, .mistral, .qwen2, .qwen3, .gemma2:
      ConfigurationFieldNames(
        keyValueHeadCount: "num_key_value_heads", headDimension: "head_dim",
        activation: self == .gemma2 ? "hidden_activation" : "hidden_act",
        normEpsilon: "rms_norm_eps", usualEpsilon: 1e-6)
    }
  }

  /// Whether its heads turn queries and keys by their positions.
  var usesRotaryPositions: Bool {
    switch self {
    case .gptNeoX, .llama, .mistral, .qwen2, .qwen3, .gemma2: true
    case .bert, .distilbert, .roberta, .gpt2, .t5, .bart, .marian, .vit: false
    }
  }

  /// Whether logits share the vectors of tokens where the file does not say.
  var usuallyTiesEmbeddings: Bool {
    switch self {
    case .gptNeoX, .llama, .mistral, .qwen2, .qwen3: false
    case .bert, .distilbert, .roberta, .gpt2, .gemma2, .t5, .bart, .marian, .vit: true
    }
  }

  /// Refuses what the family may ask for and is not computed here.
  func refuseUnsupported(_ file: ConfigurationFile) throws(CheckpointError) {
    if let kind = try file.text("position_embedding_type"), kind != "absolute" {
      throw file.refused("position_embedding_type", allowed: "“absolute”")
    }
    for name in ["is_decoder", "add_cross_attention"] where try file.boolean(name) == true {
      throw file.refused(name, allowed: "false")
    }
    if try file.object("quantization_config") != nil {
      throw file.refused(
        "quantization_config",
        allowed: "nothing: parameters are read as F64, F32, F16 or BF16, not quantized")
    }
  }
}

/// What a family calls the sizes of a model in its configuration.
struct ConfigurationFieldNames {
  /// Nil where the family reads no tokens.
  var vocabularySize: String? = "vocab_size"
  var width = "hidden_size"
  var layerCount = "num_hidden_layers"
  var headCount = "num_attention_heads"
  var keyValueHeadCount: String?
  var headDimension: String?
  var feedForwardWidth = "intermediate_size"
  /// Nil where the family has no most tokens.
  var positionCount: String? = "max_position_embeddings"
  var segmentCount: String?
  var activation = "hidden_act"
  /// Nil where the family has no field for it.
  var normEpsilon: String? = "layer_norm_eps"
  /// What it is where the file does not say.
  var usualEpsilon = 1e-12
  /// What the sizes of the decoder are called, where there is one beside an encoder.
  var decoder: Decoder?

  /// What the sizes of a decoder are called; nil where they are those of the encoder.
  struct Decoder {
    var layerCount: String
    var headCount: String?
    var feedForwardWidth: String?
  }
}
