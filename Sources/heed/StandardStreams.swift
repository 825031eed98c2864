import Screen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results go.
enum StandardOutput {
  /// Whether it is a terminal.
  static var isTerminal: Bool { heed.isTerminal(STDOUT_FILENO) }

  /// Writes a text.
  static func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  /// Writes bytes.
  static func write(_ bytes: [UInt8]) throws(FileError) {
    guard !writeAll(bytes, to: STDOUT_FILENO) else { return }
    if errno == EPIPE { throw .readerLeft }
    throw .unwritable("standard output", reason: systemReason)
  }
}

/// Where the one line about an error goes.
enum StandardError {
  /// Writes a text of the program's own as it is, without a name before it.
  static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes one line.
  static func writeLine(_ message: DisplayText) {
    _ = writeAll(Array("heed: \(message)\n".utf8), to: STDERR_FILENO)
  }
}

/// Where text comes from when it is `-`.
enum StandardInput {
  /// Whether it is a terminal.
  static var isTerminal: Bool { heed.isTerminal(STDIN_FILENO) }

  /// All of it as text.
  static func text() throws(FileError) -> String {
    guard let bytes = readAll(STDIN_FILENO) else {
      throw .unreadable("standard input", reason: systemReason)
    }
    return try heed.text(bytes, of: "standard input")
  }
}

/// Bytes as text, if they are UTF-8.
func text(_ bytes: [UInt8], of name: String) throws(FileError) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.elementsEqual(bytes) else { throw .notUTF8(name) }
  return text
}
