import Attention

extension Activation {
  /// Reads the activation of a feed-forward block.
  ///
  /// - Throws: `CheckpointError` for one that is not known.
  init(_ file: ConfigurationFile, field: String) throws(CheckpointError) {
    let words: [String: Activation] = [
      "gelu": .gelu, "gelu_python": .gelu, "gelu_new": .geluTanh, "gelu_fast": .geluTanh,
      "gelu_pytorch_tanh": .geluTanh, "silu": .silu, "swish": .silu, "quick_gelu": .quickGelu,
      "relu": .relu, "tanh": .tanh,
    ]
    guard let found = try file.text(field) else { throw file.missing(field) }
    // T5 names its block, and means by a gated GELU the one with tanh.
    let word =
      found == "gated-gelu"
      ? "gelu_new" : found.hasPrefix("gated-") ? String(found.dropFirst(6)) : found
    guard let activation = words[word] else {
      throw file.refused(field, allowed: words.keys.sorted().joined(separator: ", "))
    }
    self = activation
  }
}

extension RotaryPositions {
  /// Reads rotary positions, as transformers 4 writes them (`rope_theta`, `rope_scaling`) or as
  /// transformers 5 does (`rope_parameters`).
  ///
  /// - Throws: `CheckpointError`, naming the field.
  init(_ file: ConfigurationFile, headDimension: Int) throws(CheckpointError) {
    let parameters = try file.object("rope_parameters")
    let fields = parameters ?? file
    let scaling = parameters == nil ? try file.object("rope_scaling") : parameters
    let partName = fields.has("partial_rotary_factor") ? "partial_rotary_factor" : "rotary_pct"
    let part = try fields.positive(partName) ?? 1
    guard part <= 1 else {
      throw fields.refused(partName, allowed: "a number above 0 and up to 1")
    }
    let turned = Int(Double(headDimension) * part)
    guard part == 1 || turned % 2 == 0 else {
      throw fields.refused(
        partName, allowed: "a part of the \(headDimension) dimensions of a head that is even")
    }
    let base =
      try fields.positive(fields.has("rope_theta") ? "rope_theta" : "rotary_emb_base") ?? 10_000
    self.init(
      base: base, dimensions: part < 1 ? turned : nil,
      scaling: try scaling.map { given throws(CheckpointError) in
        try RotaryScaling(given, of: file, base: base)
      } ?? .linear(factor: 1))
  }
}
