import StrictJSON
import Tokenization

extension WordDerivation {
  /// Writes the word and its steps as an object.
  ///
  ///     {"text": "hug", "method": "merges", "symbols": ["h", "u", "g"],
  ///      "steps": [{"rank": 0, "left": "u", "right": "g", "result": "ug"}], "tokens": [...]}
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("original", original)
    writer.member("text", text)
    writer.name("tokens")
    writer.beginArray(.oneLine)
    for token in tokens { writer.string(token.text) }
    writer.endArray()
    writer.member("method", methodName)
    writeSteps(to: &writer)
    writer.endObject()
  }

  private var methodName: String {
    switch method {
    case .whole: "whole"
    case .added: "added"
    case .merges: "merges"
    case .longestMatches: "longest matches"
    case .tooLong: "too long"
    case .bestPath: "best path"
    }
  }

  private func writeSteps(to writer: inout JSONWriter) {
    switch method {
    case .whole, .added, .tooLong: break
    case .merges(let merges):
      writer.name("symbols")
      writer.beginArray(.oneLine)
      for symbol in merges.state(after: 0).symbols { writer.string(symbol) }
      writer.endArray()
      writer.list("steps", (1...max(1, merges.count)).compactMap { merges.step($0) }) {
        $0.write($1)
      }
    case .longestMatches(let pieces): writer.list("steps", pieces) { $0.write($1) }
    case .bestPath(let path): writer.list("steps", path) { $0.write($1) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  /// A list of objects, one a line.
  fileprivate mutating func list<Value>(
    _ name: String, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void
  ) {
    self.name(name)
    beginArray()
    for value in values {
      beginObject(.oneLine)
      body(&self, value)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func write(_ pair: MergedPair) {
    name("rank")
    integer(pair.rank)
    member("left", pair.left)
    member("right", pair.right)
    member("result", pair.result)
  }

  fileprivate mutating func write(_ piece: TriedPiece) {
    name("tried")
    beginArray(.oneLine)
    for text in piece.tried { string(text) }
    endArray()
    name("found")
    if let found = piece.found { string(found.text) } else { null() }
    member("rest", piece.rest)
  }

  fileprivate mutating func write(_ piece: WeighedPiece) {
    member("token", piece.token.text)
    member("text", piece.text)
    name("score")
    number(piece.score)
    name("sum")
    number(piece.total)
    name("others")
    beginArray(.oneLine)
    for way in piece.others {
      beginObject(.oneLine)
      member("text", way.text)
      name("sum")
      number(way.total)
      endObject()
    }
    endArray()
  }
}
