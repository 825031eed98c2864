import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read whole.
struct InputFile {
  /// Where it is.
  let path: String

  /// What is in it.
  func bytes() throws(FileError) -> [UInt8] {
    Guard.note("reading \(path)")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: systemReason) }
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor) else { throw .unreadable(path, reason: systemReason) }
    return bytes
  }
}
