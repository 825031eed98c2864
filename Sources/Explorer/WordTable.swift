import Screen
import Tokenization
import Views

/// The table of a word's card: how one word became tokens, a row for each step.
///
/// Rows are made when they are needed: a word of a hundred thousand letters has as many merges.
public struct WordTable {
  private let method: WordDerivation.Method
  private let repertoire: Repertoire

  /// Creates the table of a word.
  public init(_ word: WordDerivation, repertoire: Repertoire) {
    method = word.method
    self.repertoire = repertoire
  }

  /// How many rows there are.
  public var rowCount: Int {
    switch method {
    case .whole, .added, .tooLong: 0
    case .merges(let merges): merges.count + 1
    case .longestMatches(let pieces): pieces.count
    case .bestPath(let path): path.count
    }
  }

  /// How words become tokens here, in a sentence.
  public var rule: String {
    switch method {
    case .whole: "The whole word is in the vocabulary, and then this model cuts nothing."
    case .added:
      "It was added to the vocabulary, and is found in the text before anything else is done."
    case .tooLong(let limit):
      "WordPiece: a word of more than \(limit) characters is not cut, but unknown as a whole."
    case .merges:
      "Byte-pair encoding: of all neighbours in the list of merges, those that were learned first "
        + "become one, until there are none."
    case .longestMatches:
      "WordPiece: from left to right, each time the longest piece that the vocabulary has."
    case .bestPath:
      "Unigram: every token has a score, log p, and the word is cut where the sum is greatest."
    }
  }

  /// The columns.
  public var columns: [WordCard.Column] {
    switch method {
    case .whole, .added, .tooLong: []
    case .merges(let merges):
      [
        WordCard.Column("step", width: 0, .trailing), WordCard.Column("rank", width: 6, .trailing),
        WordCard.Column("merge", width: mergeWidth(merges), .leading),
        WordCard.Column("the word after it", width: 0, .leading),
      ]
    case .longestMatches(let pieces):
      [
        WordCard.Column("piece", width: 0, .trailing),
        WordCard.Column("tried", width: 0, .trailing),
        WordCard.Column(
          "first tried", width: width(pieces.compactMap { $0.tried.first }), .leading),
        WordCard.Column("found, and what is left", width: 0, .leading),
      ]
    case .bestPath(let path):
      [
        WordCard.Column("piece", width: 0, .trailing),
        WordCard.Column("token", width: width(path.map(\.token.text)), .leading),
        WordCard.Column("log p", width: 8, .trailing), WordCard.Column("sum", width: 8, .trailing),
        WordCard.Column("the way so far", width: 0, .leading),
      ]
    }
  }

  /// A row; nil where there is none of that number.
  public func row(_ index: Int) -> WordCard.Row? {
    guard (0..<rowCount).contains(index) else { return nil }
    return switch method {
    case .whole, .added, .tooLong: nil
    case .merges(let merges): mergeRow(index, merges)
    case .longestMatches(let pieces): matchRow(index, pieces)
    case .bestPath(let path): pathRow(index, path)
    }
  }

  // MARK: - Merges

  private func mergeRow(_ index: Int, _ merges: MergeDerivation) -> WordCard.Row {
    let state = merges.state(after: index)
    let pair = merges.step(index)
    let (symbols, made) = around(state.made ?? 0, state.symbols)
    return WordCard.Row(
      [
        DisplayText("\(index)"), DisplayText(pair.map { "\($0.rank)" } ?? ""),
        pair.map(written) ?? "at first",
      ], pieces: symbols, made: state.made == nil ? nil : made, remark: remark(on: state))
  }

  private func remark(on state: MergeState) -> DisplayText {
    let candidates = state.candidates
    guard let next = candidates.first else {
      return "No two neighbours are in the list of merges: these are the tokens."
    }
    let first: DisplayText = "Next: \(text(next.left)) + \(text(next.right)), rank \(next.rank)"
    let others = candidates.dropFirst().prefix(Self.mostOthers).map {
      "\(text($0.left)) + \(text($0.right)) \($0.rank)" as DisplayText
    }
    if others.isEmpty { return first + ", the only neighbours in the list of merges." }
    let more = candidates.count - 1 - others.count
    return first + ", the least rank; after it " + joined(others)
      + (more > 0 ? DisplayText(" and \(more) more.") : ".")
  }

  private func written(_ pair: MergedPair) -> DisplayText {
    "\(text(pair.left)) + \(text(pair.right)) → \(text(pair.result))"
  }

  private func mergeWidth(_ merges: MergeDerivation) -> Int {
    let pairs = (1...max(1, min(merges.count, Self.mostMeasured))).compactMap { merges.step($0) }
    return min(Self.widest, pairs.map { written($0).width }.max() ?? 0)
  }

  // MARK: - Longest matches

  private func matchRow(_ index: Int, _ pieces: [TriedPiece]) -> WordCard.Row {
    let piece = pieces[index]
    let found = piece.found.map { text($0.text) } ?? "nothing"
    return WordCard.Row(
      [
        DisplayText("\(index + 1)"), DisplayText("\(piece.tried.count)"),
        text(piece.tried.first ?? ""),
      ], pieces: [found] + (piece.rest.isEmpty ? [] : [text(piece.rest)]), made: 0,
      remark: remark(on: piece))
  }

  private func remark(on piece: TriedPiece) -> DisplayText {
    let misses = piece.found == nil ? piece.tried[...] : piece.tried.dropLast()
    let shown = misses.prefix(Self.mostOthers).map(text)
    let more = misses.count - shown.count
    let rest = more > 0 ? DisplayText(" and \(more) shorter ones") : ""
    guard let found = piece.found else {
      return "In the vocabulary there is no \(joined(shown))\(rest): the whole word is unknown."
    }
    if shown.isEmpty { return "\(text(found.text)), all that is left, is in the vocabulary." }
    return "Not in the vocabulary: \(joined(shown))\(rest). \(text(found.text)) is, with id "
      + DisplayText("\(found.id).")
  }

  // MARK: - Best path

  private func pathRow(_ index: Int, _ path: [WeighedPiece]) -> WordCard.Row {
    let piece = path[index]
    let (pieces, made) = around(index, path.prefix(index + 1).map(\.text))
    return WordCard.Row(
      [
        DisplayText("\(index + 1)"), text(piece.token.text), number(piece.score),
        number(piece.total),
      ], pieces: pieces, made: made, remark: remark(on: piece))
  }

  private func remark(on piece: WeighedPiece) -> DisplayText {
    guard !piece.others.isEmpty else { return "No other token ends here." }
    let others = piece.others.prefix(Self.mostOthers).map {
      "\(text($0.text)) with \(number($0.total))" as DisplayText
    }
    return "Other ways to here end with \(joined(others)): the greatest sum, "
      + "\(number(piece.total)), stays."
  }

  private func number(_ value: Double) -> DisplayText {
    DisplayText(NumberForm.score.text(value, digits: 2))
  }

  // MARK: - Texts

  /// So many alternatives are named in a remark.
  private static let mostOthers = 6
  /// So many rows say how wide a column is.
  private static let mostMeasured = 1000
  /// No column but the last is wider.
  private static let widest = 30
  /// So many pieces on each side of the new one fit on any screen.
  private static let mostPieces = 250

  private func text(_ token: String) -> DisplayText {
    TokenLabel.spaced(
      token, spaceCount: token.prefix { $0 == "·" }.count, repertoire: repertoire)
  }

  private func width(_ texts: [String]) -> Int {
    min(Self.widest, texts.prefix(Self.mostMeasured).map { text($0).width }.max() ?? 0)
  }

  /// The pieces near one of them, and its place among those.
  private func around(_ place: Int, _ pieces: [String]) -> ([DisplayText], Int) {
    let first = max(0, place - Self.mostPieces)
    let near = pieces[first..<min(pieces.count, place + Self.mostPieces)]
    return (near.map(text), place - first)
  }

  private func joined(_ texts: [DisplayText]) -> DisplayText {
    texts.dropFirst().reduce(texts.first ?? "") { $0 + ", " + $1 }
  }
}
