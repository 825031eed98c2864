/// A npy file, or a member of an npz file: its header, and where its numbers are.
///
///     "\u{93}NUMPY"  version, 2 bytes  length of the header, 2 or 4 bytes  header  numbers
///
/// Source: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
struct NumPyArray {
  /// What is said of the numbers.
  let header: NumPyHeader
  /// Where they are, counted from the beginning of the file or member.
  let numbers: Range<Int>

  /// What a npy file begins with.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// So many bytes from the beginning hold every header that is read.
  static let longestStart = 12 + NumPyHeader.longest

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - start: The first bytes, as many as the header has at least.
  ///   - size: How many bytes there are in all.
  /// - Throws: The rule that is broken.
  /// - Complexity: O(length of the header).
  init(_ start: [UInt8], size: Int) throws(TensorFileRule) {
    let text = try Self.headerBytes(start, size: size)
    header = try NumPyHeader(Array(start[text]))
    guard let count = byteCount(of: header.shape, size: header.type.size) else {
      throw .shapeOverflow(header.shape)
    }
    let (end, overflow) = text.upperBound.addingReportingOverflow(count)
    guard !overflow, end <= size else {
      throw .truncated(expected: overflow ? .max : end, found: size)
    }
    guard end == size else { throw .trailingBytes(size - end) }
    numbers = text.upperBound..<end
  }

  /// Where the text of the header is.
  static func headerBytes(
    _ start: [UInt8], size: Int
  ) throws(TensorFileRule) -> Range<Int> {
    guard start.starts(with: magic) else { throw .header("it does not begin as npy must") }
    guard start.count >= 10 else { throw .truncated(expected: 10, found: start.count) }
    let version = (start[6], start[7])
    guard (1...3).contains(version.0), version.1 == 0 else {
      throw .header("version \(version.0).\(version.1) is not known; read are 1.0, 2.0 and 3.0")
    }
    let headerStart = version.0 == 1 ? 10 : 12
    guard start.count >= headerStart else {
      throw .truncated(expected: headerStart, found: start.count)
    }
    let length = start[8..<headerStart].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= NumPyHeader.longest else {
      throw .headerTooLong(UInt64(length), allowed: NumPyHeader.longest)
    }
    let end = headerStart + length
    guard end <= start.count else { throw .truncated(expected: end, found: size) }
    return headerStart..<end
  }

  /// The array as a tensor of a file.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - place: Where in the file the array begins; 0 in a packed member.
  ///   - member: The member of an npz file that it is.
  /// - Returns: Where its numbers are, and how they are stored.
  func entry(named name: String, at place: Int, member: ZipMember? = nil) -> TensorEntry {
    TensorEntry(
      name: name, type: header.type, shape: header.shape,
      bytes: place + numbers.lowerBound..<place + numbers.upperBound, order: header.order,
      isColumnMajor: header.isColumnMajor, member: member)
  }
}
