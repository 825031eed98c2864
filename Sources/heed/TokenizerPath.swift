import Tokenization

/// A tokenizer as the command line names it: a `tokenizer.json`, or the model that has one.
struct TokenizerPath {
  /// What was typed.
  let path: String

  /// Reads the tokenizer; nothing else of a model is needed.
  ///
  /// - Throws: `FileError` where there is none, or where it needs something that is not supported.
  func tokenizer() throws(FileError) -> SubwordTokenizer {
    let file = try file
    let bytes = try InputFile(path: file).bytes()
    do {
      return try SubwordTokenizer(parsing: bytes)
    } catch {
      throw .unreadable(file, reason: "\(error)")
    }
  }

  /// The file itself.
  private var file: String {
    get throws(FileError) {
      path.hasSuffix(".json") ? path : try ModelFolder(path).path + "/tokenizer.json"
    }
  }
}
