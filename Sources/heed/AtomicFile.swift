import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is replaced whole or not at all.
///
/// The new content goes into a temporary file in the same folder, reaches the disk, and takes the
/// place of the old one in one step. The mode of an existing file is kept, a symbolic link is
/// followed, and a device or pipe is written to directly.
struct AtomicFile {
  /// Where it is.
  let path: String

  /// Replaces what is in the file.
  ///
  /// - Throws: `FileError.unwritable`; the old content is then untouched.
  func write(_ bytes: [UInt8]) throws(FileError) {
    let target = try destination()
    guard let status = fileStatus(target) else {
      return try replace(target, with: bytes, like: nil)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try replace(target, with: bytes, like: status)
    case S_IFDIR: throw .unwritable(path, reason: "it is a folder; name a file in it")
    default: try writeDirectly(bytes, to: target)
    }
  }

  /// The file itself, behind all symbolic links.
  private func destination() throws(FileError) -> String {
    guard !path.isEmpty else { throw .unwritable("“”", reason: "the name of the file is empty") }
    var target = path
    for _ in 0..<40 {
      guard let link = linkTarget(target) else { return target }
      target = link.hasPrefix("/") ? link : folder(of: target) + "/" + link
    }
    throw .unwritable(path, reason: "too many symbolic links follow each other")
  }

  private func replace(
    _ target: String, with bytes: [UInt8], like old: stat?
  ) throws(FileError) {
    Guard.note("writing \(path)")
    let temporary = folder(of: target) + "/.heed-\(getpid()).tmp"
    guard old == nil || access(target, W_OK) == 0 else { throw failure() }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    if let old {
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      fchmod(descriptor, old.st_mode & 0o7777)
    }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let error = isWritten ? nil : failure()
    let isClosed = close(descriptor) == 0
    guard error == nil, isClosed, rename(temporary, target) == 0 else {
      let error = error ?? failure()
      unlink(temporary)
      throw error
    }
    synchronizeFolder(of: target)
  }

  private func writeDirectly(_ bytes: [UInt8], to target: String) throws(FileError) {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor) else { throw errno == EPIPE ? .readerLeft : failure() }
  }

  private func synchronizeFolder(of target: String) {
    let descriptor = open(folder(of: target), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure() -> FileError { .unwritable(path, reason: systemReason) }
}

/// The folder that a file lies in.
private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// What a symbolic link points to, or nil if it is none.
private func linkTarget(_ path: String) -> String? {
  var target = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &target, target.count)
  return count > 0
    ? String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
}

private func fileStatus(_ path: String) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}
