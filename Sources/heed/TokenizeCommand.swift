import ArgumentParser
import Models
import StrictJSON
import Tokenization

/// `heed tokenize`: tokens with their ids and where they stand.
struct TokenizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize", abstract: "Print ids, tokens and character ranges.",
    usage: """
      heed tokenize TEXT [--format FORMAT] [--model PATH [--steps]]
      heed tokenize --jsonl FILE [--model PATH]
      """,
    discussion: """
      Ids of the toy model: 0 is [BOS], the beginning of the sentence; 1 is every word without an \
      entry of its own, derived forms among them; from 2 on, the words of the dictionary in the \
      order of their UTF-8 bytes. Offsets count Unicode scalars, [first, one after the last].

      With --model, the tokens are those of a tokenizer.json; only that file is read. Where it \
      asks for padding or truncation, neither is done, as transformers does by itself.

      With --steps, each word is followed by how it became tokens: its merges with their ranks, the \
      pieces that were tried, or the sums of the best way.

      Examples:
        heed tokenize "The cat sat on the mat" --format json
        heed tokenize "The cat sat on the mat" --model FOLDER
        heed tokenize "unbelievable" --model FOLDER --steps
      """)

  /// How tokens are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var text: TextArgument
  @Option(help: "How: text or json.")
  var format = Format.text
  @Option(help: "A file with one JSON string a line; prints a JSON array with an object for each.")
  var jsonl: String?
  @OptionGroup var words: WordOptions
  @Option(
    help: ArgumentHelp(
      """
      A tokenizer.json, the folder of a model that has one, or a name in the local Hugging Face \
      cache; without it, the toy model.
      """,
      valueName: "path"))
  var model: String?
  @Option(help: "A second text, for tokenizers that frame pairs; with --model.")
  var pair: String?
  @Flag(help: "How each word became tokens, step by step; with --model.")
  var steps = false

  func run() throws {
    if let model { return try run(TokenizerPath(path: model).tokenizer()) }
    guard !steps else { throw UsageError.needsModel(option: "--steps") }
    guard pair == nil else { throw UsageError.needsModel(option: "--pair") }
    let model = ToyModel().declaring(try words.declarations())
    if let jsonl {
      guard text.text == nil else { throw UsageError.textAndFile }
      return try StandardOutput.write(tokenListing(of: TextLines(path: jsonl).texts(), model))
    }
    try write(TokenListing(model.tokens(of: try text.read(for: "tokenize"))))
  }

  private func write(_ tokens: TokenListing) throws {
    switch format {
    case .text: try StandardOutput.write(tokens.table)
    case .json:
      var writer = JSONWriter(layout: .lines)
      tokens.write(to: &writer)
      try StandardOutput.write(writer.text + "\n")
    }
  }

  /// Prints what a tokenizer makes of a text, or of every text of a file.
  private func run(_ tokenizer: SubwordTokenizer) throws {
    guard words.words.isEmpty else { throw UsageError.toyOnly(option: "--word") }
    var writer = JSONWriter(layout: .lines)
    if let jsonl {
      guard text.text == nil else { throw UsageError.textAndFile }
      writer.beginArray()
      for text in try TextLines(path: jsonl).texts() {
        try listing(of: text, tokenizer).write(to: &writer)
      }
      writer.endArray()
      return try StandardOutput.write(writer.text + "\n")
    }
    let listing = try listing(of: text.read(for: "tokenize"), tokenizer)
    guard format == .json else { return try StandardOutput.write(listing.text) }
    listing.write(to: &writer)
    try StandardOutput.write(writer.text + "\n")
  }

  private func listing(
    of text: String, _ tokenizer: SubwordTokenizer
  ) throws(FileError) -> SubwordListing {
    do {
      let encoding = try tokenizer.encoding(of: text, and: pair)
      let texts = [text] + [pair].compactMap(\.self)
      return SubwordListing(
        encoding, words: steps ? tokenizer.derivations(of: encoding, in: texts) : nil)
    } catch {
      throw .unreadable(model ?? "", reason: "\(error)")
    }
  }

  /// An array with one object a text.
  private func tokenListing(of texts: [String], _ model: ToyModel) -> String {
    let vocabulary = ToyVocabulary(.standard)
    var writer = JSONWriter(layout: .lines)
    writer.beginArray()
    for text in texts {
      TokenListing(model.tokens(of: text), vocabulary: vocabulary).write(to: &writer)
    }
    writer.endArray()
    return writer.text + "\n"
  }
}

/// A file with one JSON string a line.
struct TextLines {
  /// Where it is.
  let path: String

  /// The texts.
  ///
  /// - Throws: `FileError`, with the number of the first line that is no JSON string.
  func texts() throws(FileError) -> [String] {
    let bytes = try InputFile(path: path).bytes()
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var texts: [String] = []
    for (index, line) in lines.enumerated() {
      texts.append(try string(Array(line), number: index + 1))
    }
    return texts
  }

  private func string(_ line: [UInt8], number: Int) throws(FileError) -> String {
    do {
      if let text = try JSONValue(parsing: line).string { return text }
      throw FileError.line(number, of: path, reason: "it holds another kind of value")
    } catch let error as JSONError {
      throw .line(number, of: path, reason: error.description)
    } catch {
      throw .line(number, of: path, reason: "it holds another kind of value")
    }
  }
}
