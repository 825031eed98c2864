import Models
import Screen
import StrictJSON
import Tokenization

/// The tokens of one text, ready to be printed.
struct TokenListing {
  private let tokens: [ModelToken]
  private let vocabulary: ToyVocabulary

  init(_ tokens: [ModelToken], vocabulary: ToyVocabulary = ToyVocabulary(.standard)) {
    self.tokens = tokens
    self.vocabulary = vocabulary
  }

  /// A line for each token: index, id, range, what the model knows of it, and the token.
  var table: String {
    let rows = tokens.enumerated().map { index, token in
      let range = token.token.characters
      return [
        String(index), String(vocabulary.id(of: token)), "\(range.lowerBound)–\(range.upperBound)",
        token.knowledge.rawValue, shown(token.token.text),
      ]
    }
    return ([["index", "id", "characters", "known", "token"]] + rows).map(line).joined()
  }

  /// Writes ids, tokens, offsets and what is known, each as a list.
  func write(to writer: inout JSONWriter) {
    writer.beginObject(.oneLine)
    list("ids", to: &writer) { writer, token in writer.integer(vocabulary.id(of: token)) }
    list("tokens", to: &writer) { writer, token in writer.string(token.token.text) }
    list("offsets", to: &writer) { writer, token in
      writer.beginArray(.oneLine)
      writer.integer(token.token.characters.lowerBound)
      writer.integer(token.token.characters.upperBound)
      writer.endArray()
    }
    list("known", to: &writer) { writer, token in writer.string(token.knowledge.rawValue) }
    writer.endObject()
  }

  /// A token and, where it looks like another, what it is.
  private func shown(_ token: String) -> String {
    let text = DisplayText(token).description
    return DisplayText.spelling(of: token).map { "\(text)  \($0)" } ?? text
  }

  private func list(
    _ name: String, to writer: inout JSONWriter, _ body: (inout JSONWriter, ModelToken) -> Void
  ) {
    writer.name(name)
    writer.beginArray(.oneLine)
    for token in tokens { body(&writer, token) }
    writer.endArray()
  }

  private func line(_ cells: [String]) -> String {
    let widths = [5, 5, 10, 8]
    let padded = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return (padded + [cells.last ?? ""]).joined(separator: "  ") + "\n"
  }
}
