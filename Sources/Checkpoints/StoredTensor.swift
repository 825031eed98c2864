/// A tensor whose numbers stay in the type in which the file stores them.
///
///     let wide = try file.stored(file.entry(named: "h.0.attn.c_attn.weight"))
///     wide.numbers.byteCount  // 2 bytes a number, where the file has 2
///
/// Numbers of 4, 2 and 2 bytes (`F32`, `F16`, `BF16`) stay; all others become `F32` when they are read.
public struct StoredTensor: Equatable, Sendable {
  /// How long each dimension is.
  public let shape: [Int]
  /// The numbers, the last index runs fastest.
  public let numbers: StoredNumbers

  /// Creates a tensor.
  public init(shape: [Int], numbers: StoredNumbers) {
    self.shape = shape
    self.numbers = numbers
  }

  /// The numbers as `Float`.
  ///
  /// - Complexity: O(number of elements).
  public var floats: [Float] { numbers.floats(0..<numbers.count) }
}

/// Numbers in one of the types that are calculated with.
public enum StoredNumbers: Equatable, Sendable {
  /// IEEE 754, 4 bytes.
  case float32([Float])
  /// IEEE 754, 2 bytes, as bits.
  case float16([UInt16])
  /// The upper half of a `float32`, as bits.
  case bfloat16([UInt16])

  /// How many numbers there are.
  public var count: Int {
    switch self {
    case .float32(let numbers): numbers.count
    case .float16(let bits), .bfloat16(let bits): bits.count
    }
  }

  /// How much memory they take.
  public var byteCount: Int {
    switch self {
    case .float32(let numbers): 4 * numbers.count
    case .float16(let bits), .bfloat16(let bits): 2 * bits.count
    }
  }

  /// Some of the numbers as `Float`; places beyond the end are left out.
  ///
  ///     StoredNumbers.bfloat16([0x3F80]).floats(0..<1)  // [1]
  ///
  /// - Complexity: O(length of the range).
  public func floats(_ range: Range<Int>) -> [Float] {
    let range = range.clamped(to: 0..<count)
    return [Float](unsafeUninitializedCapacity: range.count) { buffer, initialized in
      if let start = buffer.baseAddress { write(range, to: start) }
      initialized = range.count
    }
  }

  /// Writes some of the numbers, as `Float`, one after the other.
  ///
  /// - Parameters:
  ///   - range: Which ones; must lie within them.
  ///   - target: Where, with room for all of the range.
  /// - Complexity: O(length of the range).
  public func write(_ range: Range<Int>, to target: UnsafeMutablePointer<Float>) {
    switch self {
    case .float32(let numbers):
      numbers.withUnsafeBufferPointer { numbers in
        guard let start = numbers.baseAddress else { return }
        target.update(from: start + range.lowerBound, count: range.count)
      }
    case .float16(let bits):
      bits.withUnsafeBufferPointer { bits in
        for (place, index) in range.enumerated() { target[place] = widened(half: bits[index]) }
      }
    case .bfloat16(let bits):
      bits.withUnsafeBufferPointer { bits in
        for (place, index) in range.enumerated() {
          target[place] = Float(bitPattern: UInt32(bits[index]) << 16)
        }
      }
    }
  }
}

/// The number of 16 bits of half precision, without a branch for the size of the number.
///
/// Shifted into place, its exponent is too small by 112; infinity and NaN keep theirs.
private func widened(half bits: UInt16) -> Float {
  let magnitude = UInt32(bits & 0x7FFF) << 13
  let number = Float(bitPattern: magnitude) * 0x1p112
  let special: UInt32 = magnitude >= 0x0F80_0000 ? 0x7F80_0000 : 0
  return Float(bitPattern: number.bitPattern | special | UInt32(bits & 0x8000) << 16)
}

extension TensorFile {
  /// Reads a tensor whole, in the type in which it is stored.
  ///
  /// - Throws: `TensorFileError` if the file changed since it was opened.
  /// - Complexity: O(number of elements).
  public func stored(_ entry: TensorEntry) throws(TensorFileError) -> StoredTensor {
    guard let numbers = try plainNumbers(entry.bytes, of: entry) else {
      let tensor = try read(entry)
      return StoredTensor(shape: tensor.shape, numbers: .float32(tensor.elements))
    }
    return StoredTensor(shape: entry.shape, numbers: numbers)
  }

  /// Reads some rows of a tensor, along its first dimension, in the type in which they are stored.
  ///
  /// - Parameters:
  ///   - rows: Which rows; those beyond the tensor are left out.
  ///   - entry: The tensor.
  /// - Returns: The rows, in the order of the file.
  /// - Throws: `TensorFileError` if the file changed since it was opened.
  /// - Complexity: O(elements of the rows).
  public func stored(
    rows: Range<Int>, of entry: TensorEntry
  ) throws(TensorFileError) -> StoredTensor {
    guard let count = entry.shape.first else { return try stored(entry) }
    let rows = rows.clamped(to: 0..<count)
    let size = count == 0 ? 0 : entry.bytes.count / count
    let start = entry.bytes.lowerBound
    let range = start + rows.lowerBound * size..<start + rows.upperBound * size
    guard let numbers = try plainNumbers(range, of: entry) else {
      let tensor = try read(rows: rows, of: entry)
      return StoredTensor(shape: tensor.shape, numbers: .float32(tensor.elements))
    }
    return StoredTensor(shape: [rows.count] + entry.shape.dropFirst(), numbers: numbers)
  }

  /// The numbers of some bytes where they can stay as they are; nil for every other type and order.
  private func plainNumbers(
    _ range: Range<Int>, of entry: TensorEntry
  ) throws(TensorFileError) -> StoredNumbers? {
    guard !entry.isColumnMajor, entry.order == .native else { return nil }
    switch entry.type {
    case .float32: return .float32(try plain(range, of: entry, zero: Float.zero))
    case .float16: return .float16(try plain(range, of: entry, zero: UInt16.zero))
    case .bfloat16: return .bfloat16(try plain(range, of: entry, zero: UInt16.zero))
    default: return nil
    }
  }
}

extension ByteOrder {
  /// The order in which this machine keeps numbers.
  static let native: ByteOrder = UInt16(1).littleEndian == 1 ? .little : .big
}
