#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read at any place, never whole, and closed when it is no longer needed.
struct RegularFile: ~Copyable {
  /// How it was named.
  let path: String
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// A pipe does not block, and nothing but a regular file is read.
  ///
  /// - Throws: `TensorFileRule.unreadable` or `.notRegular`.
  init(path: String) throws(TensorFileRule) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegular
    }
    self.path = path
    size = Int(status.st_size)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads bytes of the file.
  ///
  /// - Parameter range: Which bytes; they must be within the size that the file had when opened.
  /// - Returns: As many bytes as the range has.
  /// - Throws: `TensorFileRule.truncated` outside of the file, `.changed` if it became shorter.
  func bytes(_ range: Range<Int>) throws(TensorFileRule) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw .truncated(expected: range.upperBound, found: size)
    }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
        if read > 0 {
          count += read
        } else if read == 0 || errno != EINTR {
          isWhole = false
          return
        }
      }
    }
    guard isWhole else { throw .changed }
    return bytes
  }
}
