#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much memory a process can still take.
///
///     AvailableMemory.bytes  // 12_582_912_000
public enum AvailableMemory {
  /// The least of what the system has, what the group of processes may have and what the process may
  /// have; nil where nothing is known.
  public static var bytes: Int? {
    [ofSystem, ofGroup, ofProcess].compactMap(\.self).min()
  }

  /// `MemAvailable` of a text such as that of `/proc/meminfo`.
  static func ofSystem(_ text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let words = line.split(separator: " ")
      return words.count > 1 ? Int(words[1]).map { $0 * 1024 } : nil
    }
    return nil
  }

  private static var ofSystem: Int? {
    if let text = text(of: "/proc/meminfo") { return ofSystem(text) }
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && size > 0 ? pages * size : nil
  }

  private static var ofGroup: Int? {
    guard let limit = number(of: "/sys/fs/cgroup/memory.max"),
      let used = number(of: "/sys/fs/cgroup/memory.current")
    else { return nil }
    return max(0, limit - used)
  }

  private static var ofProcess: Int? {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
      let resource = RLIMIT_AS
    #endif
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < UInt64(Int.max) else { return nil }
    return Int(limit.rlim_cur)
  }

  private static func number(of path: String) -> Int? {
    text(of: path).flatMap { Int($0.filter(\.isNumber)) }
  }

  /// The text of a file of the system, which says nothing of its size.
  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let bytes = try? RegularFile.bytes(0..<65_536, of: descriptor) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
