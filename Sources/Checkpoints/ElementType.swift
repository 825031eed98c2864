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
    var numbers: [Float] = []
    numbers.reserveCapacity(bytes.count / size)
    for start in stride(from: 0, to: bytes.count - size + 1, by: size) {
      var bits: UInt64 = 0
      for offset in 0..<size {
        let place = order == .little ? size - 1 - offset : offset
        bits = bits << 8 | UInt64(bytes[start + place])
      }
      numbers.append(number(bits))
    }
    return numbers
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
  let sign: Float = bits >> 15 == 1 ? -1 : 1
  let exponent = Int(bits >> 10 & 0x1F)
  let fraction = Float(bits & 0x3FF)
  switch exponent {
  case 0: return sign * fraction * 0x1p-24
  case 31: return fraction == 0 ? sign * .infinity : .nan
  default:
    return sign * Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
  }
}
