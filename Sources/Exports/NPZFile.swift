import CZlib
import StrictJSON

/// How the members of an npz file are packed.
public enum MemberPacking: Equatable, Sendable {
  /// Not at all: every part can be read alone.
  case stored
  /// By deflate, as `numpy.savez_compressed` does.
  case deflated
}

/// Writes tensors and what is to be said of them as an npz file: a ZIP archive of npy files.
///
///     numpy.load("it.npz")["attentions"]   numpy.load("it.npz")["tokens"]  // the tokens, as texts
///
/// A text of the metadata becomes an array of texts; one that is a JSON list of texts becomes a list.
///
/// - Parameters:
///   - tensors: What to write.
///   - metadata: Texts by name.
///   - packing: Whether the members are packed.
/// - Returns: The bytes of the file.
/// - Throws: `ExportError` if two members have one name, or the file would need sizes of eight bytes.
/// - Complexity: O(number of elements).
///
/// Source: PKWARE, *.ZIP File Format Specification*, 6.3.10.
public func npzFile(
  _ tensors: [NamedTensor], metadata: [(name: String, text: String)] = [],
  packing: MemberPacking = .stored
) throws(ExportError) -> [UInt8] {
  var archive = ZipWriter(packing: packing)
  for tensor in tensors { try archive.add(tensor.name + ".npy", try tensor.numPyFile()) }
  for entry in metadata {
    try archive.add(entry.name + ".npy", try NumPyTextArray(metadata: entry.text).file())
  }
  return try archive.file()
}

/// Writes members one after the other, and the directory behind them.
private struct ZipWriter {
  private let packing: MemberPacking
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<JSONText> = []

  init(packing: MemberPacking) { self.packing = packing }

  mutating func add(_ name: String, _ contents: [UInt8]) throws(ExportError) {
    guard names.insert(JSONText(name)).inserted else { throw .tensorName(name) }
    let packed = packing == .deflated ? deflated(contents) : nil
    let start = bytes.count
    // Time and date are those of the first second that the format knows, so that files compare.
    let method: UInt16 = packed == nil ? 0 : 8
    guard let size = UInt32(exactly: contents.count), let place = UInt32(exactly: start),
      let packedSize = UInt32(exactly: (packed ?? contents).count), size < UInt32.max,
      let nameLength = UInt16(exactly: name.utf8.count)
    else { throw .tooLargeFor(format: "npz", bytes: start + contents.count) }
    let common =
      UInt16(20).littleEndianBytes + UInt16(0x800).littleEndianBytes + method.littleEndianBytes
      + UInt16(0).littleEndianBytes + UInt16(0x21).littleEndianBytes
      + checksum(of: contents).littleEndianBytes + packedSize.littleEndianBytes
      + size.littleEndianBytes + nameLength.littleEndianBytes + UInt16(0).littleEndianBytes
    bytes += UInt32(0x0403_4B50).littleEndianBytes + common + name.utf8
    bytes += packed ?? contents
    directory += UInt32(0x0201_4B50).littleEndianBytes + UInt16(20).littleEndianBytes + common
    // No comment, the first disk, no attributes.
    directory += Array(repeating: 0, count: 10) + place.littleEndianBytes + name.utf8
  }

  func file() throws(ExportError) -> [UInt8] {
    guard let count = UInt16(exactly: names.count), count < UInt16.max,
      let size = UInt32(exactly: directory.count), let start = UInt32(exactly: bytes.count)
    else { throw .tooLargeFor(format: "npz", bytes: bytes.count) }
    let end =
      UInt32(0x0605_4B50).littleEndianBytes + UInt32(0).littleEndianBytes
      + count.littleEndianBytes + count.littleEndianBytes + size.littleEndianBytes
      + start.littleEndianBytes + UInt16(0).littleEndianBytes
    return bytes + directory + end
  }

  /// The packed bytes; nil where packing does not make them fewer.
  private func deflated(_ contents: [UInt8]) -> [UInt8]? {
    let room = Int(clamping: deflated_bound(UInt64(contents.count)))
    let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      count = contents.withUnsafeBufferPointer { input in
        Int(
          clamping: deflate_whole(
            input.baseAddress, UInt64(input.count), output.baseAddress, UInt64(output.count)))
      }
    }
    return packed.isEmpty || packed.count >= contents.count ? nil : packed
  }

  private func checksum(of contents: [UInt8]) -> UInt32 {
    contents.withUnsafeBufferPointer {
      checksum_crc32(0, $0.baseAddress, UInt32(clamping: $0.count))
    }
  }
}

/// Texts as NumPy stores them: every one as wide as the longest, four bytes a character.
private struct NumPyTextArray {
  private let texts: [String]
  private let shape: String

  /// A list where the text is a JSON list of texts, else the text itself.
  init(metadata text: String) {
    if let value = try? JSONValue(parsing: Array(text.utf8)), let items = value.array,
      !items.isEmpty, items.allSatisfy({ $0.string != nil })
    {
      texts = items.compactMap(\.string)
      shape = "(\(texts.count),)"
    } else {
      texts = [text]
      shape = "()"
    }
  }

  func file() throws(ExportError) -> [UInt8] {
    let width = max(1, texts.map(\.unicodeScalars.count).max() ?? 1)
    let header = try numPyHeader("'<U\(width)'", shape: shape)
    let numbers = texts.flatMap { text in
      let scalars = text.unicodeScalars.map(\.value)
      return scalars + Array(repeating: 0, count: width - scalars.count)
    }
    return header + numbers.flatMap(\.littleEndianBytes)
  }
}
