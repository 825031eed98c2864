/// Which way the Text view reads the sentence, and for which tokens.
///
///     var reading = TextReading()
///     reading.pin(8)
///     reading.subjects(query: 3, key: 2)  // [8]: what token 8 reads shades the text
///
/// The subjects are the pinned tokens, and without pins the selected query, or the selected key where
/// the text shows who reads it.
public struct TextReading: Equatable, Hashable, Sendable {
  /// Rows of the map, or columns.
  public enum Direction: String, CaseIterable, Equatable, Hashable, Sendable {
    /// A row: what a query reads. Its weights sum to 1.
    case reads
    /// A column: who reads a key. Its weights sum to anything.
    case isReadBy = "is read by"
  }

  /// How the numbers of several pinned tokens become one.
  public enum Combination: String, CaseIterable, Equatable, Hashable, Sendable {
    /// Their sum divided by how many they are.
    case mean
    /// Their sum.
    case sum
  }

  /// Rows or columns.
  public var direction: Direction
  /// Mean or sum.
  public var combination: Combination
  /// The pinned tokens, in the order of the text, each once.
  public private(set) var pins: [Int]

  /// Creates a reading; without arguments, of the selected query's row.
  public init(
    direction: Direction = .reads, combination: Combination = .mean, pins: [Int] = []
  ) {
    self.direction = direction
    self.combination = combination
    self.pins = Set(pins).sorted()
  }

  /// The tokens whose rows, or columns, shade the text.
  public func subjects(query: Int, key: Int) -> [Int] {
    pins.isEmpty ? [direction == .reads ? query : key] : pins
  }

  /// Pins a token.
  public mutating func pin(_ token: Int) { pins = Set(pins + [token]).sorted() }

  /// Unpins a token.
  public mutating func unpin(_ token: Int) { pins.removeAll { $0 == token } }

  /// Pins each token's place in another text in place of it; one without a place is unpinned.
  public mutating func movePins(_ place: (Int) -> Int?) {
    pins = Set(pins.compactMap(place)).sorted()
  }

  /// Unpins every token.
  public mutating func unpinAll() { pins = [] }

  /// The reading after this one: rows and columns, and of several pins their mean and their sum.
  public var next: TextReading {
    var next = self
    if pins.count > 1, combination == .mean {
      next.combination = .sum
    } else {
      next.combination = .mean
      next.direction = direction == .reads ? .isReadBy : .reads
    }
    return next
  }
}
