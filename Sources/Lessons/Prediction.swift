/// A question that is answered before anything is shown.
public struct Prediction: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// What is asked.
  public let question: LessonText
  /// How it is answered.
  public let kind: Kind
  /// What is right, computed by the engine; nil where each option has a condition of its own.
  public let answer: LessonExpression?
  /// What is known before, as the screen says it.
  public let known: LessonText?
  /// What differs from what is known.
  public let changed: LessonText?
  /// Why the answer is right.
  public let because: LessonText?
  /// The numbers that decide it here.
  public let trueHere: LessonText?
  /// What must not be concluded from it.
  public let careful: LessonText?
  /// Hints, the smallest first.
  public let hints: [LessonText]
  /// What is said to a wrong answer.
  public let wrong: [WrongAnswer]

  /// Whether an expression says what is right; a question without one is refused when it is read.
  var hasAnswer: Bool {
    guard answer == nil, case .choice(let options) = kind else { return answer != nil }
    return options.allSatisfy { $0.condition != nil }
  }

  /// How a question is answered.
  public enum Kind: Equatable, Sendable {
    /// By taking one of several options.
    case choice([LessonOption])
    /// By a number, right within a tolerance.
    case number(tolerance: Double)
    /// By a query and a key of a map, or by a key alone where the row is given.
    case cell
    /// By putting options in order, the largest first.
    case order([Located<String>])
    /// By a word; beside the answer these are right.
    case text(accepted: [Located<String>])
    /// By naming the key that each query reads most; right where so many rows are.
    case drawMap(rightShare: Double)

    /// The word that files use.
    public var word: String { question.rawValue }
  }
}

/// One answer to choose.
public struct LessonOption: Equatable, Sendable {
  /// What it says.
  public let text: Located<String>
  /// When it is right; nil where the answer of the question says that.
  public let condition: LessonExpression?
}

/// What is said to one wrong answer.
public struct WrongAnswer: Equatable, Sendable {
  /// The answer.
  public let answer: Located<String>
  /// What is said.
  public let words: LessonText
}
