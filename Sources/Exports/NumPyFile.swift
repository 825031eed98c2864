extension NamedTensor {
  /// The tensor as a NumPy file, format 1.0, little-endian 32-bit numbers.
  ///
  ///     "\x93NUMPY" 1 0  length of the header  {'descr': '<f4', …}  numbers
  ///
  /// The numbers begin at a multiple of 64 bytes, so that they can be mapped into memory.
  ///
  /// - Throws: `ExportError.headerTooLong` for shapes of more than 65,535 characters.
  /// - Complexity: O(number of elements).
  ///
  /// Source: NumPy, *NPY format*, <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
  public func numPyFile() throws(ExportError) -> [UInt8] {
    try numPyHeader("'<f4'", shape: shapeAsTuple) + littleEndianBytes
  }

  /// The shape as Python writes it: `(2, 3)`, `(2,)`, `()`.
  private var shapeAsTuple: String {
    let lengths = shape.map(String.init).joined(separator: ", ")
    return shape.count == 1 ? "(\(lengths),)" : "(\(lengths))"
  }
}

/// Everything that stands before the numbers of a npy file.
///
/// - Parameters:
///   - type: What NumPy calls the kind of numbers, in quotes.
///   - shape: The shape as Python writes it.
/// - Returns: The first bytes of the file, a multiple of 64.
/// - Throws: `ExportError.headerTooLong` for headers of more than 65,535 bytes.
func numPyHeader(_ type: String, shape: String) throws(ExportError) -> [UInt8] {
  let magic: [UInt8] = [0x93] + "NUMPY".utf8 + [1, 0]
  let description = "{'descr': \(type), 'fortran_order': False, 'shape': \(shape), }"
  let beginning = magic.count + 2 + description.utf8.count + 1
  let padding = (64 - beginning % 64) % 64
  let header = description + String(repeating: " ", count: padding) + "\n"
  guard let length = UInt16(exactly: header.utf8.count) else {
    throw .headerTooLong(format: "npy", bytes: header.utf8.count, allowed: Int(UInt16.max))
  }
  return magic + length.littleEndianBytes + header.utf8
}
