/// Tables that do not fit each other, with the sizes that were found.
public enum ShapeError: Error, Equatable, Sendable {
  /// A table was given a number of elements that is not rows × columns.
  case elementCount(rows: Int, columns: Int, found: Int)
  /// A table has more or fewer rows than it needs.
  case rowCount(of: String, expected: Int, found: Int)
  /// A table has more or fewer columns than it needs.
  case columnCount(of: String, expected: Int, found: Int)
  /// A list of parameters has more or fewer numbers than it needs.
  case numberCount(of: String, expected: Int, found: Int)
  /// Vectors of no length cannot be compared.
  case noDimension(of: String)
  /// The columns of a projection cannot be shared out among the heads.
  case headCount(of: String, columns: Int, heads: Int)
  /// Query heads cannot be shared out among the key and value heads.
  case groups(heads: Int, keyValueHeads: Int)
}

extension ShapeError: CustomStringConvertible {
  /// One sentence: what was being built, what is needed and what was found.
  public var description: String {
    switch self {
    case .elementCount(let rows, let columns, let found):
      "a table of \(rows) × \(columns) needs that many numbers, but \(found) were given"
    case .rowCount(let name, let expected, let found):
      "\(name) must have \(expected) rows, but has \(found)"
    case .columnCount(let name, let expected, let found):
      "\(name) must have \(expected) columns, but has \(found)"
    case .numberCount(let name, let expected, let found):
      "\(name) must have \(expected) numbers, but has \(found)"
    case .noDimension(let name):
      "\(name) must have at least one column, but have none"
    case .headCount(let name, let columns, let heads):
      "\(name) has \(columns) rows, which \(heads) heads cannot share equally"
    case .groups(let heads, let keyValueHeads):
      "\(heads) query heads cannot share \(keyValueHeads) key and value heads equally"
    }
  }
}
