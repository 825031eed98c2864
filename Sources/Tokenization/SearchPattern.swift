/// What a tokenizer searches a text for: a string, or a regular expression.
public struct SearchPattern: Equatable, Sendable {
  /// The string or expression, as the file writes it.
  public let text: String
  private let program: PatternProgram

  /// Searches for a string as it is.
  ///
  /// - Throws: `TokenizerRule.unsupported` for a string that is too long.
  init(string: String) throws(TokenizerRule) {
    text = string
    program = try PatternProgram(.sequence(string.unicodeScalars.map { .set(.one($0)) }))
  }

  /// Searches for a regular expression.
  ///
  /// - Throws: `TokenizerRule.unsupported`, with what is not supported.
  init(expression: String) throws(TokenizerRule) {
    text = expression
    program = try PatternProgram(try PatternReader.node(of: expression))
  }

  /// How many steps a search may take for each scalar, so that no expression takes forever.
  static let stepsPerScalar = 2_000

  /// The stretches of a text that match and those between them.
  ///
  /// - Throws: `TokenizerRule.tooManySteps`.
  func pieces(of scalars: [Unicode.Scalar]) throws(TokenizerRule) -> [SplitPiece] {
    if scalars.isEmpty { return [] }
    return [SplitPiece](count: scalars.count, matches: try matches(in: scalars))
  }

  /// The matches from left to right, none overlapping another; an empty one never ends another.
  private func matches(in scalars: [Unicode.Scalar]) throws(TokenizerRule) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var start = 0
    var matcher = PatternMatcher(
      program, scalars, allowedSteps: 1_000_000 + Self.stepsPerScalar * scalars.count)
    while start <= scalars.count {
      guard let end = matcher.end(from: start) else {
        if matcher.isExhausted { throw .tooManySteps(pattern: text) }
        start += 1
        continue
      }
      if start < end || matches.last?.upperBound != end { matches.append(start..<end) }
      start = max(end, start == end ? start + 1 : end)
    }
    return matches
  }
}
