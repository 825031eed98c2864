import Screen
import StrictJSON
import Tokenization

/// The tokens that a `tokenizer.json` makes of one text, ready to be printed.
struct SubwordListing {
  private let tokens: [EncodedToken]
  private let words: [WordDerivation]?

  /// Creates a listing; with words, it tells how each became tokens.
  init(_ encoding: TokenEncoding, words: [WordDerivation]? = nil) {
    tokens = encoding.tokens
    self.words = words
  }

  /// A line for each token, and the steps of each word where they were asked for.
  var text: String { table + (words ?? []).map { "\n" + PrintedWord($0).text }.joined() }

  /// A line for each token: index, id, range, and the token as the vocabulary writes it.
  var table: String {
    let rows = tokens.enumerated().map { index, token in
      let range = token.characters
      return [
        String(index), String(token.id), "\(range.lowerBound)–\(range.upperBound)",
        DisplayText(token.token).description,
      ]
    }
    return ([["index", "id", "characters", "token"]] + rows).map(line).joined()
  }

  /// Writes ids, tokens and offsets, each as a list.
  func write(to writer: inout JSONWriter) {
    writer.beginObject(words == nil ? .oneLine : .lines)
    list("ids", to: &writer) { writer, token in writer.integer(token.id) }
    list("tokens", to: &writer) { writer, token in writer.string(token.token) }
    list("offsets", to: &writer) { writer, token in
      writer.beginArray(.oneLine)
      writer.integer(token.characters.lowerBound)
      writer.integer(token.characters.upperBound)
      writer.endArray()
    }
    if let words {
      writer.name("words")
      writer.beginArray()
      for word in words { word.write(to: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func list(
    _ name: String, to writer: inout JSONWriter, _ body: (inout JSONWriter, EncodedToken) -> Void
  ) {
    writer.name(name)
    writer.beginArray(.oneLine)
    for token in tokens { body(&writer, token) }
    writer.endArray()
  }

  private func line(_ cells: [String]) -> String {
    let padded = zip(cells, [5, 6, 10]).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return (padded + [cells.last ?? ""]).joined(separator: "  ") + "\n"
  }
}
