#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read at any place, never whole, and closed when it is no longer needed.
///
/// Whatever happens to the file meanwhile is an error, never a signal: it is not mapped into memory.
struct RegularFile: ~Copyable, Sendable {
  /// How it was named.
  let path: String
  /// How many bytes it had when it was opened.
  var size: Int { state.size }
  private let descriptor: Int32
  private let state: FileState

  /// Opens a file.
  ///
  /// A pipe does not block, and nothing but a regular file is read.
  ///
  /// - Throws: `TensorFileRule.unreadable` or `.notRegular`.
  init(path: String) throws(TensorFileRule) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.refusal(errno) }
    guard let state = FileState(of: descriptor) else {
      close(descriptor)
      throw .notRegular
    }
    self.path = path
    self.state = state
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads bytes of the file.
  ///
  /// - Parameter range: Which bytes; they must be within the size that the file had when opened.
  /// - Returns: As many bytes as the range has.
  /// - Throws: `TensorFileRule.truncated` outside of the file, `.unreadable` if the system fails to
  ///   read, `.changed` if the file has another size or was written to since it was opened.
  /// - Complexity: O(number of bytes).
  func bytes(_ range: Range<Int>) throws(TensorFileRule) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw .truncated(expected: range.upperBound, found: size)
    }
    let bytes = try Self.bytes(range, of: descriptor)
    guard FileState(of: descriptor) == state else { throw .changed }
    guard bytes.count == range.count else {
      throw .truncated(expected: size, found: range.lowerBound + bytes.count)
    }
    return bytes
  }

  /// Reads bytes of the file into numbers that are there.
  ///
  /// - Parameters:
  ///   - range: Which bytes; they must be within the size that the file had when opened.
  ///   - numbers: As many as the bytes make.
  /// - Throws: What `bytes(_:)` throws.
  /// - Complexity: O(number of bytes).
  func read<Number: BitwiseCopyable>(
    _ range: Range<Int>, into numbers: inout [Number]
  ) throws(TensorFileRule) {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw .truncated(expected: range.upperBound, found: size)
    }
    var (count, failure) = (0, Int32(0))
    numbers.withUnsafeMutableBytes { buffer in
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(range.count, buffer.count)])
      failure = Self.read(from: range.lowerBound, of: descriptor, into: room, &count)
    }
    guard failure == 0 else { throw .unreadable(String(cString: strerror(failure))) }
    guard FileState(of: descriptor) == state else { throw .changed }
    guard count == range.count else {
      throw .truncated(expected: size, found: range.lowerBound + count)
    }
  }

  /// Reads bytes of what is open as a descriptor; fewer where it ends.
  ///
  /// - Throws: `TensorFileRule.unreadable`, with the system's words.
  static func bytes(
    _ range: Range<Int>, of descriptor: Int32
  ) throws(TensorFileRule) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      failure = read(
        from: range.lowerBound, of: descriptor, into: UnsafeMutableRawBufferPointer(buffer), &count)
    }
    guard failure == 0 else { throw .unreadable(String(cString: strerror(failure))) }
    return bytes
  }

  /// Fills a buffer from a place of a file on, and counts the bytes; 0, or the system's error.
  private static func read(
    from start: Int, of descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer,
    _ count: inout Int
  ) -> Int32 {
    while count < buffer.count {
      let read = pread(
        descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count,
        off_t(start + count))
      if read > 0 {
        count += read
      } else if read == 0 {
        return 0
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Why a path was not opened; what is there but cannot be opened, like a socket, is no file.
  private static func refusal(_ error: Int32) -> TensorFileRule {
    error == ENXIO || error == EOPNOTSUPP
      ? .notRegular : .unreadable(String(cString: strerror(error)))
  }
}

/// How large a regular file is, and when it was last written to.
private struct FileState: Equatable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The state of what is open as a descriptor; nil if that is no regular file.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    size = Int(status.st_size)
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}
