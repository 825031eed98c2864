/// Tokens written one after the other over as many lines as they need.
///
///     let flow = TextFlow(widths: [4, 4, 7], columns: 10)
///     flow.lines  // [0..<2, 2..<3]
///
/// O(number of tokens) time and memory.
public struct TextFlow: Equatable, Sendable {
  /// The tokens of each line.
  public let lines: [Range<Int>]
  /// How many columns each token takes.
  let widths: [Int]
  /// The column of its line at which each token begins.
  let starts: [Int]

  /// Fills one line after the other; a token that is too wide for every line has one to itself.
  public init(widths: [Int], columns: Int) {
    var lines: [Range<Int>] = []
    var starts: [Int] = []
    var (first, column) = (0, 0)
    for (token, width) in widths.enumerated() {
      if column > 0, column + width > columns {
        lines.append(first..<token)
        (first, column) = (token, 0)
      }
      starts.append(column)
      column += width
    }
    if first < widths.count { lines.append(first..<widths.count) }
    self.lines = lines
    self.widths = widths
    self.starts = starts
  }

  /// The line of a token; 0 where there is no such token.
  public func line(of token: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? low : 0
  }

  /// The token so many lines further down, nearest to the column of this one; past the ends, the
  /// first or the last token.
  public func token(below token: Int, lines distance: Int) -> Int {
    guard starts.indices.contains(token) else { return token }
    let wanted = line(of: token) + min(max(-lines.count, distance), lines.count)
    guard lines.indices.contains(wanted) else { return wanted < 0 ? 0 : starts.count - 1 }
    let line = lines[wanted]
    let middle = middle(of: token)
    return line.min { abs(self.middle(of: $0) - middle) < abs(self.middle(of: $1) - middle) }
      ?? token
  }

  private func middle(of token: Int) -> Int { 2 * starts[token] + widths[token] }
}
