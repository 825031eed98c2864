import StrictJSON

/// An array of texts, as NumPy stores them: every one as wide as the longest, four bytes a character.
///
///     numpy.savez("a.npz", attentions=weights, tokens=numpy.array(["the", "cat"]))  // '<U3', (2,)
struct NumPyTexts {
  /// The texts.
  let texts: [String]
  /// Whether it is one text, not a list.
  let isSingle: Bool

  /// The most bytes of an array of texts that are read.
  static let largest = 64 << 20

  /// Reads an array of texts; nil if an array holds anything else, or a table of texts.
  ///
  /// - Parameter bytes: The whole array.
  /// - Throws: The rule that is broken.
  /// - Complexity: O(number of bytes).
  init?(_ bytes: [UInt8]) throws(TensorFileRule) {
    let text = try NumPyArray.headerBytes(bytes, size: bytes.count)
    guard let (width, order, shape) = try Self.format(Array(bytes[text])) else { return nil }
    let count = shape.first ?? 1
    guard let size = byteCount(of: [count, width], size: 4),
      size == bytes.count - text.upperBound
    else {
      throw .header("its texts do not take the \(bytes.count - text.upperBound) bytes there are")
    }
    var texts: [String] = []
    for index in 0..<(width == 0 ? 0 : count) {
      let start = text.upperBound + index * width * 4
      texts.append(try Self.text(bytes[start..<start + width * 4], order))
    }
    self.texts = width == 0 ? Array(repeating: "", count: min(count, bytes.count)) : texts
    isSingle = shape.isEmpty
  }

  /// What a header says of texts: how wide they are, which byte comes first, and the shape.
  private static func format(
    _ header: [UInt8]
  ) throws(TensorFileRule) -> (width: Int, order: ByteOrder, shape: [Int])? {
    var scanner = LiteralScanner(header)
    let fields = try scanner.dictionary()
    guard case .text(let descr)? = fields["descr"], case .tuple(let shape)? = fields["shape"],
      shape.count <= 1, let order = descr.first, order == "<" || order == ">",
      descr.dropFirst().first == "U", let width = Int(descr.dropFirst(2)), width >= 0
    else { return nil }
    return (width, order == "<" ? .little : .big, shape)
  }

  /// One text; zeros behind it only fill it up.
  private static func text(
    _ bytes: ArraySlice<UInt8>, _ order: ByteOrder
  ) throws(TensorFileRule) -> String {
    var scalars = String.UnicodeScalarView()
    var zeros = 0
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      let four = bytes[start..<start + 4]
      let number = (order == .little ? Array(four.reversed()) : Array(four))
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard number != 0 else {
        zeros += 1
        continue
      }
      guard let scalar = UnicodeScalar(number) else {
        throw .header("one of its texts has \(number), which is no character")
      }
      scalars.append(contentsOf: repeatElement("\0", count: zeros))
      zeros = 0
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The texts as they stand in the metadata of safetensors: one as it is, a list as JSON.
  var metadata: String {
    isSingle
      ? texts.first ?? "" : JSONValue.array(texts.map { .string(JSONText($0)) }).text()
  }
}
