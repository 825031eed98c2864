import Tokenization

/// A token of a vocabulary as it is shown: the space before a word is `·`, a byte that is no letter
/// is `‹E4›`.
///
///     shownToken("Ġcat", isByteLevel: true)  // ·cat
///     shownToken("▁cat", isByteLevel: false) // ·cat
///     shownToken("Ã", isByteLevel: true)     // ‹C3›
///
/// - Parameters:
///   - token: The token as the vocabulary writes it.
///   - isByteLevel: Whether each letter of it stands for a byte.
/// - Returns: What a reader sees.
/// - Complexity: O(length of the token).
func shownToken(_ token: String, isByteLevel: Bool) -> String {
  guard isByteLevel else { return String(token.map { $0 == "▁" ? "·" : $0 }) }
  let scalars = token.unicodeScalars
  let bytes = scalars.compactMap(ByteLevelAlphabet.byte)
  guard bytes.count == scalars.count else { return token }
  var shown = ""
  var rest = bytes[...]
  while let first = rest.first {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    if let text = String(validating: rest.prefix(length), as: UTF8.self) {
      shown += text == " " ? "·" : text
      rest = rest.dropFirst(length)
    } else {
      let digits = String(first, radix: 16, uppercase: true)
      shown += "‹\(first < 16 ? "0" : "")\(digits)›"
      rest = rest.dropFirst()
    }
  }
  return shown
}
