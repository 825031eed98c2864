#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The slopes of ALiBi, one for each head: what the distance is multiplied with and taken away.
///
///     alibiSlopes(headCount: 4)  // [.25, .0625, .015625, .00390625]
///
/// For a power of two they are `2^(−8 ÷ heads)` and its powers; for other counts those of the next
/// lower power of two, and then every second one of twice as many heads.
///
/// Source: Press, Smith and Lewis, *Train Short, Test Long*, 2022.
public func alibiSlopes(headCount: Int) -> [Double] {
  guard headCount > 0 else { return [] }
  var power = 1
  while power <= headCount / 2 { power *= 2 }
  let slopes = powers(of: exp2(-8 / Double(power)), count: power)
  let between = powers(of: exp2(-4 / Double(power)), count: 2 * power)
  let others = stride(from: 0, to: between.count, by: 2).map { between[$0] }
  return slopes + others.prefix(headCount - power)
}

private func powers(of ratio: Double, count: Int) -> [Double] {
  (1...count).map { pow(ratio, Double($0)) }
}

extension AttentionHead {
  /// What positions add to the scaled score of a query and a key.
  ///
  ///     ALiBi: −slope · |i − j|;  relative: a learned number for j − i;  others: 0
  public func positionBias(query: Int, key: Int) -> Double {
    let distance = key - position(of: query)
    switch configuration.positions {
    case .alibi: return -parameters.alibiSlope * Double(abs(distance))
    case .relative: return parameters.relative?.bias(distance: distance) ?? 0
    case .none, .sinusoidal, .learned, .rotary: return 0
    }
  }

  /// Everything that is added to the scaled score of a query and a key.
  func totalBias(query: Int, key: Int) -> Double {
    let given = bias.map { Double($0[query, key]) } ?? 0
    return configuration.positions == .alibi || configuration.positions == .relative
      ? given + positionBias(query: query, key: key) : given
  }
}
