/// What a lesson computes, as it is written: an answer, a goal, a check.
///
///     try LessonExpression("weights[it, street] > 0.8", line: 12).source
///
/// It reads numbers of a run, compares them, and knows no loops, no files and no clock:
///
///     argmax(weights[it] of L1.H3 in wide)
///     weights[it, animal] with (head L0.H4 off)
///     output[price] == 6.2698 within 0.00005
///
/// A text of at most 2 000 characters becomes at most 400 nodes, 40 deep; each is computed once.
public struct LessonExpression: Equatable, Sendable {
  /// The text.
  public let source: String
  /// The line of the file.
  public let line: Int
  /// What it means.
  let root: ExpressionNode

  /// The longest text, in characters.
  static let longest = 2_000
  /// How deep an expression can be nested.
  static let deepest = 40
  /// The most nodes.
  static let largest = 400

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - line: The line of the file, for messages.
  /// - Throws: `ExpressionError` with the column at which it cannot be read.
  /// - Complexity: O(length).
  public init(_ source: String, line: Int = 1) throws(ExpressionError) {
    self.source = source
    self.line = line
    var parser = try ExpressionParser(source)
    root = try parser.whole()
  }
}

/// One part of an expression and where it begins.
struct ExpressionNode: Equatable, Sendable {
  /// What it is.
  let kind: Kind
  /// Where it begins, from 1.
  let column: Int

  /// What a part of an expression is.
  indirect enum Kind: Equatable, Sendable {
    /// A number as it is written.
    case number(Double)
    /// A text in quotes: the name of a query or key.
    case text(String)
    /// `yes` or `no`.
    case truth(Bool)
    /// A number, or a list, of the run.
    case quantity(Quantity, [LessonPlace])
    /// A function of other expressions.
    case call(ExpressionFunction, [ExpressionNode])
    /// The number with the other sign.
    case negative(ExpressionNode)
    /// Whether something is not so.
    case not(ExpressionNode)
    /// Two numbers, or lists, put together.
    case arithmetic(ArithmeticSign, ExpressionNode, ExpressionNode)
    /// Two values compared; the tolerance makes equal what is so near.
    case comparison(ComparisonSign, ExpressionNode, ExpressionNode, within: ExpressionNode?)
    /// Whether both hold, or one.
    case both(ExpressionNode, ExpressionNode)
    /// Whether one of them holds.
    case either(ExpressionNode, ExpressionNode)
    /// The same expression about another head, other data, another step or a changed state.
    case about(Subject, ExpressionNode)
  }

  /// What an expression is about, where that is said.
  enum Subject: Equatable, Sendable {
    /// `of L1.H3`.
    case head(LessonHead)
    /// `in wide`.
    case data(String)
    /// `at 150`.
    case step(Int)
    /// `with (mask causal)`.
    case changes([StateChange])
  }
}

/// How two numbers are put together.
enum ArithmeticSign: String, CaseIterable, Sendable {
  /// Their sum.
  case plus = "+"
  /// Their difference.
  case minus = "-"
  /// Their product.
  case times = "*"
  /// Their quotient.
  case over = "/"
  /// The first to the power of the second.
  case power = "^"
}

/// How two values are compared.
enum ComparisonSign: String, CaseIterable, Sendable {
  /// The same, or within the tolerance.
  case equal = "=="
  /// Not the same.
  case unequal = "!="
  /// Smaller.
  case less = "<"
  /// Smaller or the same.
  case lessOrEqual = "<="
  /// Larger.
  case greater = ">"
  /// Larger or the same.
  case greaterOrEqual = ">="
}

/// A query, a key or a dimension as a lesson names it: a word, a word with its position, an index.
///
///     LessonPlace("the@5").place(in: ["the", "cat", "saw", "a", "dog", "the"])  // 5
public struct LessonPlace: Equatable, Hashable, Sendable {
  /// What is written.
  public let text: String
  /// Where it stands in its expression, from 1.
  let column: Int

  /// Creates a name.
  public init(_ text: String, column: Int = 1) {
    self.text = text
    self.column = column
  }

  /// Two names that are written alike are one.
  public static func == (left: LessonPlace, right: LessonPlace) -> Bool { left.text == right.text }

  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A head as a lesson names it.
public enum LessonHead: Equatable, Hashable, Sendable {
  /// `L1.H3`, a name such as `"pronoun→antecedent"`, or an index.
  case named(String)
  /// All heads, one after the other.
  case all
}
