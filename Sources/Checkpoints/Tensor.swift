import Attention

/// Numbers in a grid of any number of dimensions, as a file holds them; the last index runs fastest.
public struct Tensor: Equatable, Sendable {
  /// How long each dimension is; empty for a single number.
  public let shape: [Int]
  /// The numbers.
  public let elements: [Float]

  /// The tensor as matrices: one of rank 1 (a single row) or 2, several of rank 3.
  ///
  ///     // shape [heads, n, d]: one matrix [n, d] for each head
  ///
  /// - Returns: Nil for other ranks, and for several matrices without numbers, which could be many.
  /// - Complexity: O(number of elements).
  public var matrices: [Matrix]? {
    switch shape.count {
    case 1: return matrices(count: 1, rows: 1, columns: shape[0])
    case 2: return matrices(count: 1, rows: shape[0], columns: shape[1])
    case 3: return matrices(count: shape[0], rows: shape[1], columns: shape[2])
    default: return nil
    }
  }

  private func matrices(count: Int, rows: Int, columns: Int) -> [Matrix]? {
    let size = rows * columns
    guard size > 0 || count == 1 else { return nil }
    var matrices: [Matrix] = []
    for index in 0..<count {
      let part = Array(elements[index * size..<(index + 1) * size])
      guard let matrix = try? Matrix(rowCount: rows, columnCount: columns, elements: part) else {
        return nil
      }
      matrices.append(matrix)
    }
    return matrices
  }
}

/// Where a tensor lies in a file, and how.
public struct TensorEntry: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// How its numbers are stored.
  public let type: ElementType
  /// How long each dimension is.
  public let shape: [Int]
  /// Its bytes in the file; of a packed member of an npz file, in the unpacked member.
  public let bytes: Range<Int>
  /// Which byte of a number comes first.
  let order: ByteOrder
  /// Whether the first index runs fastest, as Fortran stores it.
  let isColumnMajor: Bool
  /// The member of the npz file that holds it.
  var member: ZipMember?

  /// Whether any part of it can be read alone, without what stands before it.
  public var canBeReadInParts: Bool { !isColumnMajor && member?.packing != .deflated }

  /// How many numbers it has.
  public var count: Int { bytes.count / type.size }
}

/// The number of bytes that a shape needs, or nil where it is more than can be counted.
///
/// Lengths are multiplied with overflow checked even where one of them is 0.
func byteCount(of shape: [Int], size: Int) -> Int? {
  var count = size
  for length in shape where length != 0 {
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    guard length > 0, !overflow else { return nil }
    count = product
  }
  return shape.contains(0) ? 0 : count
}
