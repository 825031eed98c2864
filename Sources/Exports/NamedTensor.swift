/// Numbers in a grid of any number of dimensions, and what they are called.
///
///     let tensor = try NamedTensor(name: "weights", shape: [2, 2], elements: [1, 0, 0.5, 0.5])
///
/// The last index runs fastest, as NumPy and PyTorch store it.
public struct NamedTensor: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// How long each dimension is; empty for a single number.
  public let shape: [Int]
  /// The numbers, as many as the product of the shape.
  public let elements: [Float]

  /// Creates a tensor.
  ///
  /// - Throws: `ExportError.elementCount` if shape and elements do not fit.
  public init(name: String, shape: [Int], elements: [Float]) throws(ExportError) {
    guard NamedTensor.elementCount(of: shape) == elements.count else {
      throw .elementCount(name: name, shape: shape, found: elements.count)
    }
    self.name = name
    self.shape = shape
    self.elements = elements
  }

  /// The elements as little-endian IEEE 754 numbers of four bytes.
  var littleEndianBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * elements.count)
    for element in elements { bytes += element.bitPattern.littleEndianBytes }
    return bytes
  }

  private static func elementCount(of shape: [Int]) -> Int? {
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else { return nil }
      count = product
    }
    return count
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, the least significant first.
  var littleEndianBytes: [UInt8] {
    stride(from: 0, to: Self.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
