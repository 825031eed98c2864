/// The stages of a row that need no values.
struct RowScores {
  let dot: [Double]
  let divisor: Double
  let scaled: [Double]
  let verdicts: [MaskVerdict]
  let masked: [Double]
  let outcome: Undefinable<NormalizedRow>
}

extension AttentionHead {
  /// The stages up to the weights, without the values.
  func scores(of query: Int, by comparison: Undefinable<any QueryKeyComparison>) -> RowScores {
    if let given { return givenScores(of: query, given) }
    let dot =
      comparison.value?.scores(of: query) ?? Array(repeating: .nan, count: keyCount)
    let verdicts = verdicts(of: query, dot)
    let divisor = divisor(of: dot, verdicts)
    let scaled = scaledScores(dot, divisor: divisor.value ?? .nan, of: query)
    let masked = zip(scaled, verdicts).map { $1 == .allowed ? $0 : -.infinity }
    let reason = masked.contains { $0 != -.infinity } ? comparison.reason ?? divisor.reason : nil
    return RowScores(
      dot: dot, divisor: divisor.value ?? .nan, scaled: scaled, verdicts: verdicts, masked: masked,
      outcome: reason.map(Undefinable.undefined)
        ?? explained(normalized(masked, of: query), of: query, verdicts))
  }

  private func verdicts(of query: Int, _ dot: [Double]) -> [MaskVerdict] {
    guard hidesKeys else { return Array(repeating: .allowed, count: keyCount) }
    let hasSupport = configuration.score.hasSupport
    return (0..<keyCount).map { key in
      let verdict = maskVerdict(query: query, key: key)
      let isOutside = hasSupport && dot[key] == -.infinity
      return verdict == .allowed && isOutside ? .hidden(by: .outsideKernel) : verdict
    }
  }

  /// Whether any key can be hidden, by the mask, a window or a kernel.
  var hidesKeys: Bool {
    if case .local = configuration.normalizer { return true }
    return configuration.mask != .none || configuration.score.hasSupport
  }

  /// Divided by the scale, with the bias, capped, divided by the temperature.
  private func scaledScores(_ dot: [Double], divisor: Double, of query: Int) -> [Double] {
    let temperature = configuration.temperature == 0 ? 1 : configuration.temperature
    let scaled =
      hasBias
      ? dot.enumerated().map { key, dot in
        parameters.capped(dot / divisor + totalBias(query: query, key: key)) / temperature
      } : dot.map { parameters.capped($0 / divisor) / temperature }
    guard configuration.score.hasSupport else { return scaled }
    return zip(scaled, dot).map { $1 == -.infinity ? -.infinity : $0 }
  }

  private var hasBias: Bool {
    bias != nil || configuration.positions == .alibi || configuration.positions == .relative
  }

  /// The reason made more exact where the score or the normalizer knows more of it.
  ///
  /// A cosine that is not a number comes from a vector of zeros, where one is there.
  private func explained(
    _ outcome: Undefinable<NormalizedRow>, of query: Int, _ verdicts: [MaskVerdict]
  ) -> Undefinable<NormalizedRow> {
    switch outcome {
    case .undefined(.notANumber(let key))
    where configuration.score == .cosine
      && (isZero(keys.row(key)) || isZero(queries.row(query))):
      .undefined(.noDirection(key: key))
    case .undefined(.noAllowedKey) where verdicts.contains(where: \.isOutOfReach):
      .undefined(.noKeyInReach)
    default: outcome
    }
  }

  private func isZero(_ vector: ArraySlice<Float>) -> Bool { vector.allSatisfy { $0 == 0 } }
}

extension MaskVerdict {
  /// Whether the key is hidden by its distance and not by the mask.
  fileprivate var isOutOfReach: Bool {
    self == .hidden(by: .outsideWindow) || self == .hidden(by: .outsideKernel)
  }
}
