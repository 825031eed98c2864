import Attention
import StrictJSON

/// A file of tensors, safetensors, npy or npz, of which only what is asked for is read.
///
///     let file = try TensorFile(path: "q.npy")
///     try file.read(file.entries[0]).shape  // [12, 64]
///
/// Every size is checked against the file before anything is allocated for it. A packed member of an
/// npz file is unpacked whole, whatever part of it is asked for.
public struct TensorFile: ~Copyable, Sendable {
  /// How the file was named.
  public let path: String
  /// The tensors, in the order of their bytes.
  public let entries: [TensorEntry]
  /// What is said of the file, by name: arrays of texts are what npz files say; npy says nothing.
  public let metadata: [JSONText: String]
  private let file: RegularFile

  /// Opens a file and reads its header.
  ///
  /// - Throws: `TensorFileError`, naming file, tensor and rule.
  /// - Complexity: O(length of the header).
  public init(path: String) throws(TensorFileError) {
    let file = try Self.opened(path)
    (entries, metadata) = try Self.contents(of: file)
    self.path = path
    self.file = file
  }

  /// The tensor of a name; without a name, the only one.
  ///
  /// - Throws: `TensorFileError` with the names that there are.
  public func entry(named name: String?) throws(TensorFileError) -> TensorEntry {
    if let name, !name.isEmpty {
      guard let entry = entries.first(where: { JSONText($0.name) == JSONText(name) }) else {
        throw TensorFileError(file: path, tensor: name, rule: .noTensor(entries.map(\.name)))
      }
      return entry
    }
    guard let entry = entries.first, entries.count == 1 else {
      let names = entries.map(\.name)
      throw TensorFileError(
        file: path, tensor: nil, rule: entries.isEmpty ? .noTensor(names) : .severalTensors(names))
    }
    return entry
  }

  /// Reads a tensor whole.
  ///
  /// - Throws: `TensorFileError` if the file changed since it was opened.
  /// - Complexity: O(number of elements).
  public func read(_ entry: TensorEntry) throws(TensorFileError) -> Tensor {
    let bytes = try wholeBytes(of: entry)
    let numbers = entry.type.numbers(in: bytes, order: entry.order)
    return Tensor(
      shape: entry.shape,
      elements: entry.isColumnMajor ? rowMajor(numbers, shape: entry.shape) : numbers)
  }

  /// Reads some rows of a tensor, along its first dimension.
  ///
  /// - Parameters:
  ///   - rows: Which rows; those beyond the tensor are left out.
  ///   - entry: The tensor; one that Fortran stored, or that is packed, is read whole.
  /// - Returns: The rows, in the order of the file.
  /// - Throws: `TensorFileError` if the file changed since it was opened.
  /// - Complexity: O(elements of the rows).
  public func read(
    rows: Range<Int>, of entry: TensorEntry
  ) throws(TensorFileError) -> Tensor {
    guard let count = entry.shape.first else { return try read(entry) }
    let rows = rows.clamped(to: 0..<count)
    let shape = [rows.count] + entry.shape.dropFirst()
    let width = count == 0 ? 0 : entry.count / count
    return Tensor(
      shape: shape,
      elements: try read(elements: rows.lowerBound * width..<rows.upperBound * width, of: entry))
  }

  /// Reads some numbers of a tensor that follow each other, the last index running fastest.
  ///
  /// - Parameters:
  ///   - elements: Which numbers; those beyond the tensor are left out.
  ///   - entry: The tensor; one that Fortran stored, or that is packed, is read whole.
  /// - Returns: The numbers, in the order of rows.
  /// - Throws: `TensorFileError` if the file changed since it was opened.
  /// - Complexity: O(number of elements), of the whole tensor where it cannot be read in parts.
  public func read(
    elements: Range<Int>, of entry: TensorEntry
  ) throws(TensorFileError) -> [Float] {
    let elements = elements.clamped(to: 0..<entry.count)
    guard entry.canBeReadInParts else { return Array(try read(entry).elements[elements]) }
    let (start, size) = (entry.bytes.lowerBound, entry.type.size)
    let range = start + elements.lowerBound * size..<start + elements.upperBound * size
    return entry.type.numbers(in: try bytes(range, of: entry), order: entry.order)
  }

  /// All bytes of a tensor; those of a member of an npz file with its checksum checked.
  private func wholeBytes(of entry: TensorEntry) throws(TensorFileError) -> [UInt8] {
    guard let member = entry.member else { return try bytes(entry.bytes, of: entry) }
    do {
      let bytes = try member.bytes(of: file)
      let start =
        member.packing == .stored
        ? entry.bytes.lowerBound - member.packed.lowerBound : entry.bytes.lowerBound
      return Array(bytes[start...])
    } catch {
      throw TensorFileError(file: path, tensor: entry.name, rule: error)
    }
  }

  private func bytes(
    _ range: Range<Int>, of entry: TensorEntry
  ) throws(TensorFileError) -> [UInt8] {
    do {
      return try file.bytes(range)
    } catch {
      throw TensorFileError(file: path, tensor: entry.name, rule: error)
    }
  }
}

extension TensorFile {
  /// Reads numbers that are kept as they are stored, straight into an array.
  func plain<Number: BitwiseCopyable>(
    _ range: Range<Int>, of entry: TensorEntry, zero: Number
  ) throws(TensorFileError) -> [Number] {
    var numbers = [Number](repeating: zero, count: range.count / MemoryLayout<Number>.size)
    do {
      try file.read(range, into: &numbers)
    } catch {
      throw TensorFileError(file: path, tensor: entry.name, rule: error)
    }
    return numbers
  }

  private static func opened(_ path: String) throws(TensorFileError) -> RegularFile {
    do {
      return try RegularFile(path: path)
    } catch {
      throw TensorFileError(file: path, tensor: nil, rule: error)
    }
  }

  /// Tells the format by the first bytes and reads the header.
  private static func contents(
    of file: borrowing RegularFile
  ) throws(TensorFileError) -> ([TensorEntry], [JSONText: String]) {
    do {
      let start = try file.bytes(0..<min(file.size, 512))
      if start.starts(with: numPyMagic) { return ([try numPyEntry(file)], [:]) }
      if ZippedArrays.begin(start), !WrongFile.mayBeSafetensors(start) {
        let arrays = try ZippedArrays(file)
        return (arrays.entries, arrays.texts)
      }
      if let other = WrongFile.kind(of: start) { throw TensorFileRule.isSomethingElse(other) }
      let header = try safetensorsHeader(file, start)
      return (header.entries, header.metadata)
    } catch let problem as SafetensorsProblem {
      throw failure(problem.rule, of: file.path, tensor: problem.tensor)
    } catch let problem as ZipProblem {
      throw failure(problem.rule, of: file.path, tensor: problem.member)
    } catch let rule as TensorFileRule {
      throw failure(rule, of: file.path, tensor: nil)
    } catch {
      throw TensorFileError(file: file.path, tensor: nil, rule: .unreadable("\(error)"))
    }
  }

  /// The error of a header; a file that ends too soon may say by its name why.
  private static func failure(
    _ rule: TensorFileRule, of path: String, tensor: String?
  ) -> TensorFileError {
    if rule.isOfAnEnd, WrongFile.isHalfDownload(path) {
      return TensorFileError(
        file: path, tensor: nil, rule: .isSomethingElse(WrongFile.halfDownload))
    }
    return TensorFileError(file: path, tensor: tensor, rule: rule)
  }

  private static let numPyMagic = NumPyArray.magic

  private static func safetensorsHeader(
    _ file: borrowing RegularFile, _ start: [UInt8]
  ) throws -> SafetensorsHeader {
    guard file.size >= 8 else { throw TensorFileRule.truncated(expected: 8, found: file.size) }
    let length = start[0..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length > 0 else { throw TensorFileRule.header("it has no bytes") }
    guard length <= UInt64(SafetensorsHeader.longest) else {
      throw TensorFileRule.headerTooLong(length, allowed: SafetensorsHeader.longest)
    }
    let end = 8 + Int(length)
    guard end <= file.size else { throw TensorFileRule.truncated(expected: end, found: file.size) }
    return try SafetensorsHeader(try file.bytes(8..<end), dataStart: end, fileSize: file.size)
  }

  private static func numPyEntry(
    _ file: borrowing RegularFile
  ) throws(TensorFileRule) -> TensorEntry {
    let start = try file.bytes(0..<min(file.size, NumPyArray.longestStart))
    return try NumPyArray(start, size: file.size).entry(named: "", at: 0)
  }
}

/// Numbers of which the first index runs fastest, put in the order in which the last one does.
private func rowMajor(_ numbers: [Float], shape: [Int]) -> [Float] {
  guard shape.count > 1, !numbers.isEmpty else { return numbers }
  var strides: [Int] = []
  var stride = 1
  for length in shape {
    strides.append(stride)
    stride *= length
  }
  var index = Array(repeating: 0, count: shape.count)
  return numbers.indices.map { _ in
    let place = zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 }
    var dimension = shape.count - 1
    while dimension >= 0 {
      index[dimension] += 1
      if index[dimension] < shape[dimension] { break }
      index[dimension] = 0
      dimension -= 1
    }
    return numbers[place]
  }
}
