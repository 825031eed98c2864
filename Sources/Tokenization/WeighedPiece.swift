/// A piece of the best way through a word, and the other ways that end where it does.
///
///     // best(end) = max over tokens that end there of best(start) + log p(token)
///     piece.score   // −4.1: log p of the token
///     piece.total   // −11.2: the sum up to its end
///     piece.others  // the tokens that end there, too, with smaller sums
public struct WeighedPiece: Equatable, Sendable {
  /// The token; that of what is unknown where none fits.
  public let token: DerivedToken
  /// What it stands for.
  public let text: String
  /// The logarithm of its probability.
  public let score: Double
  /// The greatest sum of scores up to its end.
  public let total: Double
  /// The other tokens that end there, the greatest sum first.
  public let others: [WeighedWay]
}

/// A token that a way through a word could have ended with.
public struct WeighedWay: Equatable, Sendable {
  /// What the token stands for.
  public let text: String
  /// The logarithm of its probability.
  public let score: Double
  /// The greatest sum that a way has which ends with it.
  public let total: Double
}

extension UnigramModel {
  /// The best way through a word, each piece with the other ways to its end.
  ///
  /// - Complexity: O(n·t) for n bytes and tokens of t bytes at most.
  func weighed(
    _ path: [ScoredPiece], in word: String, _ written: (String) -> String
  ) -> [WeighedPiece] {
    let bytes = Array(word.utf8)
    let ends = Set(path.map(\.bytes.upperBound))
    let pieces = (try? pieces(endingAt: ends, of: bytes)) ?? [:]
    func text(_ piece: ScoredPiece) -> String {
      written(String(decoding: bytes[piece.bytes], as: UTF8.self))
    }
    return path.map { piece in
      let others = pieces[piece.bytes.upperBound, default: []].filter { $0.bytes != piece.bytes }
      return WeighedPiece(
        token: DerivedToken(id: piece.id, text: written(vocabulary.token(of: piece.id) ?? "")),
        text: text(piece), score: piece.score, total: piece.total,
        others: others.sorted { $0.total > $1.total }.map {
          WeighedWay(text: text($0), score: $0.score, total: $0.total)
        })
    }
  }
}
