import StrictJSON

/// Writes tensors and what is to be said of them as a safetensors file.
///
///     length of the header, 8 bytes  {"__metadata__": {…}, "weights": {…}}  numbers
///
/// Numbers are 32-bit and little-endian, in the order of the tensors, without a gap; the header is
/// filled with spaces to a multiple of 8 bytes.
///
/// - Parameters:
///   - tensors: What to write.
///   - metadata: Texts by name.
/// - Returns: The bytes of the file.
/// - Throws: `ExportError` if two tensors have one name or the header becomes too long.
/// - Complexity: O(number of elements).
///
/// Source: <https://github.com/huggingface/safetensors#format>.
public func safetensorsFile(
  _ tensors: [NamedTensor], metadata: [(name: String, text: String)] = []
) throws(ExportError) -> [UInt8] {
  let header = try safetensorsHeader(tensors, metadata: metadata)
  var file = UInt64(header.count).littleEndianBytes + header
  for tensor in tensors { file += tensor.littleEndianBytes }
  return file
}

/// The longest header that readers accept, in bytes.
private let longestHeader = 100_000_000

private func safetensorsHeader(
  _ tensors: [NamedTensor], metadata: [(name: String, text: String)]
) throws(ExportError) -> [UInt8] {
  var names: Set<JSONText> = ["__metadata__"]
  var writer = JSONWriter(layout: .compact)
  writer.beginObject()
  if !metadata.isEmpty { writer.writeMetadata(metadata) }
  var offset = 0
  for tensor in tensors {
    guard names.insert(JSONText(tensor.name)).inserted else { throw .tensorName(tensor.name) }
    let end = offset + 4 * tensor.elements.count
    writer.writeEntry(tensor, offsets: offset..<end)
    offset = end
  }
  writer.endObject()
  let padding = (8 - writer.bytes.count % 8) % 8
  let header = writer.bytes + Array(repeating: UInt8(ascii: " "), count: padding)
  guard header.count <= longestHeader else {
    throw .headerTooLong(format: "safetensors", bytes: header.count, allowed: longestHeader)
  }
  return header
}

extension JSONWriter {
  fileprivate mutating func writeMetadata(_ metadata: [(name: String, text: String)]) {
    name("__metadata__")
    beginObject()
    for entry in metadata {
      name(entry.name)
      string(entry.text)
    }
    endObject()
  }

  fileprivate mutating func writeEntry(_ tensor: NamedTensor, offsets: Range<Int>) {
    name(tensor.name)
    beginObject()
    name("dtype")
    string("F32")
    name("shape")
    integers(tensor.shape)
    name("data_offsets")
    integers([offsets.lowerBound, offsets.upperBound])
    endObject()
  }

  /// Writes integers in a row.
  mutating func integers(_ integers: [Int]) {
    beginArray(.oneLine)
    for integer in integers { self.integer(integer) }
    endArray()
  }
}
