import Attention
import StrictJSON

/// A file of tensors, safetensors or npy, of which only what is asked for is read.
///
///     let file = try TensorFile(path: "q.npy")
///     try file.read(file.entries[0]).shape  // [12, 64]
///
/// Every size is checked against the file before anything is allocated for it.
public struct TensorFile: ~Copyable, Sendable {
  /// How the file was named.
  public let path: String
  /// The tensors, in the order of their bytes.
  public let entries: [TensorEntry]
  /// What is said of the file, by name; a npy file says nothing.
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
    let bytes = try bytes(entry.bytes, of: entry)
    let numbers = entry.type.numbers(in: bytes, order: entry.order)
    return Tensor(
      shape: entry.shape,
      elements: entry.isColumnMajor ? rowMajor(numbers, shape: entry.shape) : numbers)
  }

  /// Reads some rows of a tensor, along its first dimension.
  ///
  /// - Parameters:
  ///   - rows: Which rows; those beyond the tensor are left out.
  ///   - entry: The tensor; one that Fortran stored is read whole.
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
    guard !entry.isColumnMajor else {
      let all = try read(entry).elements
      return Tensor(
        shape: shape, elements: Array(all[rows.lowerBound * width..<rows.upperBound * width]))
    }
    let start = entry.bytes.lowerBound
    let size = width * entry.type.size
    let range = start + rows.lowerBound * size..<start + rows.upperBound * size
    return Tensor(
      shape: shape,
      elements: entry.type.numbers(in: try bytes(range, of: entry), order: entry.order))
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
      if start.starts(with: numPyMagic) { return ([try numPyEntry(file, start)], [:]) }
      if let other = WrongFile.kind(of: start) { throw TensorFileRule.isSomethingElse(other) }
      let header = try safetensorsHeader(file, start)
      return (header.entries, header.metadata)
    } catch let problem as SafetensorsProblem {
      throw failure(problem.rule, of: file.path, tensor: problem.tensor)
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
    if case .truncated = rule, WrongFile.isHalfDownload(path) {
      return TensorFileError(
        file: path, tensor: nil, rule: .isSomethingElse(WrongFile.halfDownload))
    }
    return TensorFileError(file: path, tensor: tensor, rule: rule)
  }

  private static let numPyMagic: [UInt8] = [0x93] + Array("NUMPY".utf8)

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
    _ file: borrowing RegularFile, _ start: [UInt8]
  ) throws(TensorFileRule) -> TensorEntry {
    guard start.count >= 10 else { throw .truncated(expected: 10, found: start.count) }
    let version = (start[6], start[7])
    guard (1...3).contains(version.0), version.1 == 0 else {
      throw .header("version \(version.0).\(version.1) is not known; read are 1.0, 2.0 and 3.0")
    }
    let lengthSize = version.0 == 1 ? 2 : 4
    let headerStart = 8 + lengthSize
    guard start.count >= headerStart else {
      throw .truncated(expected: headerStart, found: start.count)
    }
    let length = start[8..<headerStart].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= NumPyHeader.longest else {
      throw .headerTooLong(UInt64(length), allowed: NumPyHeader.longest)
    }
    let dataStart = headerStart + length
    let header = try NumPyHeader(try file.bytes(headerStart..<dataStart))
    guard let count = byteCount(of: header.shape, size: header.type.size) else {
      throw .shapeOverflow(header.shape)
    }
    let (end, overflow) = dataStart.addingReportingOverflow(count)
    guard !overflow, end <= file.size else {
      throw .truncated(expected: overflow ? .max : end, found: file.size)
    }
    guard end == file.size else { throw .trailingBytes(file.size - end) }
    return TensorEntry(
      name: "", type: header.type, shape: header.shape, bytes: dataStart..<end,
      order: header.order, isColumnMajor: header.isColumnMajor)
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
