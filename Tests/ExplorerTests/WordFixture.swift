import Attention
import Models
import Screen
import Testing
import Tokenization

/// A small tokenizer of each kind, and runs of a model that reads with it.
enum WordFixture: String, CaseIterable {
  case merges
  case longestMatches
  case bestPath

  private var json: String {
    switch self {
    case .merges:
      """
      {"model": {"type": "BPE", "vocab": {"h":0,"u":1,"g":2,"s":3," ":4,"ug":5,"hug":6,"<unk>":7},
      "unk_token": "<unk>", "merges": ["u g", "h ug"]}, "pre_tokenizer": {"type": "Whitespace"},
      "added_tokens": [{"id": 8, "content": "[MASK]", "special": true}]}
      """
    case .longestMatches:
      """
      {"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
      "max_input_chars_per_word": 9, "vocab": {"[UNK]":0,"h":1,"hu":2,"##g":3,"##gs":4,"##s":5}},
      "pre_tokenizer": {"type": "Whitespace"}}
      """
    case .bestPath:
      """
      {"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", -9], ["h", -3], ["u", -3.5],
      ["g", -4], ["hu", -5], ["ug", -4.5], ["s", -2]]}, "pre_tokenizer": {"type": "Whitespace"}}
      """
    }
  }

  /// How the words of a text became tokens.
  func words(of text: String) throws -> [WordDerivation] {
    let tokenizer = try SubwordTokenizer(parsing: Array(json.utf8))
    return tokenizer.derivations(of: try tokenizer.encoding(of: text), in: [text])
  }

  /// A run of a model of two heads that has read a text, with a frame around it.
  func trace(of text: String) throws -> ModelTrace {
    let tokenizer = try SubwordTokenizer(parsing: Array(json.utf8))
    let encoding = try tokenizer.encoding(of: text)
    let words = tokenizer.derivations(of: encoding, in: [text])
    let frame = { ModelToken(Token(text: $0, characters: 0..<0), .special, id: 90) }
    let tokens =
      [frame("[CLS]")]
      + encoding.tokens.map { token in
        ModelToken(
          Token(text: token.token, characters: token.characters), .known, id: token.id,
          word: token.word.map { words[$0] })
      } + [frame("[SEP]")]
    let numbers = Matrix.zeros(rowCount: tokens.count, columnCount: 2)
    let head = ModelHead(
      name: nil, attention: try AttentionHead(queries: numbers, keys: numbers, values: numbers),
      outputs: .notKept)
    return ModelTrace(
      modelName: "small", origin: .checkpoint, tokens: tokens, layers: [[head, head]],
      residuals: [], residualNames: [])
  }
}
