/// An answer of a learner.
public enum LessonAnswer: Equatable, Sendable {
  /// An option, from 0.
  case option(Int)
  /// A number.
  case number(Double)
  /// A query and a key; nil where the row is given.
  case cell(query: Int?, key: Int)
  /// Options in order, each once.
  case order([Int])
  /// A word.
  case text(String)
  /// For every query the key that it reads most; nil for a row left open.
  case map([Int?])
}

/// What is right, computed by the engine.
public enum RightAnswer: Equatable, Sendable {
  /// An option, and the number that each option has, where it has one.
  case option(Int, numbers: [Double?])
  /// A number, within a tolerance.
  case number(Double, tolerance: Double)
  /// A key of a row, or a query and a key.
  case cell(LessonLabel, numbers: [LessonEntry])
  /// The options in the right order, and the number of each option.
  case order([Int], numbers: [Double])
  /// Words.
  case text([String])
  /// For every query the key, and how many rows must be right.
  case map(RightMap)
}

/// A map that is to be drawn.
public struct RightMap: Equatable, Sendable {
  /// What the rows are called.
  public let queries: [String]
  /// What the columns are called.
  public let keys: [String]
  /// The key of each row.
  public let largest: [Int]
  /// How many rows must be right.
  public let needed: Int
}

extension RightAnswer {
  /// Whether an answer is right; false for an answer of another kind.
  ///
  ///     RightAnswer.number(6.27, tolerance: 0.1).accepts(.number(6.3))  // true
  public func accepts(_ answer: LessonAnswer) -> Bool {
    switch (self, answer) {
    case (.option(let right, _), .option(let given)): right == given
    case (.number(let right, let tolerance), .number(let given)):
      abs(right - given) <= tolerance * 1.000001
    case (.cell(let right, _), .cell(let query, let key)):
      right.places == [query, key].compactMap { $0 }
    case (.order(let right, _), .order(let given)): right == given
    case (.text(let right), .text(let given)):
      right.contains { $0.trimmed.lowercased() == given.trimmed.lowercased() }
    case (.map(let right), .map(let given)): right.rightRows(given) >= right.needed
    default: false
    }
  }
}

extension RightMap {
  /// How many rows of a drawn map are right.
  public func rightRows(_ drawn: [Int?]) -> Int {
    zip(largest, drawn).count { $0 == $1 }
  }
}

extension Prediction {
  /// The names of the options of a question, in their order; empty where there are none.
  public var optionTexts: [String] {
    switch kind {
    case .choice(let options): options.map(\.text.value)
    case .order(let options): options.map(\.value)
    case .number, .cell, .text, .drawMap: []
    }
  }
}
