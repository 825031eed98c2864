/// A stretch of a text that matches a delimiter, or lies between two that do.
struct SplitPiece: Equatable, Sendable {
  /// Where it stands, in scalars.
  var range: Range<Int>
  /// Whether the delimiter matches it.
  var isMatch: Bool
}

/// What becomes of the delimiter where a text is cut.
///
///     // the-final--countdown, cut at -
///     removed             // the final countdown
///     isolated            // the - final - - countdown
///     mergedWithPrevious  // the- final- - countdown
///     mergedWithNext      // the -final - -countdown
///     contiguous          // the - final -- countdown
public enum SplitBehavior: String, Equatable, Sendable, CaseIterable {
  /// It is left out.
  case removed = "Removed"
  /// It is a part of its own.
  case isolated = "Isolated"
  /// It ends the part before it.
  case mergedWithPrevious = "MergedWithPrevious"
  /// It begins the part after it.
  case mergedWithNext = "MergedWithNext"
  /// Delimiters in a row are one part.
  case contiguous = "Contiguous"

  /// The ranges that remain.
  func parts(of pieces: [SplitPiece]) -> [Range<Int>] {
    switch self {
    case .removed: pieces.filter { !$0.isMatch }.map(\.range)
    case .isolated: pieces.map(\.range)
    case .contiguous: joined(pieces) { $0 == $1 }
    case .mergedWithPrevious: joined(pieces) { !$0 && $1 }
    case .mergedWithNext: mergedWithNext(pieces)
    }
  }

  /// Joins a piece to the one before where a rule about both says so.
  private func joined(
    _ pieces: [SplitPiece], where joins: (_ before: Bool, _ now: Bool) -> Bool
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var before = false
    for piece in pieces {
      if let last = parts.last, joins(before, piece.isMatch) {
        parts[parts.count - 1] = last.lowerBound..<piece.range.upperBound
      } else {
        parts.append(piece.range)
      }
      before = piece.isMatch
    }
    return parts
  }

  private func mergedWithNext(_ pieces: [SplitPiece]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var after = false
    for piece in pieces.reversed() {
      if let last = parts.last, piece.isMatch, !after {
        parts[parts.count - 1] = piece.range.lowerBound..<last.upperBound
      } else {
        parts.append(piece.range)
      }
      after = piece.isMatch
    }
    return parts.reversed()
  }
}

extension [SplitPiece] {
  /// The pieces of a text in which each scalar of a kind is a delimiter of its own.
  init(_ scalars: [Unicode.Scalar], delimitedBy isDelimiter: (Unicode.Scalar) -> Bool) {
    self = []
    var start = 0
    for (place, scalar) in scalars.enumerated() where isDelimiter(scalar) {
      if start < place { append(SplitPiece(range: start..<place, isMatch: false)) }
      append(SplitPiece(range: place..<place + 1, isMatch: true))
      start = place + 1
    }
    if start < scalars.count {
      append(SplitPiece(range: start..<scalars.count, isMatch: false))
    }
  }

  /// The pieces of a text with the given matches, in order and apart from each other.
  init(count: Int, matches: [Range<Int>]) {
    self = []
    var start = 0
    for match in matches {
      if start < match.lowerBound {
        append(SplitPiece(range: start..<match.lowerBound, isMatch: false))
      }
      append(SplitPiece(range: match, isMatch: true))
      start = match.upperBound
    }
    if start < count { append(SplitPiece(range: start..<count, isMatch: false)) }
  }

  /// What matched does not, and the other way round.
  var inverted: [SplitPiece] {
    map { SplitPiece(range: $0.range, isMatch: !$0.isMatch) }
  }
}
