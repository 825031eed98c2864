/// A printable scalar for each of the 256 bytes, so that any text is made of 256 letters.
///
///     ByteLevelAlphabet.scalar(of: 0x20)  // Ġ
///     ByteLevelAlphabet.byte(of: "Ġ")     // 0x20
///
/// Printable Latin-1 stands for itself; the other bytes, in order, for U+0100 and on.
public enum ByteLevelAlphabet {
  private static let scalars: [Unicode.Scalar] = {
    var next: UInt32 = 0x100
    return (0..<256).map { (byte: UInt32) in
      let isPrintable =
        (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || (0xAE...0xFF).contains(byte)
      let value = isPrintable ? byte : next
      if !isPrintable { next += 1 }
      return Unicode.Scalar(value) ?? "�"
    }
  }()

  private static let bytes = Dictionary(
    uniqueKeysWithValues: scalars.enumerated().map { ($1, UInt8($0)) })

  /// The scalar that stands for a byte.
  public static func scalar(of byte: UInt8) -> Unicode.Scalar { scalars[Int(byte)] }

  /// The byte that a scalar stands for, or nil if it stands for none.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }

  /// The scalars that stand for the bytes of one scalar.
  static func spelling(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    UTF8.encode(scalar).map { $0.map { self.scalar(of: $0) } } ?? []
  }
}
