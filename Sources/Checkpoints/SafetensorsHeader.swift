import StrictJSON

/// The header of a safetensors file: which tensors there are, and where.
///
///     length of the header, 8 bytes  {"weights": {"dtype": "F32", "shape": [2, 2], …}}  numbers
///
/// Tensors must fill the data without a gap or an overlap, as the format demands.
///
/// Source: <https://github.com/huggingface/safetensors#format>.
struct SafetensorsHeader: Equatable {
  /// The tensors, in the order of their bytes.
  let entries: [TensorEntry]
  /// What is said of the file.
  let metadata: [JSONText: String]

  /// The longest header that is read, in bytes.
  static let longest = 100_000_000
  /// The most dimensions that a tensor may have.
  static let mostDimensions = 64

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - bytes: The header without its length.
  ///   - dataStart: Where the numbers begin in the file.
  ///   - fileSize: How many bytes the file has.
  /// - Throws: The rule that is broken, with the tensor that breaks it.
  /// - Complexity: O(length of the header · log of it).
  init(_ bytes: [UInt8], dataStart: Int, fileSize: Int) throws(SafetensorsProblem) {
    guard bytes.first(where: { !$0.isJSONSpace }) == UInt8(ascii: "{") else {
      throw .init(.header("it does not begin with {"))
    }
    let root: JSONValue
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      throw .init(.header("\(error)"))
    }
    guard let members = root.object else { throw .init(.header("it is no object")) }
    var entries: [TensorEntry] = []
    var metadata: [JSONText: String] = [:]
    for member in members {
      if member.name == "__metadata__" {
        metadata = try Self.metadata(member.value)
      } else {
        entries.append(try Self.entry(member, dataStart: dataStart))
      }
    }
    entries.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    try Self.checkLayout(entries, dataStart: dataStart, fileSize: fileSize)
    self.entries = entries
    self.metadata = metadata
  }

  private static func metadata(
    _ value: JSONValue
  ) throws(SafetensorsProblem) -> [JSONText: String] {
    guard let members = value.object else {
      throw .init(.header("__metadata__ is no object"))
    }
    var texts: [JSONText: String] = [:]
    for member in members {
      guard let text = member.value.string else {
        throw .init(.header("__metadata__ holds something that is no text"))
      }
      texts[member.name] = text
    }
    return texts
  }

  private static func entry(
    _ member: JSONMember, dataStart: Int
  ) throws(SafetensorsProblem) -> TensorEntry {
    let name = member.name.string
    func problem(_ reason: String) -> SafetensorsProblem { .init(.header(reason), tensor: name) }
    guard !name.unicodeScalars.contains("\0") else { throw problem("a name has a NUL") }
    guard let fields = member.value.object else { throw problem("its description is no object") }
    for field in fields where !["dtype", "shape", "data_offsets"].contains(field.name) {
      throw problem("unknown field \(field.name.string.prefix(40))")
    }
    guard let dtype = member.value["dtype"]?.string else {
      throw problem("dtype is missing or no text")
    }
    guard let shape = integers(member.value["shape"]) else {
      throw problem("shape is missing or no list of whole numbers from 0 up")
    }
    guard shape.count <= mostDimensions else {
      throw problem(
        "shape has \(shape.count) dimensions, and at most \(mostDimensions) are allowed")
    }
    guard let offsets = integers(member.value["data_offsets"]), offsets.count == 2 else {
      throw problem("data_offsets is missing or no list of two whole numbers from 0 up")
    }
    guard let type = ElementType(rawValue: dtype) else {
      throw .init(.elementType(dtype), tensor: name)
    }
    guard offsets[0] <= offsets[1] else {
      throw problem("data_offsets end at \(offsets[1]) before they begin at \(offsets[0])")
    }
    guard let needed = byteCount(of: shape, size: type.size) else {
      throw .init(.shapeOverflow(shape), tensor: name)
    }
    guard offsets[1] - offsets[0] == needed else {
      throw .init(.byteCount(expected: needed, found: offsets[1] - offsets[0]), tensor: name)
    }
    let (end, overflow) = dataStart.addingReportingOverflow(offsets[1])
    guard !overflow else { throw problem("data_offsets are larger than any file") }
    return TensorEntry(
      name: name, type: type, shape: shape, bytes: dataStart + offsets[0]..<end, order: .little,
      isColumnMajor: false)
  }

  private static func integers(_ value: JSONValue?) -> [Int]? {
    guard let list = value?.array else { return nil }
    let integers = list.compactMap { $0.number?.integer }
    return integers.count == list.count && integers.allSatisfy { $0 >= 0 } ? integers : nil
  }

  private static func checkLayout(
    _ entries: [TensorEntry], dataStart: Int, fileSize: Int
  ) throws(SafetensorsProblem) {
    var place = dataStart
    for entry in entries {
      guard entry.bytes.lowerBound == place else {
        throw .init(.layout(at: min(place, entry.bytes.lowerBound) - dataStart), tensor: entry.name)
      }
      place = entry.bytes.upperBound
    }
    guard place <= fileSize else { throw .init(.truncated(expected: place, found: fileSize)) }
    guard place == fileSize else { throw .init(.trailingBytes(fileSize - place)) }
  }
}

/// A broken rule and the tensor that breaks it.
struct SafetensorsProblem: Error, Equatable {
  let rule: TensorFileRule
  let tensor: String?

  init(_ rule: TensorFileRule, tensor: String? = nil) {
    self.rule = rule
    self.tensor = tensor
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
