import StrictJSON

/// Reads the text of a safetensors header piece by piece.
///
/// Nothing is kept but the tensors and what is said of the file, and what breaks a rule ends the
/// reading: a header of a hundred megabytes takes little more memory than its own bytes.
struct SafetensorsReader {
  private var json: JSONReader
  private let dataStart: Int
  private let mostTexts: Int
  private static let metadataName: JSONText = "__metadata__"
  /// The tensor that is being read.
  private var tensor: String?

  /// Begins to read a header.
  ///
  /// - Parameters:
  ///   - bytes: The header without its length.
  ///   - dataStart: Where the numbers begin in the file.
  ///   - mostTexts: How many texts may be said of the file; the format sets no limit, but many
  ///     millions, as many as a header holds, would take half a minute.
  init(_ bytes: [UInt8], dataStart: Int, mostTexts: Int = 1_000_000) {
    json = JSONReader(bytes)
    self.dataStart = dataStart
    self.mostTexts = mostTexts
  }

  /// The tensors in the order of the header, and what is said of the file.
  ///
  /// - Throws: The first rule that is broken, with the tensor that breaks it.
  /// - Complexity: O(length of the header).
  mutating func document() throws(SafetensorsProblem) -> ([TensorEntry], [JSONText: String]) {
    guard try next() == .beginObject else { throw problem("it does not begin with {") }
    var entries: [TensorEntry] = []
    var metadata: [JSONText: String] = [:]
    while let name = try nextName() {
      if name == Self.metadataName {
        metadata = try texts()
      } else {
        tensor = name.string
        entries.append(try entry(name.string))
        tensor = nil
      }
    }
    // Nothing but space may follow; whatever else does is an error of JSON.
    _ = try next()
    return (entries, metadata)
  }

  private mutating func texts() throws(SafetensorsProblem) -> [JSONText: String] {
    guard try next() == .beginObject else { throw problem("__metadata__ is no object") }
    var texts: [JSONText: String] = [:]
    while case .name(let name) = try next() {
      guard case .string(let text) = try next() else {
        throw problem("__metadata__ holds something that is no text: \(shown(name.string))")
      }
      guard texts.count < mostTexts else {
        throw problem("__metadata__ holds more than \(mostTexts) texts")
      }
      texts[name] = text.string
    }
    return texts
  }

  private mutating func entry(_ name: String) throws(SafetensorsProblem) -> TensorEntry {
    guard !name.utf8.contains(0) else { throw problem("a name has a NUL") }
    guard try next() == .beginObject else { throw problem("its description is no object") }
    var dtype: String?
    var shape: [Int]?
    var offsets: [Int]?
    while case .name(let field) = try next() {
      switch field {
      case "dtype": dtype = try text()
      case "shape":
        shape = try integers(
          atMost: SafetensorsHeader.mostDimensions,
          otherwise: "shape is no list of at most 64 whole numbers from 0 up")
      case "data_offsets":
        offsets = try integers(
          atMost: 2, otherwise: "data_offsets is no list of two whole numbers from 0 up")
      default: throw problem("unknown field \(shown(field.string))")
      }
    }
    guard let dtype else { throw problem("dtype is missing") }
    guard let shape else { throw problem("shape is missing") }
    guard let offsets else { throw problem("data_offsets is missing") }
    guard offsets.count == 2 else {
      throw problem("data_offsets is no list of two whole numbers from 0 up")
    }
    return try entry(name, dtype: dtype, shape: shape, start: offsets[0], end: offsets[1])
  }

  private func entry(
    _ name: String, dtype: String, shape: [Int], start: Int, end: Int
  ) throws(SafetensorsProblem) -> TensorEntry {
    guard let type = ElementType(rawValue: dtype) else {
      throw .init(.elementType(dtype), tensor: name)
    }
    guard start <= end else {
      throw problem("data_offsets end at \(end) before they begin at \(start)")
    }
    guard let needed = byteCount(of: shape, size: type.size) else {
      throw .init(.shapeOverflow(shape), tensor: name)
    }
    guard end - start == needed else {
      throw .init(.byteCount(expected: needed, found: end - start), tensor: name)
    }
    let (endInFile, overflow) = dataStart.addingReportingOverflow(end)
    guard !overflow else { throw problem("data_offsets are larger than any file") }
    return TensorEntry(
      name: name, type: type, shape: shape, bytes: dataStart + start..<endInFile, order: .little,
      isColumnMajor: false)
  }

  private mutating func text() throws(SafetensorsProblem) -> String {
    guard case .string(let text) = try next() else { throw problem("dtype is no text") }
    return text.string
  }

  private mutating func integers(
    atMost limit: Int, otherwise reason: String
  ) throws(SafetensorsProblem) -> [Int] {
    guard try next() == .beginArray else { throw problem(reason) }
    var integers: [Int] = []
    while case let event = try next(), event != .endArray {
      guard case .number(let number) = event, let integer = number.integer, integer >= 0,
        integers.count < limit
      else { throw problem(reason) }
      integers.append(integer)
    }
    return integers
  }

  /// The name of the next tensor, or that of the metadata; nil after the last.
  private mutating func nextName() throws(SafetensorsProblem) -> JSONText? {
    do {
      guard case .name(let name) = try json.next() else { return nil }
      return name
    } catch {
      guard case .duplicateName(let name) = error.reason, name != Self.metadataName else {
        throw problem("\(error)")
      }
      throw .init(.header("\(error)"), tensor: name.string)
    }
  }

  /// The next piece of the text; nil after its end.
  private mutating func next() throws(SafetensorsProblem) -> JSONEvent? {
    do {
      return try json.next()
    } catch {
      throw problem("\(error)")
    }
  }

  private func problem(_ reason: String) -> SafetensorsProblem {
    .init(.header(reason), tensor: tensor)
  }
}
