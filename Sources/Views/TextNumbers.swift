import Attention

/// The number of every token in the Text view: what the subjects read of it, or it of them.
///
///     TextNumbers(picture: picture, reading: TextReading(), query: 8, key: 2)[2]  // .number(0.9277)
///
/// A masked weight counts as the 0 that it is, so that a mean of rows still sums to 1; a masked score
/// is −∞, and so is every sum that it is part of.
public struct TextNumbers: Equatable, Sendable {
  /// The tokens that have a number here: all, or of a column of a long text those that are seen.
  public let tokens: Range<Int>
  /// How many tokens there are.
  public let tokenCount: Int
  /// The sum of all weights; nil for other stages, where a row is undefined, and
  /// where not every token has its number.
  public let total: Double?
  private let values: [StageValue]

  /// Computes the numbers.
  ///
  /// - Parameters:
  ///   - picture: The head and the stage.
  ///   - reading: Rows or columns, and whose.
  ///   - query: The selected query.
  ///   - key: The selected key.
  ///   - visible: The tokens that are seen: of a column too long to be kept, only they are computed.
  /// - Complexity: O(subjects · S · d) for rows and O(subjects · T) for columns of a map that is kept;
  ///   else O(S · d) for each visible token.
  public init(
    picture: HeadPicture, reading: TextReading, query: Int, key: Int, visible: Range<Int>? = nil
  ) {
    let subjects = reading.subjects(query: query, key: key)
    let lists: [[StageValue]]
    switch reading.direction {
    case .reads:
      tokenCount = picture.head.keyCount
      tokens = 0..<tokenCount
      lists = subjects.map { picture.values(query: $0) }.filter { [tokenCount] in
        $0.count == tokenCount
      }
    case .isReadBy:
      tokenCount = picture.queryCount
      tokens =
        picture.map == nil
        ? (visible ?? 0..<tokenCount).clamped(to: 0..<tokenCount) : 0..<tokenCount
      lists = Self.columns(subjects, of: picture, queries: tokens)
    }
    let stage = picture.stage
    values = (0..<tokens.count).map { place in
      Self.combined(lists.map { $0[place] }, reading.combination, stage: stage)
    }
    total =
      tokens.count == tokenCount
      ? Self.total(of: values, stage: stage, direction: reading.direction) : nil
  }

  /// The number of a token; nil where none was computed.
  public subscript(token: Int) -> StageValue? {
    tokens.contains(token) && !values.isEmpty ? values[token - tokens.lowerBound] : nil
  }

  /// Whether every token has its number.
  public var isComplete: Bool { tokens.count == tokenCount }

  /// The numbers, those of `tokens` in order.
  var all: [StageValue] { values }

  private static func columns(
    _ keys: [Int], of picture: HeadPicture, queries: Range<Int>
  ) -> [[StageValue]] {
    let keys = keys.filter { $0 >= 0 && $0 < picture.columnCount }
    if let map = picture.map { return keys.map { key in queries.map { map[$0, key] } } }
    var columns = keys.map { _ in [StageValue]() }
    picture.head.forEachRow(of: picture.stage, queries: queries) { row in
      for (place, key) in keys.enumerated() { columns[place].append(row[key]) }
    }
    return columns
  }

  /// The sum or the mean of the numbers of one token.
  private static func combined(
    _ values: [StageValue], _ combination: TextReading.Combination, stage: Stage
  ) -> StageValue {
    if let undefined = values.first(where: { if case .undefined = $0 { true } else { false } }) {
      return undefined
    }
    let numbers = values.compactMap(\.number)
    if numbers.isEmpty || (stage == .masked && numbers.count < values.count) { return .masked }
    let sum = numbers.reduce(0, +)
    return .number(combination == .sum ? sum : sum / Double(values.count))
  }

  private static func total(
    of values: [StageValue], stage: Stage, direction: TextReading.Direction
  ) -> Double? {
    guard stage == .weights, !values.isEmpty else { return nil }
    let isUndefined = values.contains { if case .undefined = $0 { true } else { false } }
    if direction == .reads, isUndefined { return nil }
    return values.reduce(0) { $0 + ($1.number ?? 0) }
  }
}
