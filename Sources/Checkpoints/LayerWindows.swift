extension ConfigurationFile {
  /// How many keys a query of each layer sees, itself included; nil where it sees all before it.
  ///
  ///     try file.windows(of: .gemma2, layerCount: 4)  // [4096, nil, 4096, nil]
  ///
  /// New files say of each layer what it is, in `layer_types`. Where they do not, Mistral has windows
  /// everywhere, Gemma 2 in every other layer, and Qwen from `max_window_layers` on, if
  /// `use_sliding_window` is true.
  ///
  /// - Throws: `CheckpointError`, naming the field.
  func windows(
    of family: ModelFamilyName, layerCount: Int
  ) throws(CheckpointError) -> [Int?] {
    let all = [Int?](repeating: nil, count: layerCount)
    guard let window = try count("sliding_window", among: 1...Int(Int32.max)) else { return all }
    switch family {
    case .mistral: return all.map { _ in window }
    case .gemma2:
      return try layersWithWindow(layerCount) { $0 % 2 == 0 }.map { $0 ? window : nil }
    case .qwen2, .qwen3:
      guard try boolean("use_sliding_window") ?? false else { return all }
      let first = try count("max_window_layers", among: 0...Int(Int32.max)) ?? 28
      return try layersWithWindow(layerCount) { $0 >= first }.map { $0 ? window : nil }
    default: return all
    }
  }

  /// Which layers have a window: as the file lists them, else by a rule.
  private func layersWithWindow(
    _ layerCount: Int, otherwise rule: (Int) -> Bool
  ) throws(CheckpointError) -> [Bool] {
    guard let types = try texts("layer_types") else { return (0..<layerCount).map(rule) }
    guard
      types.count == layerCount,
      types.allSatisfy({ ["sliding_attention", "full_attention"].contains($0) })
    else {
      throw refused(
        "layer_types",
        allowed: "“sliding_attention” or “full_attention” for each of the \(layerCount) layers")
    }
    return types.map { $0 == "sliding_attention" }
  }
}
