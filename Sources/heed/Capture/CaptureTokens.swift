import StrictJSON

/// The names of a capture's tokens: given with `--tokens`, said in its file, or in a file beside it.
///
///     dump.npy   dump.tokens.json  ["the", "cat"]   dump.tokens.txt  a token a line
struct CaptureTokens {
  /// The names.
  let texts: [String]
  /// Where they come from.
  let source: String

  /// Takes what `--tokens` gives: a JSON list of texts, or the name of a file.
  init(option: String) throws {
    if option.first == "[" {
      self.init(try Self.list(Array(option.utf8), source: "--tokens"), source: "--tokens")
    } else {
      try self.init(file: option)
    }
  }

  /// Reads a file: a JSON list of texts, or a token a line.
  init(file: String) throws {
    let bytes = try InputFile(path: file).bytes()
    let first = bytes.first { !$0.isBlank }
    if first == UInt8(ascii: "[") {
      self.init(try Self.list(bytes, source: file), source: file)
      return
    }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let texts = lines.map { line in
      String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    guard !texts.contains(nil) else { throw FileError.notUTF8(file) }
    self.init(texts.compactMap(\.self), source: file)
  }

  /// Reads what a file says of itself: a JSON list of texts.
  init(metadata text: String, source: String) throws(CaptureError) {
    self.init(try Self.list(Array(text.utf8), source: source), source: source)
  }

  private init(_ texts: [String], source: String) {
    self.texts = texts
    self.source = source
  }

  /// The first file beside a capture that holds its tokens, if there is one.
  static func file(beside path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let dot = path.lastIndex(of: ".").flatMap {
      $0 > (path.lastIndex(of: "/") ?? path.startIndex) ? $0 : nil
    }
    let stem = dot.map { String(path[..<$0]) } ?? path
    return [
      path + ".tokens.json", stem + ".tokens.json", path + ".tokens.txt", stem + ".tokens.txt",
      folder + "tokens.json", folder + "tokens.txt",
    ].first(where: fileExists)
  }

  private static func list(
    _ bytes: [UInt8], source: String
  ) throws(CaptureError) -> [String] {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .tokens(source, reason: "\(error)")
    }
    guard let items = value.array, items.allSatisfy({ $0.string != nil }) else {
      throw .tokens(source, reason: "it is no list of texts")
    }
    return items.compactMap(\.string)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

/// A name from a file for a message, clipped; whoever writes the message makes it visible, once.
func shownName(_ name: String) -> String {
  let beginning = String(String.UnicodeScalarView(name.unicodeScalars.prefix(40)))
  return name.isEmpty ? "the array" : beginning + (name.unicodeScalars.count > 40 ? "…" : "")
}
