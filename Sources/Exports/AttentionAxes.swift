import Attention

extension AttentionConfiguration {
  /// The axes in the words of the command line, in their fixed order.
  ///
  ///     AttentionConfiguration(mask: .causal).axes[4]  // mask, causal
  public var axes: [(name: String, value: String)] {
    [
      ("source", source.rawValue), ("positions", positions.rawValue), ("score", score.rawValue),
      ("scale", scale.word), ("mask", mask.word), ("normalizer", normalizer.rawValue),
      ("temperature", temperature.description),
    ]
  }
}

extension AttentionScale {
  /// The scale in the words of files and options: `none`, `sqrt`, `dimension`, `max`, `learned` or a
  /// number.
  public var word: String {
    switch self {
    case .none: "none"
    case .squareRootOfDimension: "sqrt"
    case .dimension: "dimension"
    case .maximum: "max"
    case .fixed(let number): number.description
    case .learned: "learned"
    }
  }
}

extension AttentionMask {
  /// The patterns in the words of the command line, with commas between: `causal,window:2`.
  ///
  /// Keys that were switched off by hand are not in it.
  public var word: String {
    patterns.isEmpty ? "none" : patterns.map(\.kind.word).joined(separator: ",")
  }
}

extension MaskKind {
  fileprivate var word: String {
    switch self {
    case .causal: "causal"
    case .window(let reach): "window:\(reach)"
    case .padding: "padding"
    case .custom: "custom"
    case .keyOff: "off"
    case .outsideWindow: "local"
    case .outsideKernel: "kernel"
    }
  }
}
