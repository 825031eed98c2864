import Attention

/// The axes that a file or a reader sets; the others stay as they are.
///
///     AxisValues(mask: .causal).applied(to: AttentionConfiguration()).mask  // .causal
public struct AxisValues: Equatable, Sendable {
  /// Where the keys come from.
  public var source: AttentionSource?
  /// How the order is known.
  public var positions: PositionKind?
  /// How a query and a key are compared.
  public var score: ScoreFunction?
  /// What the comparison is divided by.
  public var scale: AttentionScale?
  /// Which keys a query may see.
  public var mask: AttentionMask?
  /// Which keys are switched off, whatever else the mask hides; goes over those of `mask`.
  public var keysOff: Set<Int>?
  /// How scores become weights.
  public var normalizer: Normalizer?
  /// What the scaled score is divided by once more.
  public var temperature: Double?
  /// The seed of what is drawn.
  public var seed: UInt64?

  /// Creates a choice; without arguments it sets nothing.
  public init(
    source: AttentionSource? = nil, positions: PositionKind? = nil, score: ScoreFunction? = nil,
    scale: AttentionScale? = nil, mask: AttentionMask? = nil, keysOff: Set<Int>? = nil,
    normalizer: Normalizer? = nil, temperature: Double? = nil, seed: UInt64? = nil
  ) {
    self.source = source
    self.positions = positions
    self.score = score
    self.scale = scale
    self.mask = mask
    self.keysOff = keysOff
    self.normalizer = normalizer
    self.temperature = temperature
    self.seed = seed
  }

  /// The axes in which one configuration differs from another.
  ///
  ///     AxisValues(from: base, to: asked).applied(to: base) == asked
  public init(from base: AttentionConfiguration, to asked: AttentionConfiguration) {
    let hasSamePatterns = asked.mask.patterns == base.mask.patterns
    self.init(
      source: asked.source == base.source ? nil : asked.source,
      positions: asked.positions == base.positions ? nil : asked.positions,
      score: asked.score == base.score ? nil : asked.score,
      scale: asked.scale == base.scale ? nil : asked.scale,
      mask: hasSamePatterns ? nil : asked.mask,
      keysOff: hasSamePatterns && asked.mask.keysOff != base.mask.keysOff
        ? asked.mask.keysOff : nil,
      normalizer: asked.normalizer == base.normalizer ? nil : asked.normalizer,
      temperature: asked.temperature == base.temperature ? nil : asked.temperature,
      seed: asked.seed == base.seed ? nil : asked.seed)
  }

  /// These axes, and those of other values over them.
  public func merging(_ other: AxisValues) -> AxisValues {
    AxisValues(
      source: other.source ?? source, positions: other.positions ?? positions,
      score: other.score ?? score, scale: other.scale ?? scale, mask: other.mask ?? mask,
      keysOff: other.keysOff ?? (other.mask == nil ? keysOff : nil),
      normalizer: other.normalizer ?? normalizer, temperature: other.temperature ?? temperature,
      seed: other.seed ?? seed)
  }

  /// A configuration with these axes put in.
  public func applied(to base: AttentionConfiguration) -> AttentionConfiguration {
    var mask = mask ?? base.mask
    if let keysOff { mask.keysOff = keysOff }
    return AttentionConfiguration(
      source: source ?? base.source, positions: positions ?? base.positions,
      score: score ?? base.score, scale: scale ?? base.scale, mask: mask,
      normalizer: normalizer ?? base.normalizer, temperature: temperature ?? base.temperature,
      seed: seed ?? base.seed)
  }
}
