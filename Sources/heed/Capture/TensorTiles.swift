import Attention
import Checkpoints
import Synchronization

/// A file of tensors that stays open, of which parts are read when they are asked for.
///
/// A class because the rows of many heads share the file and what was read last; behind a lock.
final class TensorTiles: Sendable {
  /// The file.
  let file: TensorFile
  private let kept = Mutex(Kept())

  /// What was read last.
  private struct Kept {
    var parts: [Part: [Float]] = [:]
    /// The parts in the order in which they were read.
    var order: [Part] = []
    var count = 0
    /// Tensors that cannot be read in parts, read whole.
    var whole: [String: [Float]] = [:]
  }

  private struct Part: Hashable {
    let tensor: String
    let elements: Range<Int>
  }

  /// How many numbers of parts are kept: 32 MB.
  private static let mostKept = 8 << 20
  /// How many numbers a tensor may have that cannot be read in parts: 1 GB.
  static let mostWhole = 1 << 28

  init(path: String) throws(TensorFileError) { file = try TensorFile(path: path) }

  /// Some numbers of a tensor, from memory if they were read lately.
  ///
  /// - Complexity: O(numbers); the first time, of a tensor that cannot be read in parts, all of it.
  func numbers(_ elements: Range<Int>, of entry: TensorEntry) throws(TensorFileError) -> [Float] {
    guard entry.canBeReadInParts else { return Array(try whole(entry)[elements]) }
    let part = Part(tensor: entry.name, elements: elements)
    if let numbers = kept.withLock({ $0.parts[part] }) { return numbers }
    let numbers = try file.read(elements: elements, of: entry)
    kept.withLock { kept in
      guard kept.parts.updateValue(numbers, forKey: part) == nil else { return }
      kept.order.append(part)
      kept.count += numbers.count
      while kept.count > Self.mostKept, kept.order.count > 1 {
        kept.count -= kept.parts.removeValue(forKey: kept.order.removeFirst())?.count ?? 0
      }
    }
    return numbers
  }

  /// A tensor that is read whole, once.
  private func whole(_ entry: TensorEntry) throws(TensorFileError) -> [Float] {
    if let numbers = kept.withLock({ $0.whole[entry.name] }) { return numbers }
    guard entry.count <= Self.mostWhole else {
      throw TensorFileError(
        file: file.path, tensor: entry.name,
        rule: .tooLarge(bytes: 4 * entry.count, allowed: 4 * Self.mostWhole))
    }
    let numbers = try file.read(entry).elements
    kept.withLock { $0.whole[entry.name] = numbers }
    return numbers
  }
}

/// A table within a tensor: the rows and columns of one head.
struct TensorTable: Equatable {
  /// The tensor.
  let entry: TensorEntry
  /// Where it begins, in numbers.
  let start: Int
  /// How many rows.
  let rows: Int
  /// How many columns.
  let columns: Int
  /// What stands before the row and the column in an index: `attentions[1,3,`.
  let place: String

  /// How many numbers it has.
  var count: Int { rows * columns }

  /// Its rows, read when they are asked for.
  func source(in tiles: TensorTiles) -> GivenRows {
    let (entry, start, width) = (entry, start, columns)
    return GivenRows(
      rowCount: rows, columnCount: columns, identity: "\(tiles.file.path) \(place)"
    ) { row, columns in
      let first = start + row * width
      let range = first + columns.lowerBound..<first + columns.upperBound
      // Whole rows are drawn again and again; a single number is not worth keeping.
      return columns.count == width || !entry.canBeReadInParts
        ? try? tiles.numbers(range, of: entry) : try? tiles.file.read(elements: range, of: entry)
    }
  }

  /// All its numbers.
  func matrix(in tiles: TensorTiles) throws -> Matrix {
    try Matrix(
      rowCount: rows, columnCount: columns,
      elements: tiles.numbers(start..<start + count, of: entry))
  }
}
