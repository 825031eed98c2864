/// The header of a npy file: how the numbers are stored, in which order, and the shape.
///
///     {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
///
/// Only the literals that NumPy writes are read: no expression is evaluated, and nothing is unpickled.
///
/// Source: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
struct NumPyHeader: Equatable {
  /// How a number is stored.
  let type: ElementType
  /// Which byte of a number comes first.
  let order: ByteOrder
  /// Whether the first index runs fastest.
  let isColumnMajor: Bool
  /// How long each dimension is.
  let shape: [Int]

  /// The longest header that is read, in bytes.
  static let longest = 65_536
  /// The most dimensions that an array may have.
  static let mostDimensions = 32

  /// Reads the text of a header.
  ///
  /// - Throws: The rule that is broken.
  /// - Complexity: O(length of the text).
  init(_ bytes: [UInt8]) throws(TensorFileRule) {
    var scanner = LiteralScanner(bytes)
    let fields = try scanner.dictionary()
    guard case .text(let descr)? = fields["descr"] else {
      throw .header("descr is missing or no text")
    }
    guard case .boolean(let isColumnMajor)? = fields["fortran_order"] else {
      throw .header("fortran_order is missing or neither True nor False")
    }
    guard case .tuple(let shape)? = fields["shape"] else {
      throw .header("shape is missing or no tuple of whole numbers from 0 up")
    }
    guard fields.count == 3 else {
      throw .header("it has other keys than descr, fortran_order and shape")
    }
    guard shape.count <= Self.mostDimensions else {
      throw .header(
        "shape has \(shape.count) dimensions, and at most \(Self.mostDimensions) are allowed")
    }
    (type, order) = try Self.format(descr)
    self.isColumnMajor = isColumnMajor
    self.shape = shape
  }

  private static func format(
    _ descr: String
  ) throws(TensorFileRule) -> (ElementType, ByteOrder) {
    if descr.drop(while: { "<>|=".contains($0) }).first == "O" { throw .pickled }
    let types: [String: ElementType] = [
      "f8": .float64, "f4": .float32, "f2": .float16, "i8": .int64, "i4": .int32, "i2": .int16,
      "i1": .int8, "u8": .uint64, "u4": .uint32, "u2": .uint16, "u1": .uint8, "b1": .boolean,
    ]
    guard let type = types[String(descr.dropFirst())] else { throw .elementType(descr) }
    switch descr.first {
    case "<": return (type, .little)
    case ">": return (type, .big)
    case "|" where type.size == 1, "=" where type.size == 1: return (type, .little)
    default: throw .elementType(descr)
    }
  }
}

/// Reads the few literals of Python that a npy header is made of.
struct LiteralScanner {
  /// A literal.
  enum Literal: Equatable {
    case text(String)
    case boolean(Bool)
    case tuple([Int])
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The whole header: a dictionary, then nothing but spaces.
  mutating func dictionary() throws(TensorFileRule) -> [String: Literal] {
    try expect("{")
    var fields: [String: Literal] = [:]
    while !take("}") {
      let name = try text()
      try expect(":")
      guard fields[name] == nil else { throw malformed("\(shown(name)) is given twice") }
      skipSpaces()
      if name == "descr", byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") {
        // A structured type or one of arrays: its text is not needed to refuse it.
        throw .elementType("structured")
      }
      fields[name] = try literal()
      if !take(",") {
        try expect("}")
        break
      }
    }
    skipSpaces()
    guard place == bytes.count else { throw malformed("something follows the dictionary") }
    return fields
  }

  private mutating func literal() throws(TensorFileRule) -> Literal {
    skipSpaces()
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "("): return .tuple(try tuple())
    default:
      if take("True") { return .boolean(true) }
      if take("False") { return .boolean(false) }
      throw malformed("no literal of a npy header")
    }
  }

  private mutating func text() throws(TensorFileRule) -> String {
    skipSpaces()
    guard let quote = byte, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw malformed("a text in quotes is missing")
    }
    let start = place + 1
    guard let end = bytes[start...].firstIndex(of: quote), end - start <= 256 else {
      throw malformed("a text in quotes does not end")
    }
    let inside = bytes[start..<end]
    guard inside.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") }) else {
      throw malformed("a text has other signs than plain letters")
    }
    place = end + 1
    return String(decoding: inside, as: UTF8.self)
  }

  private mutating func tuple() throws(TensorFileRule) -> [Int] {
    try expect("(")
    var numbers: [Int] = []
    var commas = 0
    while !take(")") {
      numbers.append(try integer())
      guard take(",") else {
        try expect(")")
        break
      }
      commas += 1
    }
    guard numbers.count != 1 || commas == 1 else {
      throw malformed("a tuple of one number needs a comma")
    }
    return numbers
  }

  private mutating func integer() throws(TensorFileRule) -> Int {
    skipSpaces()
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 19, digits.count == 1 || digits.first != 0x30,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { throw malformed("shape has something that is no whole number from 0 up") }
    place += digits.count
    _ = take("L")  // Python 2 wrote long numbers so.
    return number
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpaces() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x09 { place += 1 }
  }

  /// Takes some letters if they come next.
  private mutating func take(_ letters: String) -> Bool {
    skipSpaces()
    guard bytes[place...].starts(with: letters.utf8) else { return false }
    place += letters.utf8.count
    return true
  }

  private mutating func expect(_ letters: String) throws(TensorFileRule) {
    guard take(letters) else { throw malformed("\(letters) is missing") }
  }

  private func malformed(_ reason: String) -> TensorFileRule {
    .header("\(reason), at byte \(place)")
  }
}
