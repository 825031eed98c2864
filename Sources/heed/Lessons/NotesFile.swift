import Screen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal or a file that gets the notes for the speaker, one block after the other.
struct NotesFile {
  /// Where it is.
  let path: String

  /// Writes a block of lines behind what is there.
  ///
  /// - Throws: `FileError` where nothing can be written.
  func append(_ lines: [String]) throws(FileError) {
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_NOCTTY | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, reason: systemReason) }
    defer { close(descriptor) }
    // A terminal that another program reads from may not go to the left at a line feed alone.
    let ending = isatty(descriptor) == 1 ? "\r\n" : "\n"
    let bytes = Array((lines.map { "\(DisplayText($0))\(ending)" }.joined() + ending).utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path, reason: systemReason) }
      written += count
    }
  }
}
