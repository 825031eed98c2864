/// What people take for a file of tensors by mistake.
enum WrongFile {
  /// What a file is by its first bytes.
  ///
  ///     WrongFile.kind(of: Array("GGUF…".utf8))
  ///     // it is a GGUF file, which is not read; give safetensors or npy
  ///
  /// - Parameter start: The first bytes of a file, 512 at most.
  /// - Returns: What it is and what to do; nil if it may be a file of tensors.
  static func kind(of start: [UInt8]) -> String? {
    if start.isEmpty { return "the file is empty" }
    guard !mayBeSafetensors(start) else { return nil }
    return kinds.first { $0.begins(start) }?.what
  }

  /// What a file is that was to be a picture.
  ///
  ///     WrongFile.pictureKind(of: [0xFF, 0xD8, 0xFF])  // it is a JPEG picture, …
  static func pictureKind(of start: [UInt8]) -> String {
    let pictures = "give a PNG or PPM picture"
    if start.isEmpty { return "the file is empty" }
    if start.starts(with: [0xFF, 0xD8, 0xFF]) { return "it is a JPEG picture; \(pictures)" }
    if start.starts(with: "GIF8".utf8) { return "it is a GIF picture; \(pictures)" }
    if start.starts(with: "version https://git-lfs".utf8) {
      return "it is a Git LFS pointer, not the file itself; run git lfs pull"
    }
    return "it is neither PNG nor PPM; \(pictures)"
  }

  /// Whether a path is that of a download that did not end.
  ///
  ///     WrongFile.isHalfDownload("blobs/4f1c.incomplete")  // true
  static func isHalfDownload(_ path: String) -> Bool {
    [".incomplete", ".part", ".partial", ".crdownload", ".download", ".aria2"]
      .contains { path.lowercased().hasSuffix($0) }
  }

  /// What is said of a file of that name that ends too soon.
  static let halfDownload = "it is half a download, as its name says; fetch it again"

  /// Whether a header of an allowed length seems to begin; its length may look like anything else.
  static func mayBeSafetensors(_ start: [UInt8]) -> Bool {
    start.count > 8 && start[4..<8].allSatisfy { $0 == 0 }
      && [UInt8(ascii: "{"), 0x20, 0x09, 0x0A, 0x0D].contains(start[8])
  }

  private struct Kind {
    let what: String
    let begins: @Sendable ([UInt8]) -> Bool
  }

  private static let kinds: [Kind] = [
    Kind(what: "it is a Git LFS pointer, not the file itself; run git lfs pull") {
      $0.starts(with: "version https://git-lfs".utf8)
    },
    Kind(what: "it is a GGUF file, which is not read; give safetensors, npz or npy") {
      $0.starts(with: "GGUF".utf8)
    },
    Kind(what: "it is compressed with gzip; unpack it first") { $0.starts(with: [0x1F, 0x8B]) },
    Kind(
      what: "it is a Python pickle, which can run code and is never opened; save safetensors or npy"
    ) {
      $0.count >= 2 && $0[0] == 0x80 && (1...5).contains($0[1])
        && !$0.dropFirst(2).prefix(6).allSatisfy { $0 == 0 }
    },
    Kind(what: "it begins like npy, but not as npy must; save it again with numpy.save") {
      $0.count >= 6 && String(decoding: $0[1..<6], as: UTF8.self).uppercased() == "NUMPY"
    },
    Kind(what: "it is a web page, not a file of tensors; fetch the file itself") {
      let text = String(decoding: $0.prefix(200), as: UTF8.self)
        .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
      return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    },
    Kind(what: "it is a text, not a file of tensors; give safetensors, npz or npy") {
      // Eight such bytes would be the length of a header that no disk holds.
      $0.count >= 8 && $0.prefix(8).allSatisfy { $0.isPrinted }
    },
  ]
}

extension UInt8 {
  /// Whether it stands for a letter, a sign or a space of ASCII.
  fileprivate var isPrinted: Bool {
    (0x20..<0x7F).contains(self) || (0x09...0x0D).contains(self)
  }
}
