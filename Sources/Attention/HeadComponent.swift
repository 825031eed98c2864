/// One number of a head that can be put in by hand: of a query, a key, a value or a parameter.
///
///     HeadComponent(.query, row: 8, column: 4)  // the fifth number of query 8
///
/// Rows and columns count from 0. A list of numbers, as v of the additive score, is one row; a single
/// number, as the width of a kernel, is row 0 and column 0.
public struct HeadComponent: Equatable, Hashable, Sendable {
  /// Which table of the head.
  public let table: HeadTable
  /// Which row: a query or key, or a row of a matrix of parameters.
  public let row: Int
  /// Which column: a dimension.
  public let column: Int

  /// Names a number.
  public init(_ table: HeadTable, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// A table of numbers that a head has.
public enum HeadTable: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The queries, `[T, d]`.
  case query
  /// The keys, `[S, d]`.
  case key
  /// The values, `[S, v]`.
  case value
  /// W of the general score.
  case general
  /// W_q of the additive score.
  case additiveQuery
  /// W_k of the additive score.
  case additiveKey
  /// The bias of the additive score.
  case additiveBias
  /// v of the additive score.
  case additiveOutput
  /// The columns of the concat score's W that the query meets.
  case concatQuery
  /// The columns of the concat score's W that the key meets.
  case concatKey
  /// v of the concat score.
  case concatOutput
  /// The width of a kernel.
  case width
  /// The learned scale.
  case scale
}

extension AttentionHead {
  /// A number of the head, or nil where it has no such number.
  ///
  ///     head.component(HeadComponent(.key, row: 2, column: 0))  // 1: "animal" is a noun
  ///
  /// - Complexity: O(1).
  public func component(_ place: HeadComponent) -> Float? {
    let table = matrix(place.table)
    guard let table, (0..<table.rowCount).contains(place.row),
      (0..<table.columnCount).contains(place.column)
    else { return nil }
    return table[place.row, place.column]
  }

  /// How many rows and columns a table of the head has; nil where the head has no such table.
  public func shape(of table: HeadTable) -> (rows: Int, columns: Int)? {
    matrix(table).map { ($0.rowCount, $0.columnCount) }
  }

  /// The head with some of its numbers put in by hand; places that it does not have are left out.
  ///
  ///     head.replacing([HeadComponent(.value, row: 0, column: 0): 12])  // apple now costs 12
  ///
  /// - Parameter numbers: The new numbers by their places.
  /// - Returns: The same head but for these numbers: everything derived from it follows.
  /// - Complexity: O(size of the tables that change).
  public func replacing(_ numbers: [HeadComponent: Float]) -> AttentionHead {
    var head = self
    for (place, number) in numbers where head.component(place) != nil { head.set(place, number) }
    return head
  }

  private func matrix(_ table: HeadTable) -> Matrix? {
    switch table {
    case .query: queries
    case .key: keys
    case .value: values
    case .general: parameters.general
    case .additiveQuery: parameters.additive?.query
    case .additiveKey: parameters.additive?.key
    case .additiveBias: parameters.additive.map { Matrix([$0.bias]) }
    case .additiveOutput: parameters.additive.map { Matrix([$0.output]) }
    case .concatQuery: parameters.concat?.query
    case .concatKey: parameters.concat?.key
    case .concatOutput: parameters.concat.map { Matrix([$0.output]) }
    case .width: configuration.score.kernel.map { _ in Matrix([[Float(parameters.width)]]) }
    case .scale: parameters.scale.map { Matrix([[Float($0)]]) }
    }
  }

  private mutating func set(_ place: HeadComponent, _ number: Float) {
    let (row, column) = (place.row, place.column)
    switch place.table {
    case .query: queries[row, column] = number
    case .key: keys[row, column] = number
    case .value: values[row, column] = number
    case .general: parameters.general?[row, column] = number
    case .additiveQuery: parameters.additive?.query[row, column] = number
    case .additiveKey: parameters.additive?.key[row, column] = number
    case .additiveBias: parameters.additive?.bias[column] = number
    case .additiveOutput: parameters.additive?.output[column] = number
    case .concatQuery: parameters.concat?.query[row, column] = number
    case .concatKey: parameters.concat?.key[row, column] = number
    case .concatOutput: parameters.concat?.output[column] = number
    case .width: parameters.width = Double(number)
    case .scale: parameters.scale = Double(number)
    }
  }
}
