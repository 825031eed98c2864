/// Text that is being pasted, up to the sequence that ends it.
///
/// Line breaks and tabs become spaces and other control characters are left out, so nothing pasted is a command.
struct Paste {
  /// The most bytes that one paste may bring; the rest of it is dropped.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many of the last bytes may belong to the end.
  private var matched = 0

  /// The whole text, when this byte ends it.
  mutating func add(_ byte: UInt8) -> String? {
    if byte == Paste.end[matched] {
      matched += 1
      return matched == Paste.end.count ? text : nil
    }
    keep(Paste.end[..<matched])
    matched = byte == Paste.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return nil
  }

  private mutating func keep(_ added: ArraySlice<UInt8>) {
    if bytes.count + added.count <= Paste.limit { bytes += added }
  }

  private var text: String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x09, 0x0A, 0x0D: text.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }
}
