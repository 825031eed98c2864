import Lessons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the progress in lessons is kept: the state folder of the XDG specification.
///
///     $XDG_STATE_HOME/heed/progress.yaml, else ~/.local/state/heed/progress.yaml
///
/// It is replaced whole or not at all. A file that is damaged is kept aside under another name, and
/// learning begins anew; one that a newer program wrote is neither read nor replaced.
///
/// Source: XDG Base Directory Specification 0.8.
struct ProgressFile {
  /// Where it is.
  let path: String

  /// What was read, and what a reader has to be told.
  struct Kept: Equatable {
    /// How far the learner is.
    var progress: LessonProgress
    /// What was wrong with the file, or nil.
    var notice: String?
  }

  /// The file of this user; nil where there is no home.
  static var standard: ProgressFile? {
    ProgressFile(
      stateHome: environmentVariable("XDG_STATE_HOME"), home: environmentVariable("HOME"))
  }

  /// The file at a path.
  init(path: String) { self.path = path }

  /// The file in the folders of an environment; a folder that is not absolute does not count.
  init?(stateHome: String?, home: String?) {
    if let stateHome, stateHome.hasPrefix("/") {
      path = stateHome + "/heed/progress.yaml"
    } else if let home, home.hasPrefix("/") {
      path = home + "/.local/state/heed/progress.yaml"
    } else {
      return nil
    }
  }

  /// Reads the file; without one, nothing was begun.
  ///
  /// - Throws: `FileError` where it is there and cannot be read.
  func read() throws(FileError) -> Kept {
    guard fileExists(path) else { return Kept(progress: LessonProgress(), notice: nil) }
    let bytes = try InputFile(path: path).bytes()
    do {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw LessonProgressError.damaged(line: 1, reason: "it is not UTF-8")
      }
      return Kept(progress: try LessonProgress(yaml: text), notice: nil)
    } catch LessonProgressError.newer(let version) {
      throw .unreadable(
        path,
        reason: "version \(version) was written by a newer heed; update heed, or move the file away"
      )
    } catch {
      let aside = try keepAside()
      return Kept(
        progress: LessonProgress(),
        notice: "the progress in \(path) is damaged (\(error)); it is kept as \(aside), and "
          + "learning begins anew")
    }
  }

  /// Replaces the file.
  ///
  /// - Throws: `FileError`; the old file is then untouched.
  func write(_ progress: LessonProgress) throws(FileError) {
    try makeFolder()
    try AtomicFile(path: path).write(Array(progress.yaml.utf8))
  }

  /// Gives the damaged file a name that no file has.
  private func keepAside() throws(FileError) -> String {
    for number in 1...1000 {
      let aside = "\(path).damaged-\(number)"
      guard !fileExists(aside) else { continue }
      guard rename(path, aside) == 0 else { break }
      return aside
    }
    throw .unwritable(path, reason: "it is damaged and cannot be kept aside: \(systemReason)")
  }

  /// Makes the folders above the file, for this user alone.
  private func makeFolder() throws(FileError) {
    let folders = path.split(separator: "/").dropLast()
    var folder = ""
    for name in folders {
      folder += "/" + name
      guard !fileExists(folder) else { continue }
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw .unwritable(folder, reason: systemReason)
      }
    }
  }
}
