#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file in which a reader keeps what they like: where it is, and what is in it.
struct ConfigFile: Equatable {
  /// Where it is.
  let path: String

  /// The most bytes that are read: a file that lists everything has a tenth of it.
  static let mostBytes = 1 << 16

  /// The file of the reader; nil where no folder for such files is known.
  ///
  ///     ConfigFile(environment: { ["HOME": "/home/ada"][$0] })?.path
  ///     // /home/ada/.config/heed/config.yaml
  ///
  /// - Parameter environment: The environment variables; `XDG_CONFIG_HOME` counts where it is the
  ///   whole path of a folder, else `HOME` does.
  init?(environment: (String) -> String?) {
    let folders = [
      environment("XDG_CONFIG_HOME"),
      environment("HOME").flatMap { $0.isEmpty ? nil : $0 + "/.config" },
    ]
    guard let folder = folders.compactMap(\.self).first(where: { $0.hasPrefix("/") }) else {
      return nil
    }
    path = folder + "/heed/config.yaml"
  }

  /// A file by its path.
  init(path: String) { self.path = path }

  /// Whether there is anything of that name.
  var exists: Bool { fileExists(path) }

  /// What a file says, and in one line what is wrong with it; nothing where there is no file.
  static func settings(of file: ConfigFile?) -> (config: Config, notice: String?) {
    guard let file, file.exists else { return (Config(), nil) }
    do {
      let config = Config(try file.text())
      return (config, ConfigProblem.notice(config.problems, of: file.path))
    } catch {
      return (Config(), error.description)
    }
  }

  /// What is in it.
  ///
  /// A pipe or device is not waited for, and of a file that has no end no more than the limit is read.
  ///
  /// - Throws: `FileError` for what is no readable text file of at most `mostBytes`.
  func text() throws(FileError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(path, reason: systemReason) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path, reason: "it is no regular file; heed reads its settings from a file")
    }
    guard let bytes = readAll(descriptor, atMost: Self.mostBytes + 1) else {
      throw .unreadable(path, reason: systemReason)
    }
    guard bytes.count <= Self.mostBytes else {
      throw .unreadable(
        path, reason: "it has more than \(Self.mostBytes) bytes; heed config --sample is shorter")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path) }
    return text
  }
}
