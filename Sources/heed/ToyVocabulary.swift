import Models
import Tokenization

/// The ids of the toy model's words.
///
/// 0 is the beginning of the sentence, 1 stands for every word without an entry of its own, and the
/// words of the dictionary follow in the order of their UTF-8 bytes.
struct ToyVocabulary {
  /// The id of the beginning of the sentence.
  static let beginning = 0
  /// The id of a word without an entry of its own.
  static let noEntry = 1

  private var ids: [String: Int] = [:]

  init(_ lexicon: Lexicon) {
    let words = lexicon.words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, word) in words.enumerated() { ids[word] = index + 2 }
  }

  /// The id of a token.
  func id(of token: ModelToken) -> Int {
    token.knowledge == .special ? Self.beginning : ids[token.token.text] ?? Self.noEntry
  }
}
