import Foundation
import StrictJSON
import Testing
import Tokenization

/// A tokenizer file and what the Hugging Face library makes of texts with it.
struct TokenizerReference {
  /// One text, or two, and what comes out.
  struct Case {
    let text: String
    let second: String?
    let ids: [Int]?
    let offsets: [Range<Int>]?
    let words: [Int?]?
    let tokens: [String]?
    let segments: [Int]?
    let idsWithoutFrame: [Int]?
    let decoded: String?
  }

  let tokenizer: SubwordTokenizer
  let cases: [Case]

  /// Reads `name.tokenizer.json` and `name.expected.json`.
  init(_ name: String) throws {
    tokenizer = try SubwordTokenizer(parsing: try Self.bytes("\(name).tokenizer.json"))
    let expected = try JSONValue(parsing: try Self.bytes("\(name).expected.json"))
    cases = try #require(expected["cases"]?.array).map(Self.readCase)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Reference/\(name)")))
  }

  private static func readCase(_ value: JSONValue) throws -> Case {
    let ids = try value["ids"].map(integers)
    return Case(
      text: try #require(value["text"]?.string), second: value["pair"]?.string, ids: ids,
      offsets: try value["offsets"]?.array?.map { pair in
        let ends = try integers(pair)
        return ends[0]..<ends[1]
      },
      words: value["word_ids"]?.array?.map { $0.number?.integer },
      tokens: value["tokens"]?.array?.compactMap(\.string),
      segments: try value["segments"].map(integers),
      idsWithoutFrame: try value["ids_nospecial"].map(integers) ?? ids,
      decoded: value["decoded"]?.string)
  }

  private static func integers(_ value: JSONValue) throws -> [Int] {
    try #require(value.array).map { try #require($0.number?.integer) }
  }
}

extension TokenizerReference {
  /// Expects that every text comes out as it does there.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    for expected in cases {
      let comment: Comment = "\(expected.text.debugDescription)"
      let encoding = try tokenizer.encoding(of: expected.text, and: expected.second)
      if let ids = expected.ids {
        #expect(encoding.ids == ids, comment, sourceLocation: sourceLocation)
      }
      if let offsets = expected.offsets {
        #expect(
          encoding.tokens.map(\.characters) == offsets, comment, sourceLocation: sourceLocation)
      }
      if let words = expected.words {
        #expect(encoding.tokens.map(\.word) == words, comment, sourceLocation: sourceLocation)
      }
      if let tokens = expected.tokens {
        #expect(
          encoding.tokens.map { JSONText($0.token) } == tokens.map { JSONText($0) }, comment,
          sourceLocation: sourceLocation)
      }
      if let segments = expected.segments {
        #expect(
          encoding.tokens.map(\.segment) == segments, comment, sourceLocation: sourceLocation)
      }
      let bare = try tokenizer.encoding(of: expected.text, and: expected.second, .omitted)
      if let ids = expected.idsWithoutFrame {
        #expect(bare.ids == ids, comment, sourceLocation: sourceLocation)
      }
      if let decoded = expected.decoded {
        let text = try tokenizer.text(of: bare.ids)
        #expect(JSONText(text) == JSONText(decoded), comment, sourceLocation: sourceLocation)
      }
    }
  }
}
