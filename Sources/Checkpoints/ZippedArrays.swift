import StrictJSON

/// What an npz file holds: arrays of numbers, and arrays of texts.
///
///     numpy.savez("a.npz", attentions=weights, tokens=tokens)  // members attentions.npy, tokens.npy
struct ZippedArrays {
  /// The arrays of numbers, in the order of their bytes.
  let entries: [TensorEntry]
  /// The arrays of texts, a list of them as JSON.
  let texts: [JSONText: String]

  /// Whether a file begins as a ZIP archive does.
  static func begin(_ start: [UInt8]) -> Bool {
    start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the header of every member.
  ///
  /// - Throws: `ZipProblem`: the rule that is broken, and by which member.
  /// - Complexity: O(members); of a packed one, the beginning is unpacked.
  init(_ file: borrowing RegularFile) throws(ZipProblem) {
    let archive = try ZipArchive(file)
    if let pickle = archive.members.first(where: { $0.name.hasSuffix(".pkl") }) {
      throw ZipProblem(
        rule: .isSomethingElse(
          "it is a PyTorch file, whose numbers hang on pickled objects, which can run code and are "
            + "never opened; save safetensors"), member: pickle.name)
    }
    guard !archive.members.isEmpty else { throw ZipProblem("there is no member") }
    var entries: [TensorEntry] = []
    var texts: [JSONText: String] = [:]
    for member in archive.members {
      guard member.name.hasSuffix(".npy") else {
        throw ZipProblem("it is no array, whose name would end in .npy", member: member.name)
      }
      let name = String(member.name.dropLast(4))
      do {
        let start = try member.beginning(NumPyArray.longestStart, of: file)
        if try Self.holdsTexts(start, size: member.size),
          let found = try NumPyTexts(try member.bytes(of: file, limit: NumPyTexts.largest))
        {
          texts[JSONText(name)] = found.metadata
          continue
        }
        let array = try NumPyArray(start, size: member.size)
        let place = member.packing == .stored ? member.packed.lowerBound : 0
        entries.append(array.entry(named: name, at: place, member: member))
      } catch {
        throw ZipProblem(rule: error, member: name)
      }
    }
    self.entries = entries
    self.texts = texts
  }

  private static func holdsTexts(_ start: [UInt8], size: Int) throws(TensorFileRule) -> Bool {
    let header = try NumPyArray.headerBytes(start, size: size)
    var scanner = LiteralScanner(Array(start[header]))
    guard case .text(let descr)? = try scanner.dictionary()["descr"] else { return false }
    return descr.dropFirst().first == "U"
  }
}
