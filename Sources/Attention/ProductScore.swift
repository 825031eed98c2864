/// The dot product of the queries and keys as they are, `q · k`.
struct DotProduct: QueryKeyComparison {
  let head: AttentionHead

  func scores(of query: Int) -> [Double] {
    let asked = head.queries.row(query)
    return (0..<head.keyCount).map { dotProduct(asked, head.keys.row($0)) }
  }

  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart] {
    TermPart.products(
      head.queries.row(query).map(Double.init), head.keys.row(key).map(Double.init), names)
  }

  func detail(query: Int, key: Int) -> ScoreDetail { .products }
}

/// The dot product of prepared vectors: turned by their positions, or `q · W k`.
///
/// Source of `general`: Luong, Pham and Manning, 2015, section 3.1.
struct ProductScore: QueryKeyComparison {
  private let vectors: ComparedVectors
  private let keys: [[Double]]

  init(_ vectors: ComparedVectors, general: Matrix? = nil) {
    self.vectors = vectors
    keys =
      general.map { matrix in vectors.keys.map { product(of: matrix, and: $0) } }
      ?? vectors.keys
  }

  func scores(of query: Int) -> [Double] {
    let asked = vectors.query(query)
    return keys.map { dotProduct(asked, $0) }
  }

  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart] {
    TermPart.products(vectors.query(query), keys[key], names)
  }

  func detail(query: Int, key: Int) -> ScoreDetail { .products }
}

/// The cosine of the angle between query and key: the dot product of both divided by their lengths.
struct CosineScore: QueryKeyComparison {
  private let vectors: ComparedVectors

  init(_ vectors: ComparedVectors) { self.vectors = vectors }

  func scores(of query: Int) -> [Double] {
    let asked = unit(vectors.query(query))
    return vectors.keys.map { dotProduct(asked, unit($0)) }
  }

  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart] {
    TermPart.products(unit(vectors.query(query)), unit(vectors.keys[key]), names)
  }

  func detail(query: Int, key: Int) -> ScoreDetail {
    .cosine(queryLength: length(vectors.query(query)), keyLength: length(vectors.keys[key]))
  }

  /// A vector of length 0 has no direction: 0 ÷ 0 is not a number.
  private func unit(_ vector: [Double]) -> [Double] {
    let length = length(vector)
    return vector.map { $0 / length }
  }

  private func length(_ vector: [Double]) -> Double { dotProduct(vector, vector).squareRoot() }
}

extension TermPart {
  /// One product for each dimension.
  fileprivate static func products(
    _ query: [Double], _ key: [Double], _ names: DimensionNames
  ) -> [TermPart] {
    zip(query, key).enumerated().map { dimension, numbers in
      TermPart(
        dimension: dimension, name: names.score(dimension), query: numbers.0, key: numbers.1)
    }
  }
}

/// The sum of products of two equally long lists.
func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
