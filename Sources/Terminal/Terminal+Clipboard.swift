import CTerminal

extension Terminal {
  /// Sends text to the clipboard of the terminal that the reader sits at, over ssh too (OSC 52).
  ///
  ///     terminal.copy(base64: "aGVlZA==")  // “heed”
  ///
  /// tmux takes it where its option set-clipboard is on, and hands it on where allow-passthrough is.
  /// Terminals that do not allow it ignore it, and none of them says so.
  ///
  /// - Parameter base64: The text in base64; anything else is not sent.
  public func copy(base64: String) {
    let isBase64 = base64.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
        UInt8(ascii: "="):
        true
      default: false
      }
    }
    guard isBase64 else { return }
    let sequence = "\u{1B}]52;c;\(base64)\u{7}"
    screen_send_text(sequence)
    guard isInTmux else { return }
    let doubled = sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}")
    screen_send_text("\u{1B}Ptmux;\(doubled)\u{1B}\\")
  }
}
