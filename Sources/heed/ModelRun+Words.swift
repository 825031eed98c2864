import Attention
import Explorer
import Models
import Screen
import Tokenization
import Views

/// What the tokens of a run are called.
extension ModelRun {
  /// The texts of the tokens.
  var tokens: [String] { trace.tokens.map(\.token.text) }

  /// The tokens as people write them, without the signs of a vocabulary for spaces and for parts of
  /// words.
  var words: [String] { trace.tokens.map(\.word) }

  /// The query tokens as people write them.
  var queryWords: [String] { trace.queryTokens.map(\.word) }

  /// The texts of the query tokens.
  var queryTokens: [String] { trace.queryTokens.map(\.token.text) }

  /// What the keys are called on the screen.
  var labels: [TokenLabel] { TokenLabel.labels(of: trace.tokens, repertoire: .unicode) }

  /// What the queries are called on the screen.
  var queryLabels: [TokenLabel] {
    TokenLabel.labels(of: trace.queryTokens, repertoire: .unicode)
  }

  /// The model and where its numbers come from: `toy, hand-made`.
  var modelTitle: String { trace.title }
}

extension ModelToken {
  /// The token as people write it: `Ġcat` and `##cat` are cat.
  fileprivate var word: String {
    guard id != nil, knowledge != .special else { return token.text }
    let word = label.hasPrefix("##") ? label.dropFirst(2) : label.drop { $0 == "·" }
    return word.isEmpty ? label : String(word)
  }
}
