import Foundation
import Testing

@testable import Checkpoints

@Suite struct RegularFileTests {
  private let bytes = safetensors(
    header(described(), described("b", offsets: "[4,8]")), data: 8)

  /// The rule by which a path is refused.
  private func refusal(of path: String) -> TensorFileRule? {
    do {
      _ = try TensorFile(path: path)
      return nil
    } catch {
      #expect(error.file == path && error.tensor == nil)
      return error.rule
    }
  }

  @Test func `any part of a file is read, and nothing beyond it`() throws {
    let temporary = try TemporaryFile(Array(0..<200))
    let file = try RegularFile(path: temporary.path)
    #expect(file.size == 200)
    #expect(try file.bytes(0..<3) == [0, 1, 2])
    #expect(try file.bytes(198..<200) == [198, 199])
    #expect(try file.bytes(7..<7).isEmpty)
    #expect(throws: TensorFileRule.truncated(expected: 201, found: 200)) {
      _ = try file.bytes(198..<201)
    }
  }

  @Test(arguments: ["/", NSTemporaryDirectory()]) func `R40 a folder is refused`(path: String) {
    #expect(refusal(of: path) == .notRegular)
  }

  @Test func `R41 a pipe is refused at once`() throws {
    let pipe = temporaryPath()
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    #expect(refusal(of: pipe) == .notRegular)
  }

  @Test(arguments: ["/dev/null", "/dev/zero"]) func `R42 a device is refused`(path: String) {
    #expect(refusal(of: path) == .notRegular)
  }

  #if os(Linux)
    @Test func `R42 a socket is refused`() throws {
      let path = temporaryPath()
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
      }
      try #require(result == 0)
      defer { unlink(path) }
      #expect(refusal(of: path) == .notRegular)
    }

    @Test(arguments: ["/proc/self/status", "/proc/self/maps", "/proc/version", "/proc/self/mem"])
    func `R43 a file that the system makes up is refused`(path: String) {
      #expect(refusal(of: path) == .isSomethingElse("the file is empty"))
    }

    @Test func `R43 a file that is shorter than the system says is refused`() throws {
      let path = "/sys/kernel/mm/transparent_hugepage/enabled"
      guard let file = try? RegularFile(path: path), file.size > 0 else { return }
      #expect(throws: TensorFileRule.self) { _ = try file.bytes(0..<file.size) }
    }

    @Test func `R49 a place that cannot be read is an error of the system`() throws {
      let memory = open("/proc/self/mem", O_RDONLY)
      defer { close(memory) }
      #expect(throws: TensorFileRule.unreadable("Input/output error")) {
        _ = try RegularFile.bytes(0..<8, of: memory)
      }
    }
  #endif

  @Test func `R49 a descriptor that cannot be read is an error of the system`() throws {
    let file = try TemporaryFile(bytes)
    let descriptor = open(file.path, O_WRONLY)
    defer { close(descriptor) }
    #expect(throws: TensorFileRule.unreadable("Bad file descriptor")) {
      _ = try RegularFile.bytes(0..<8, of: descriptor)
    }
  }

  @Test func `R44 a link that leads to itself is refused, and one to a file is not`() throws {
    let (link, good) = (temporaryPath(), temporaryPath())
    let file = try TemporaryFile(bytes)
    #expect(symlink(link, link) == 0 && symlink(file.path, good) == 0)
    defer {
      unlink(link)
      unlink(good)
    }
    #expect(refusal(of: link) == .unreadable(String(cString: strerror(ELOOP))))
    #expect(refusal(of: good) == nil)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser reads every file"))
  func `R45 a file that may not be read is refused`() throws {
    let file = try TemporaryFile(bytes)
    chmod(file.path, 0)
    #expect(refusal(of: file.path) == .unreadable("Permission denied"))
  }

  @Test func `R46 a file that is gone is refused, and one that goes while open is read`() throws {
    let file = try TemporaryFile(bytes)
    let open = try TensorFile(path: file.path)
    unlink(file.path)
    #expect(try open.read(open.entries[1]).elements == [0])
    #expect(refusal(of: file.path) == .unreadable("No such file or directory"))
  }

  @Test func `R47 a file cut anywhere while open is an error, not a signal`() throws {
    for length in 0..<bytes.count {
      let file = try TemporaryFile(bytes)
      let open = try TensorFile(path: file.path)
      truncate(file.path, off_t(length))
      let error = #expect(throws: TensorFileError.self) { _ = try open.read(open.entries[1]) }
      #expect(error?.rule == .changed && error?.tensor == "b", "\(length) bytes")
    }
  }

  @Test func `R48 a file that grows while open is an error`() throws {
    let file = try TemporaryFile(bytes)
    let open = try TensorFile(path: file.path)
    truncate(file.path, off_t(bytes.count + 1))
    let error = #expect(throws: TensorFileError.self) { _ = try open.read(open.entries[0]) }
    #expect(error?.rule == .changed && error?.tensor == "a")
  }

  @Test func `R48 a file that is written to while open is an error`() throws {
    let file = try TemporaryFile(bytes)
    // The clock of a file system ticks slowly: the file is older than what is written next.
    var old = [
      timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
    ]
    #expect(utimes(file.path, &old) == 0)
    let open = try TensorFile(path: file.path)
    #expect(try open.read(rows: 0..<1, of: open.entries[0]).elements == [0])
    let writing = openedForWriting(file.path)
    #expect(pwrite(writing, [1, 2, 3, 4] as [UInt8], 4, off_t(bytes.count - 8)) == 4)
    close(writing)
    let error = #expect(throws: TensorFileError.self) {
      _ = try open.read(rows: 0..<1, of: open.entries[0])
    }
    #expect(error?.rule == .changed && error?.tensor == "a")
  }

  @Test func `R48 a file that another one replaces is read as it was`() throws {
    let (file, other) = (try TemporaryFile(bytes), try TemporaryFile([1, 2, 3]))
    let open = try TensorFile(path: file.path)
    #expect(rename(other.path, file.path) == 0)
    #expect(try open.read(open.entries[0]).elements == [0])
  }
}

/// A path at which nothing is.
private func temporaryPath() -> String { NSTemporaryDirectory() + "heed-\(UUID().uuidString)" }

private func openedForWriting(_ path: String) -> Int32 { open(path, O_WRONLY) }
