import Tokenization

/// A tokenizer as the command line names it: a `tokenizer.json`, or the folder that holds one.
struct TokenizerPath {
  /// What was typed.
  let path: String

  /// Reads the tokenizer; nothing else of a model is needed.
  ///
  /// - Throws: `FileError` where there is none, or where it needs something that is not supported.
  func tokenizer() throws(FileError) -> SubwordTokenizer {
    let bytes = try InputFile(path: file).bytes()
    do {
      return try SubwordTokenizer(parsing: bytes)
    } catch {
      throw .unreadable(file, reason: "\(error)")
    }
  }

  /// The file itself.
  private var file: String {
    if path.hasSuffix(".json") { return path }
    return path.hasSuffix("/") ? path + "tokenizer.json" : path + "/tokenizer.json"
  }
}
