/// How one weight comes about: the numbered steps from the dot product to the output, as data.
///
///     let derivation = Derivation(head: head, query: 8, key: 2)
///     derivation.scale  // 48.76 ÷ √16 = 12.19
///
/// The Steps view and `explain` both print this; neither computes anything of its own.
public struct Derivation: Equatable, Sendable {
  /// The steps, with the numbers they carry everywhere.
  public enum Step: Int, CaseIterable, Equatable, Hashable, Sendable {
    /// The score, q · k or another, as a sum of terms.
    case dot = 1
    /// The division by the scale, and by the temperature.
    case scale
    /// Whether the key may be seen.
    case mask
    /// e^(score − largest score of the row), or what another normalizer divides.
    case exponent
    /// The exponent divided by the sum of the row's exponents, or by what another normalizer takes.
    case weight
    /// The weighted sum of the values.
    case mix
    /// What the layer adds to the token's vector.
    case residual
  }

  /// The row of the query.
  public let row: AttentionRow
  /// The cell of query and key.
  public let cell: AttentionCell
  /// Step 2 as data.
  public let scale: ScaleStep
  /// Step 6 as data, one for each value dimension, empty where the row is undefined.
  public let mix: [MixStep]

  /// Derives one weight.
  ///
  /// - Parameters:
  ///   - head: The head.
  ///   - query: The query's index, from 0.
  ///   - key: The key's index, from 0.
  public init(head: AttentionHead, query: Int, key: Int) {
    row = head.row(query)
    cell = head.cell(query, key)
    scale = ScaleStep(
      dot: cell.dot, kind: head.configuration.scale, dimension: head.dimension,
      divisor: cell.divisor, bias: cell.bias, softCap: head.parameters.softCap,
      temperature: head.configuration.temperature,
      scaled: cell.scaled)
    mix = Self.mix(head: head, row: row)
  }

  /// The terms of the dot product that are not 0, the largest first.
  public var termsBySize: [ScoreTerm] {
    cell.terms.filter { $0.value != 0 }.sorted { abs($0.value) > abs($1.value) }
  }

  /// How many dimensions add exactly 0 to the dot product, together with terms that cancel out.
  public var zeroDimensionCount: Int {
    cell.terms.filter { $0.value == 0 }.reduce(0) { $0 + $1.parts.count }
  }

  /// The keys of the row, the largest weight first; of equals, the first.
  public var keysByWeight: [Int] {
    guard let weights = row.outcome.value?.weights else { return Array(row.dot.indices) }
    return weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
  }

  /// The value dimension to which the selected key adds most, and the next that is not empty.
  public var telling: [MixStep] {
    guard let first = mix.indices.max(by: { size(of: $0) < size(of: $1) }) else { return [] }
    let others = mix.indices.map { (first + 1 + $0) % mix.count }.dropLast()
    let second = others.first { dimension in mix[dimension].shares.contains { $0 != 0 } }
    return [mix[first]] + (second.map { [mix[$0]] } ?? [])
  }

  private func size(of dimension: Int) -> Double { abs(cell.contribution[dimension]) }

  private static func mix(head: AttentionHead, row: AttentionRow) -> [MixStep] {
    guard let weights = row.outcome.value?.weights else { return [] }
    return (0..<head.valueDimension).map { dimension in
      let values = (0..<head.keyCount).map { Double(head.values[$0, dimension]) }
      return MixStep(
        dimension: dimension, name: head.names.value(dimension), values: values,
        shares: zip(weights, values).map(*), output: row.output[dimension])
    }
  }
}

/// Step 2: the dot product divided by the scale, with the bias, capped, divided by the temperature.
public struct ScaleStep: Equatable, Sendable {
  /// The score: q · k, or what another score function gives.
  public let dot: Double
  /// What kind of number it is divided by.
  public let kind: AttentionScale
  /// d, how many numbers a query has.
  public let dimension: Int
  /// The number it is divided by; not a number where that is undefined.
  public let divisor: Double
  /// What is added then, by a table or by positions; 0 without them.
  public let bias: Double
  /// What that cannot pass, c in c · tanh(score ÷ c); nil where nothing caps it.
  public let softCap: Double?
  /// What that is divided by; 0 stands for the limit and divides nothing.
  public let temperature: Double
  /// The result.
  public let scaled: Double

  /// The score within its cap as a share of the cap, tanh(score ÷ cap); nil where nothing caps it.
  public var shareOfCap: Double? {
    softCap.map { scaled * (temperature == 0 ? 1 : temperature) / $0 }
  }
}

/// Step 6 for one value dimension: Σ weight × value over the keys.
public struct MixStep: Equatable, Sendable {
  /// Which value dimension.
  public let dimension: Int
  /// What it is called.
  public let name: String
  /// The number of every key's value in this dimension.
  public let values: [Double]
  /// Weight × value for every key.
  public let shares: [Double]
  /// Their sum, the output.
  public let output: Double
}
