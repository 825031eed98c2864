import Models

/// A token as the user names it: a word, a word with its position, or an index.
///
///     TokenReference("the@5", option: "--key").index(in: ["[BOS]", "the", …])  // 5
///
/// Digits alone are an index; a number that is a word of the text needs its position, `7@3`.
struct TokenReference {
  private let reference: String
  private let option: String

  init(_ reference: String, option: String) {
    self.reference = reference
    self.option = option
  }

  /// The position of the token; case and the form of apostrophes do not matter.
  func index(in tokens: [String]) throws(UsageError) -> Int {
    if reference.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !reference.isEmpty {
      return try checked(reference, in: tokens)
    }
    if let sign = reference.lastIndex(of: "@"), sign > reference.startIndex,
      let index = try position(after: sign, in: tokens)
    {
      return index
    }
    return try onlyMatch(in: tokens)
  }

  private func checked(_ digits: String, in tokens: [String]) throws(UsageError) -> Int {
    guard let index = Int(digits), tokens.indices.contains(index) else {
      throw .tokenIndex(reference, option: option, count: tokens.count)
    }
    return index
  }

  /// The position after `@`, if digits stand there.
  private func position(
    after sign: String.Index, in tokens: [String]
  ) throws(UsageError) -> Int? {
    let digits = String(reference[reference.index(after: sign)...])
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let index = try checked(digits, in: tokens)
    guard plain(tokens[index]) == plain(String(reference[..<sign])) else {
      throw .tokenElsewhere(reference, option: option, found: "\(tokens[index])@\(index)")
    }
    return index
  }

  private func onlyMatch(in tokens: [String]) throws(UsageError) -> Int {
    let exact = tokens.indices.filter { tokens[$0] == reference }
    let matches =
      exact.isEmpty
      ? tokens.indices.filter { plain(tokens[$0]) == plain(reference) } : exact
    guard let first = matches.first else {
      throw .noToken(reference, option: option, suggestions: suggestions(in: tokens))
    }
    guard matches.count == 1 else {
      let names = matches.map { "\(tokens[$0])@\($0)" }
      throw .severalTokens(reference, option: option, matches: names)
    }
    return first
  }

  /// The three tokens that need the fewest changes to become the word.
  private func suggestions(in tokens: [String]) -> [String] {
    let word = Array(plain(reference).prefix(40))
    let distances = tokens.map { editDistance(word, Array(plain($0).prefix(40))) }
    return tokens.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(3)
      .map { "\(tokens[$0])@\($0)" }
  }

  /// A token as people write it: small letters, straight apostrophes, `bos` for `[BOS]`.
  private func plain(_ word: String) -> String {
    let isSpecial = word.count > 2 && word.first == "[" && word.last == "]"
    let letters = isSpecial ? String(word.dropFirst().dropLast()) : word
    return String(letters.lowercased().map { $0 == "’" || $0 == "ʼ" ? "'" : $0 })
  }
}
