import Attention

/// The learned matrices around a head: what makes its queries, keys and values from the vectors, and
/// where its output goes.
///
///     q = x · W_Qᵀ   k = x · W_Kᵀ   v = x · W_Vᵀ   added to x: output · W_Oᵀ
///
/// Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.2.2.
public struct HeadProjections: Equatable, Sendable {
  /// W_Q, shape `[d, model]`; nil where the queries are given as they are.
  public var query: Projection?
  /// W_K, shape `[d, model]`.
  public var key: Projection?
  /// W_V, shape `[v, model]`.
  public var value: Projection?
  /// W_O, shape `[model, v]`.
  public var output: Projection?

  /// Creates the matrices of a head; without arguments it has none.
  public init(
    query: Projection? = nil, key: Projection? = nil, value: Projection? = nil,
    output: Projection? = nil
  ) {
    self.query = query
    self.key = key
    self.value = value
    self.output = output
  }

  /// One of them, or nil.
  public subscript(kind: ProjectionKind) -> Projection? {
    get {
      switch kind {
      case .query: query
      case .key: key
      case .value: value
      case .output: output
      }
    }
    set {
      switch kind {
      case .query: query = newValue
      case .key: key = newValue
      case .value: value = newValue
      case .output: output = newValue
      }
    }
  }

  /// The matrices with some of their numbers put in by hand; places that they do not have are left
  /// out.
  ///
  /// - Complexity: O(size of the matrices that change).
  public func replacing(_ numbers: [ProjectionComponent: Float]) -> HeadProjections {
    var projections = self
    for (place, number) in numbers {
      projections[place.kind] = projections[place.kind]?.replacing(place, with: number)
    }
    return projections
  }
}

/// Which of the learned matrices around a head.
public enum ProjectionKind: String, CaseIterable, Equatable, Hashable, Sendable {
  /// What makes the queries.
  case query = "W_Q"
  /// What makes the keys.
  case key = "W_K"
  /// What makes the values.
  case value = "W_V"
  /// What the output goes through.
  case output = "W_O"
}

/// One number of a learned matrix around a head; rows and columns count from 0.
public struct ProjectionComponent: Equatable, Hashable, Sendable {
  /// Which matrix.
  public let kind: ProjectionKind
  /// Which number of what it makes.
  public let row: Int
  /// Which number of what it is made from.
  public let column: Int

  /// Names a number.
  public init(_ kind: ProjectionKind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}

extension Projection {
  /// The number at a place, or nil where the matrix has no such place.
  public func number(row: Int, column: Int) -> Float? {
    guard (0..<parameters.rowCount).contains(row), (0..<parameters.columnCount).contains(column)
    else { return nil }
    return parameters[row, column]
  }

  fileprivate func replacing(_ place: ProjectionComponent, with number: Float) -> Projection {
    guard self.number(row: place.row, column: place.column) != nil else { return self }
    var parameters = parameters
    parameters[place.row, place.column] = number
    return Projection(self, parameters: parameters)
  }

  /// The same bias with other parameters of the same shape.
  private init(_ projection: Projection, parameters: Matrix) {
    self = (try? Projection(parameters, bias: projection.bias)) ?? projection
  }
}
