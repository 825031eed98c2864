/// One text of a class.
public struct AwkwardText: Sendable, CustomStringConvertible {
  /// What is awkward about it.
  public let kind: AwkwardClass
  /// The text itself.
  public let text: String

  /// The class, and every scalar by its number: a test that fails must be harmless itself.
  public var description: String {
    let scalars = text.unicodeScalars.prefix(24).map { String($0.value, radix: 16) }
    return "\(kind.rawValue): \(scalars.joined(separator: " "))"
  }

  /// Every text of every class, each built from what is awkward in the class, put at the beginning,
  /// in the middle, at the end, alone and several times.
  public static let all: [AwkwardText] = AwkwardClass.allCases.flatMap(texts)

  /// The texts of one class.
  public static func texts(of kind: AwkwardClass) -> [AwkwardText] {
    let payloads = kind.payloads
    let placed = payloads.flatMap { [$0, "cat" + $0, $0 + "cat", "ca" + $0 + "t"] }
    let together = [payloads.joined(), payloads.joined(separator: " "), "the cat " + payloads[0]]
    let more =
      placed.count + together.count < 12
      ? ["\(payloads[0])\(payloads[0])", "漢\(payloads[0])字"] : []
    var seen: Set<[UInt32]> = []
    return (placed + together + more).filter {
      seen.insert($0.unicodeScalars.map(\.value)).inserted
    }
    .map { AwkwardText(kind: kind, text: $0) }
  }

  /// Bytes that are no UTF-8: truncated, overlong, surrogates, beyond the last plane, stray.
  public static let invalidBytes: [[UInt8]] = [
    [0xFF], [0xFE, 0xFF], [0x80], [0xBF, 0x61], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0x61, 0x9B, 0x32, 0x4A], [0x1B, 0x5B, 0xFF, 0x6D],
  ]
}
