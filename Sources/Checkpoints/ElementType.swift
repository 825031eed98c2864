/// How a number is stored.
public enum ElementType: String, CaseIterable, Equatable, Sendable {
  /// IEEE 754, 8 bytes.
  case float64 = "F64"
  /// IEEE 754, 4 bytes.
  case float32 = "F32"
  /// IEEE 754, 2 bytes.
  case float16 = "F16"
  /// The upper half of a `float32`.
  case bfloat16 = "BF16"
  /// Signed integers.
  case int64 = "I64"
  case int32 = "I32"
  case int16 = "I16"
  case int8 = "I8"
  /// Unsigned integers.
  case uint64 = "U64"
  case uint32 = "U32"
  case uint16 = "U16"
  case uint8 = "U8"
  /// 0 is false, everything else true.
  case boolean = "BOOL"

  /// How many bytes a number takes.
  public var size: Int {
    switch self {
    case .float64, .int64, .uint64: 8
    case .float32, .int32, .uint32: 4
    case .float16, .bfloat16, .int16, .uint16: 2
    case .int8, .uint8, .boolean: 1
    }
  }

  /// The numbers that some bytes hold; bytes beyond a whole number are left out.
  ///
  ///     ElementType.float16.numbers(in: [0x00, 0x3C], order: .little)  // [1]
  ///
  /// - Complexity: O(number of bytes).
  func numbers(in bytes: [UInt8], order: ByteOrder) -> [Float] {
    switch (self, order) {
    // The types of most files, each with a loop of its own.
    case (.float32, .little):
      numbers(in: bytes, size: 4) { bytes, start in
        Float(
          bitPattern: UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
            | UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24)
      }
    case (.float16, .little):
      numbers(in: bytes, size: 2) { bytes, start in
        halfPrecision(UInt16(bytes[start]) | UInt16(bytes[start + 1]) << 8)
      }
    case (.bfloat16, .little):
      numbers(in: bytes, size: 2) { bytes, start in
        Float(bitPattern: UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 24)
      }
    default:
      numbers(in: bytes, size: size) { bytes, start in
        var bits: UInt64 = 0
        for offset in 0..<size {
          let place = order == .little ? size - 1 - offset : offset
          bits = bits << 8 | UInt64(bytes[start + place])
        }
        return number(bits)
      }
    }
  }

  @inline(__always)
  private func numbers(
    in bytes: [UInt8], size: Int, _ number: ([UInt8], Int) -> Float
  ) -> [Float] {
    let count = bytes.count / size
    return [Float](unsafeUninitializedCapacity: count) { numbers, filled in
      for index in 0..<count {
        numbers.initializeElement(at: index, to: number(bytes, index * size))
      }
      filled = count
    }
  }

  private func number(_ bits: UInt64) -> Float {
    switch self {
    case .float64: Float(Double(bitPattern: bits))
    case .float32: Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    case .float16: halfPrecision(UInt16(truncatingIfNeeded: bits))
    case .bfloat16: Float(bitPattern: UInt32(truncatingIfNeeded: bits) << 16)
    case .int64: Float(Int64(bitPattern: bits))
    case .int32: Float(Int32(truncatingIfNeeded: bits))
    case .int16: Float(Int16(truncatingIfNeeded: bits))
    case .int8: Float(Int8(truncatingIfNeeded: bits))
    case .uint64, .uint32, .uint16, .uint8: Float(bits)
    case .boolean: bits == 0 ? 0 : 1
    }
  }
}

/// Which byte of a number comes first.
enum ByteOrder: Equatable, Sendable {
  /// The least significant one.
  case little
  /// The most significant one.
  case big
}

/// The number that 16 bits of half precision stand for: 1 bit of sign, 5 of exponent, 10 of fraction.
///
///     halfPrecision(0x3C00)  // 1
///     halfPrecision(0x0001)  // 2⁻²⁴, the smallest
func halfPrecision(_ bits: UInt16) -> Float {
  let sign = UInt32(bits & 0x8000) << 16
  let fraction = UInt32(bits & 0x3FF)
  switch UInt32(bits >> 10 & 0x1F) {
  case 0:
    let number = Float(fraction) * 0x1p-24
    return sign == 0 ? number : -number
  case 31: return fraction == 0 ? Float(bitPattern: sign | 0x7F80_0000) : .nan
  // The exponent of a number of 16 bits has the offset 15, that of 32 bits the offset 127.
  case let exponent: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
  }
}
