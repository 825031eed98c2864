import Attention

extension RotaryScaling {
  /// Reads how rotary angles are changed for longer texts, from `rope_scaling` (transformers 4) or
  /// `rope_parameters` (transformers 5).
  ///
  ///     {"rope_type": "linear", "factor": 4.0}  // .linear(factor: 4)
  ///
  /// `dynamic` changes nothing up to `max_position_embeddings`, and longer texts are not read.
  ///
  /// - Parameters:
  ///   - fields: What the file says of it.
  ///   - file: The whole file, which may say how long the first texts were.
  ///   - base: What the angles are made from.
  /// - Throws: `CheckpointError`, naming the field, also for a kind that is not computed here.
  init(
    _ fields: ConfigurationFile, of file: ConfigurationFile, base: Double
  ) throws(CheckpointError) {
    let kind = fields.has("rope_type") ? "rope_type" : "type"
    switch try fields.text(kind) {
    case nil, "default"?: self = .linear(factor: 1)
    case "linear"?: self = .linear(factor: try fields.needed("factor"))
    case "dynamic"?:
      _ = try fields.needed("factor")
      self = .linear(factor: 1)
    case "llama3"?: self = .byWavelength(try WavelengthScaling(fields))
    case "yarn"?:
      guard base > 1 else {
        throw file.refused("rope_theta", allowed: "a number above 1, as the scaling is “yarn”")
      }
      self = .yarn(try YarnScaling(fields, of: file))
    default:
      throw fields.refused(
        kind, allowed: "“default”, “linear”, “dynamic”, “llama3” or “yarn”")
    }
  }
}

extension WavelengthScaling {
  fileprivate init(_ fields: ConfigurationFile) throws(CheckpointError) {
    self.init(
      factor: try fields.needed("factor"), slow: try fields.needed("low_freq_factor"),
      fast: try fields.needed("high_freq_factor"),
      trainedLength: try fields.needed("original_max_position_embeddings"))
    guard fast > slow else {
      throw fields.refused(
        "high_freq_factor", allowed: "more than low_freq_factor, which is \(slow)")
    }
  }
}

extension YarnScaling {
  fileprivate init(
    _ fields: ConfigurationFile, of file: ConfigurationFile
  ) throws(CheckpointError) {
    let trained = "original_max_position_embeddings"
    let factor = try fields.needed("factor")
    let length =
      try fields.has(trained) ? fields.needed(trained) : file.needed("max_position_embeddings")
    self.init(
      factor: factor, trainedLength: length,
      fast: try fields.positive("beta_fast") ?? 32, slow: try fields.positive("beta_slow") ?? 1,
      length: try Self.length(fields, factor: factor),
      bounds: try fields.boolean("truncate") ?? true ? .whole : .exact)
    guard fast > slow else {
      throw fields.refused("beta_fast", allowed: "more than beta_slow, which is \(slow)")
    }
  }

  /// The length as it is given, or as two weights of it say; nil for that of the paper.
  private static func length(
    _ fields: ConfigurationFile, factor: Double
  ) throws(CheckpointError) -> Double? {
    if let given = try fields.positive("attention_factor") { return given }
    // Some files write 0 where there is no weight.
    guard
      let weight = try fields.numberOrNone("mscale"),
      let divisor = try fields.numberOrNone("mscale_all_dim")
    else { return nil }
    return length(factor: factor, weight: weight) / length(factor: factor, weight: divisor)
  }
}

extension ConfigurationFile {
  /// A number above 0 that has to be there.
  fileprivate func needed(_ name: String) throws(CheckpointError) -> Double {
    guard let number = try positive(name) else { throw missing(name) }
    return number
  }

  /// A number above 0; nil where it is missing or 0.
  fileprivate func numberOrNone(_ name: String) throws(CheckpointError) -> Double? {
    guard !isZero(name) else { return nil }
    return try positive(name)
  }
}
