/// Every number between one query and one key.
public struct AttentionCell: Equatable, Sendable {
  /// Which query.
  public let query: Int
  /// Which key.
  public let key: Int
  /// The dot product as a sum of named terms, in the order of the dimensions.
  public let terms: [ScoreTerm]
  /// q · k, the sum of the terms.
  public let dot: Double
  /// What is added to the scaled score; 0 where the head has no bias.
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
  /// e^(score − maximum).
  public let exponent: Double
  /// The sum of the exponents of the row.
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

/// One dimension of a dot product.
public struct TermPart: Equatable, Sendable {
  /// Which dimension.
  public let dimension: Int
  /// What it is called.
  public let name: String
  /// The query's number.
  public let query: Double
  /// The key's number.
  public let key: Double

  /// Query × key.
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
    let row = scores(of: query)
    let weight = row.outcome.cell(key)
    let value = values.row(key).map(Double.init)
    return AttentionCell(
      query: query, key: key, terms: terms(query: query, key: key), dot: row.dot[key],
      bias: bias.map { Double($0[query, key]) } ?? 0, scaled: row.scaled[key],
      verdict: row.verdicts[key], masked: row.masked[key], outcome: weight, value: value,
      contribution: weight.value.map { outcome in value.map { outcome.weight * $0 } } ?? [])
  }

  /// The dimensions of a dot product, those that share a name together.
  private func terms(query: Int, key: Int) -> [ScoreTerm] {
    var terms: [ScoreTerm] = []
    var places: [String: Int] = [:]
    for dimension in 0..<self.dimension {
      let name = names.score(dimension)
      let term = String(name.prefix { $0 != "." })
      let part = TermPart(
        dimension: dimension, name: name, query: Double(queries[query, dimension]),
        key: Double(keys[key, dimension]))
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
