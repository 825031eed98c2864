/// Every number between one query and one key.
public struct AttentionCell: Equatable, Sendable {
  /// Which query.
  public let query: Int
  /// Which key.
  public let key: Int
  /// The score as a sum of named terms, in the order of the dimensions or tanh units.
  ///
  /// Empty where the head cannot compare, which `outcome` explains.
  public let terms: [ScoreTerm]
  /// What the score is made from beside the terms.
  public let detail: ScoreDetail
  /// The score, the sum of the terms: q · k, or what another score function gives.
  public let dot: Double
  /// What the score is divided by.
  public let divisor: Double
  /// What is added to the scaled score, by a table or by positions; 0 without them.
  public let bias: Double
  /// The score before the mask.
  public let scaled: Double
  /// Whether the query may see the key.
  public let verdict: MaskVerdict
  /// The score after the mask: −∞ for a hidden key.
  public let masked: Double
  /// Exponent, denominator and weight, or why there is none.
  public let outcome: Undefinable<CellWeight>
  /// The key's value, v numbers.
  public let value: [Double]
  /// α·v, what the key adds to the output, v numbers; empty where the row is undefined.
  public let contribution: [Double]
}

/// How the score of a cell becomes its weight.
public struct CellWeight: Equatable, Sendable {
  /// The largest score of the row.
  public let maximum: Double
  /// e^(score − maximum); for other normalizers what `NormalizedRow.exponents` says.
  public let exponent: Double
  /// The sum of the exponents of the row; for others what `NormalizedRow.denominator` says.
  public let denominator: Double
  /// Exponent ÷ denominator.
  public let weight: Double
  /// How many keys of the row have a larger weight.
  public let rank: Int
}

/// One named part of a dot product: one dimension, or the dimensions that share a name.
public struct ScoreTerm: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// The products that it adds up, one for each dimension.
  public let parts: [TermPart]

  /// What it adds to the dot product.
  public var value: Double { parts.reduce(0) { $0 + $1.product } }
}

/// One product of a score: of a dimension, or of a tanh unit.
public struct TermPart: Equatable, Sendable {
  /// Which dimension or unit.
  public let dimension: Int
  /// What it is called.
  public let name: String
  /// The left factor: the query's number; of a tanh unit its number of v; of a Gaussian kernel the
  /// difference in widths.
  public let query: Double
  /// The right factor: the key's number, in the general score that of W k; of a tanh unit its tanh;
  /// of a Gaussian kernel minus half the difference; of another kernel its logarithm, beside 1.
  public let key: Double

  /// Left × right.
  public var product: Double { query * key }
}

extension AttentionHead {
  /// Computes every number between one query and one key.
  ///
  ///     head.cell(8, 2).terms.first  // noun?, 32 × 1 = 32
  ///
  /// - Parameters:
  ///   - query: The query's index, from 0.
  ///   - key: The key's index, from 0.
  /// - Returns: The score as a sum of terms, and every stage up to the contribution.
  /// - Complexity: O(S · d + v): a weight needs the scores of its whole row.
  public func cell(_ query: Int, _ key: Int) -> AttentionCell {
    let comparison = comparison
    let row = scores(of: query, by: comparison)
    let weight = row.outcome.cell(key)
    let value = values.row(key).map(Double.init)
    let parts = comparison.value?.parts(query: query, key: key, names: names) ?? []
    return AttentionCell(
      query: query, key: key, terms: Self.terms(parts),
      detail: comparison.value?.detail(query: query, key: key) ?? .products, dot: row.dot[key],
      divisor: row.divisor, bias: totalBias(query: query, key: key), scaled: row.scaled[key],
      verdict: row.verdicts[key], masked: row.masked[key], outcome: weight, value: value,
      contribution: weight.value.map { outcome in value.map { outcome.weight * $0 } } ?? [])
  }

  /// The products of a score, those that share a name together.
  private static func terms(_ parts: [TermPart]) -> [ScoreTerm] {
    var terms: [ScoreTerm] = []
    var places: [String: Int] = [:]
    for part in parts {
      let term = String(part.name.prefix { $0 != "." })
      if let place = places[term] {
        terms[place] = ScoreTerm(name: term, parts: terms[place].parts + [part])
      } else {
        places[term] = terms.count
        terms.append(ScoreTerm(name: term, parts: [part]))
      }
    }
    return terms
  }
}

extension Undefinable where Value == NormalizedRow {
  /// What the row says of one key.
  func cell(_ key: Int) -> Undefinable<CellWeight> {
    switch self {
    case .undefined(let reason): .undefined(reason)
    case .defined(let row):
      .defined(
        CellWeight(
          maximum: row.maximum, exponent: row.exponents[key], denominator: row.denominator,
          weight: row.weights[key], rank: row.weights.count { $0 > row.weights[key] }))
    }
  }
}
