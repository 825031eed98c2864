import Models
import Tokenization

/// Where one is in the card of a word.
///
///     WordPlace(list: .queries, word: 2, row: 0)  // the third word of the queries, at its beginning
public struct WordPlace: Equatable, Sendable {
  /// Which list of tokens.
  public enum List: Equatable, Sendable {
    /// The tokens of the queries.
    case queries
    /// The tokens of the keys.
    case keys
  }

  /// The list that the word is of.
  public var list: List
  /// The word's place among the words of the list.
  public var word: Int
  /// The selected row of the card.
  public var row: Int

  /// Creates a place.
  public init(list: List, word: Int, row: Int) {
    self.list = list
    self.word = word
    self.row = row
  }
}

extension [ModelToken] {
  /// The tokens word by word: those that one word became stand together, any other one by itself.
  ///
  ///     [CLS] un ##believ ##able [SEP]  // 0..<1, 1..<4, 4..<5
  ///
  /// - Complexity: O(tokens).
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    for place in indices {
      if let last = words.last, let word = self[place].word, let before = self[place - 1].word,
        word.index == before.index
      {
        words[words.count - 1] = last.lowerBound..<place + 1
      } else {
        words.append(place..<place + 1)
      }
    }
    return words
  }
}
