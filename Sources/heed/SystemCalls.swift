#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing to a closed pipe or beyond a size limit becomes an error of the call, not a death.
func ignoreFileSignals() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// Ends the process.
func exitProcess(_ code: Int32) -> Never { exit(code) }

/// An environment variable, or nil.
func environmentVariable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The arguments as the system hands them over, without the name of the program.
func argumentBytes() -> [[UInt8]] {
  (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { argument in
      Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }
}

/// Whether there is a file, or anything else, of that name.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// What the last failed system call complains about.
var systemReason: String { String(cString: strerror(errno)) }

/// Whether a file descriptor is a terminal.
func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Everything that can be read from a descriptor, at most so many bytes, or nil after an error.
func readAll(_ descriptor: Int32, atMost limit: Int = .max) -> [UInt8]? {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let count = read(descriptor, &block, min(block.count, limit - bytes.count))
    if count == 0 { return bytes }
    if count > 0 {
      bytes += block[..<count]
    } else if errno != EINTR {
      return nil
    }
  }
  return bytes
}

/// Writes all bytes to a descriptor; whether that worked.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      start += count
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
