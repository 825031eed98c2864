/// How one word of a text became tokens, with every token written out.
///
///     let encoding = try tokenizer.encoding(of: "unbelievable")
///     tokenizer.derivations(of: encoding, in: ["unbelievable"])[0].tokens  // un, ##believ, ##able
///
/// A `WordTrace` holds what the model did as ids; this is what a reader is shown of it.
public struct WordDerivation: Equatable, Sendable {
  /// Its place among the words that the texts were cut into, from 0.
  public let index: Int
  /// How many words there are.
  public let count: Int
  /// What stands in the text.
  public let original: String
  /// What the model was given: normalized, and written in its own alphabet.
  public let text: String
  /// The tokens that it became.
  public let tokens: [DerivedToken]
  /// How it became them.
  public let method: Method

  /// How a word becomes tokens.
  public enum Method: Equatable, Sendable {
    /// It is a token as it is, and nothing was done with it.
    case whole
    /// It is a token that was added to the vocabulary, found before anything else was done.
    case added
    /// Neighbours were merged, those learned first before the others.
    case merges(MergeDerivation)
    /// From left to right, each the longest piece that the vocabulary has.
    case longestMatches([TriedPiece])
    /// The word has more characters than the model cuts, and is unknown as a whole.
    case tooLong(limit: Int)
    /// The way with the greatest sum of scores.
    case bestPath([WeighedPiece])
  }
}

/// A token of a word: its id, and how it is written.
public struct DerivedToken: Equatable, Hashable, Sendable {
  /// Its id.
  public let id: Int
  /// How it is written.
  public let text: String

  /// Creates a token.
  public init(id: Int, text: String) {
    self.id = id
    self.text = text
  }
}

extension SubwordTokenizer {
  /// How each word of an encoding became tokens.
  ///
  /// - Parameters:
  ///   - encoding: What this tokenizer made of the texts.
  ///   - texts: The texts, one or two.
  ///   - written: How a token is to be written, as the vocabulary does if nothing is said.
  /// - Returns: A derivation for each of its words, in order.
  /// - Complexity: O(n log n) for n characters, as cutting them is; for Unigram O(n·t), for WordPiece
  ///   O(n·t²), with tokens of t bytes at most.
  public func derivations(
    of encoding: TokenEncoding, in texts: [String], written: (String) -> String = { $0 }
  ) -> [WordDerivation] {
    let texts = texts.map { Array($0.unicodeScalars) }
    return encoding.words.enumerated().map { index, word in
      let scalars = texts.indices.contains(word.textIndex) ? texts[word.textIndex] : []
      let original = word.characters.clamped(to: scalars.indices)
      return WordDerivation(
        index: index, count: encoding.words.count,
        original: Array(scalars[original]).string,
        text: written(word.text),
        tokens: word.ids.map { derived($0, written) },
        method: method(of: word, written))
    }
  }

  private func derived(_ id: Int, _ written: (String) -> String) -> DerivedToken {
    DerivedToken(id: id, text: written(token(of: id) ?? ""))
  }

  private func method(
    of word: WordTrace, _ written: (String) -> String
  ) -> WordDerivation.Method {
    switch (word.trace, model) {
    case (.added, _): .added
    case (.merges(let symbols, let steps), .bytePair(let model)):
      .merges(
        MergeDerivation(symbols, steps, rank: model.rank) { written(token(of: $0) ?? "") })
    case (.longestMatches([]), .wordPiece(let model)): .tooLong(limit: model.mostScalars)
    case (.longestMatches(let matches), .wordPiece(let model)):
      .longestMatches(matches.map { model.tried($0, in: word.text, written) })
    case (.bestPath(let path), .unigram(let model)):
      .bestPath(model.weighed(path, in: word.text, written))
    case (.whole, _), (.merges, _), (.longestMatches, _), (.bestPath, _): .whole
    }
  }
}
