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
    var reader = SafetensorsReader(bytes, dataStart: dataStart)
    var (entries, metadata) = try reader.document()
    entries.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    try Self.checkLayout(entries, dataStart: dataStart, fileSize: fileSize)
    self.entries = entries
    self.metadata = metadata
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
      guard place <= fileSize else {
        throw .init(.truncated(expected: place, found: fileSize), tensor: entry.name)
      }
    }
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
