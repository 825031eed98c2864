#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A model as the command line names it: a folder, or a name in the local Hugging Face cache.
///
///     try ModelFolder("gpt2").path  // ~/.cache/huggingface/hub/models--gpt2/snapshots/607a…
struct ModelFolder: Equatable {
  /// The folder with the files.
  let path: String
  /// What the model is called.
  let name: String

  /// Finds a model; nothing is fetched.
  ///
  /// - Throws: `FileError.unreadable` with what is in the cache.
  init(_ word: String, cache: String? = ModelFolder.cache) throws(FileError) {
    if Self.isFolder(word) {
      path = word
      name = Self.name(ofFolder: word)
      return
    }
    guard !fileExists(word) else {
      throw .unreadable(word, reason: "it is no folder; name the folder that the model is in")
    }
    guard let cache, let found = Self.repository(of: word, in: cache) else {
      throw .unreadable(word, reason: Self.advice(cache))
    }
    guard let snapshot = Self.snapshot(of: cache + "/" + found) else {
      throw .unreadable(
        word, reason: "the cache has the name, and no finished download of it; fetch it again")
    }
    path = snapshot
    name = found.dropFirst(Self.prefix.count).split(separator: "--").joined(separator: "/")
  }

  private static let prefix = "models--"

  /// Where the Hugging Face libraries keep what they have fetched, nil where no home is known.
  static var cache: String? {
    if let folder = environmentVariable("HF_HUB_CACHE") { return folder }
    if let home = environmentVariable("HF_HOME") { return home + "/hub" }
    return environmentVariable("HOME").map { $0 + "/.cache/huggingface/hub" }
  }

  /// The last part of a folder's name; where that says nothing, with the part before it.
  private static func name(ofFolder path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last else { return path }
    let saysNothing = ["model", "checkpoint", "final", "best", ".."].contains(last)
    return saysNothing ? parts.suffix(2).joined(separator: "/") : String(last)
  }

  /// The folder of a name: `gpt2` is also found as the model of an organisation.
  private static func repository(of word: String, in cache: String) -> String? {
    let whole = prefix + word.split(separator: "/").joined(separator: "--")
    let all = entries(of: cache)
    if all.contains(whole) { return whole }
    let ending = all.filter { $0.hasPrefix(prefix) && $0.hasSuffix("--" + word) }
    return ending.count == 1 ? ending[0] : nil
  }

  /// The files of the version that is called main, or of the only one.
  private static func snapshot(of repository: String) -> String? {
    let snapshots = repository + "/snapshots"
    if let bytes = try? InputFile(path: repository + "/refs/main").bytes() {
      let version = String(decoding: bytes, as: UTF8.self).filter { $0.isHexDigit }
      if isFolder(snapshots + "/" + version), !version.isEmpty { return snapshots + "/" + version }
    }
    let versions = entries(of: snapshots).filter { isFolder(snapshots + "/" + $0) }
    return versions.count == 1 ? snapshots + "/" + versions[0] : nil
  }

  private static func advice(_ cache: String?) -> String {
    let names = cache.map(entries) ?? []
    let models = names.filter { $0.hasPrefix(prefix) }.map {
      $0.dropFirst(prefix.count).split(separator: "--").joined(separator: "/")
    }
    let listed = models.prefix(5).joined(separator: ", ") + (models.count > 5 ? " …" : "")
    return "there is no such folder, and the local Hugging Face cache has "
      + (models.isEmpty ? "no model" : "only \(listed)")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what is in a folder, in order.
  private static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
