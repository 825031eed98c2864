import Attention

/// Why an expression cannot be read or computed, and where in it.
public struct ExpressionError: Error, Equatable, Sendable {
  /// Where in the expression, from 1.
  public let column: Int
  /// What is wrong.
  public let reason: Reason

  init(_ reason: Reason, column: Int) {
    self.reason = reason
    self.column = column
  }

  /// What is wrong with an expression.
  public enum Reason: Equatable, Sendable {
    /// It is empty.
    case empty
    /// It is longer, deeper or larger than allowed.
    case tooLarge(String, limit: Int)
    /// Something else was expected.
    case unexpected(String, expected: String)
    /// A text begins and does not end.
    case openText
    /// A name that means nothing.
    case unknownName(String, allowed: [String])
    /// More names in brackets than the quantity has.
    case brackets(String, allowed: String)
    /// A function with too few or too many values.
    case argumentCount(String, found: Int, allowed: ClosedRange<Int>)
    /// A change that cannot be read.
    case change(String, allowed: String)
    /// A value of the wrong kind.
    case kind(found: String, wanted: String)
    /// A query, key or dimension that is not there.
    case noPlace(String, among: String, allowed: [String])
    /// A word that stands in several places.
    case severalPlaces(String, matches: [String])
    /// A quantity that the data do not have.
    case noQuantity(String, of: String)
    /// A head that is not there.
    case noHead(String, allowed: [String])
    /// Data that no block declares.
    case noData(String, allowed: [String])
    /// A step at which no model was kept.
    case noStep(Int, allowed: String)
    /// A number that does not exist.
    case undefined(UndefinedReason)
    /// A number that does not exist for another reason, such as a division by 0.
    case noNumber(String)
    /// Two names with the same number, of which one was asked for.
    case tie([String], number: Double)
    /// Lists of different lengths.
    case lengths(Int, Int)
    /// A change that does not fit the data.
    case notPossible(String)
    /// A training whose steps are not all taken.
    case notTrained(task: String, until: Int)
    /// Data whose block could not be read, which is a problem of its own.
    case unreadable(String)
    /// Something that never happens in a training.
    case never(until: Int)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String { sentence + advice.map { "; " + $0 }.joined() }

  /// What was found.
  var sentence: String {
    switch reason {
    case .empty: "the expression is empty"
    case .tooLarge(let what, let limit):
      "the expression has more than \(limit) \(what)"
    case .unexpected(let found, let expected):
      "at column \(column), \(found) stands where \(expected) is expected"
    case .openText: "the text that begins at column \(column) has no closing quote"
    case .unknownName(let name, _): "nothing is called \(name)"
    case .brackets(let name, _): "the brackets after \(name) hold too many names"
    case .argumentCount(let name, let found, _):
      "\(name) is given \(found) value\(found == 1 ? "" : "s")"
    case .change(let found, _): "the change “\(found)” cannot be read"
    case .kind(let found, let wanted):
      "at column \(column) stands \(found) where \(wanted) is needed"
    case .noPlace(let name, let list, _): "\(name) is none of the \(list)"
    case .severalPlaces(let name, _): "\(name) stands in several places"
    case .noQuantity(let name, let data): "\(data) has no \(name)"
    case .noHead(let name, _): "there is no head \(name)"
    case .noData(let name, _): "no data block is called \(name)"
    case .noStep(let step, _): "no model was kept at step \(step)"
    case .undefined(let reason): "it is undefined: \(reason)"
    case .noNumber(let sentence): sentence
    case .tie(let names, let number):
      "\(names.joined(separator: " and ")) tie, each is \(decimalText(number, decimals: 4))"
    case .lengths(let first, let second):
      "a list of \(first) numbers stands beside one of \(second)"
    case .notPossible(let sentence): sentence
    case .notTrained(let task, let until):
      "the task \(task) has not been trained to step \(until)"
    case .unreadable(let name): "the data \(name) could not be read"
    case .never(let until): "it holds at no step up to \(until)"
    }
  }

  /// What to do.
  var advice: [String] {
    switch reason {
    case .empty: ["write something like argmax(weights)"]
    case .tooLarge: ["split it into two checks"]
    case .unexpected(let found, let expected): [Self.advice(found: found, expected: expected)]
    case .openText: ["write a \" where it ends"]
    case .unknownName(let name, let allowed):
      [
        Lessons.advice(for: name, among: allowed)
          + (allowed == Quantity.names ? "; the name of a key stands in quotes" : "")
      ]
    case .brackets(let name, let allowed): ["write \(name)\(allowed)"]
    case .argumentCount(let name, _, let allowed):
      [
        "\(name) takes \(allowed.lowerBound)"
          + (allowed.count > 1 ? " to \(allowed.upperBound)" : "")
      ]
    case .change(let found, let allowed): [Self.advice(change: found, allowed: allowed)]
    case .kind(_, let wanted): ["put \(wanted) there"]
    case .noPlace(let name, _, let allowed): [Lessons.advice(for: name, among: allowed)]
    case .severalPlaces(_, let matches): ["write \(matches.joined(separator: " or "))"]
    case .noQuantity: ["ask for something that it has, or name other data with in"]
    case .noHead(let name, let allowed):
      [
        Lessons.advice(for: name, among: allowed)
          + (allowed.contains { $0.hasPrefix("L") } ? "; layers and heads count from 0" : "")
      ]
    case .noData(let name, let allowed): [Lessons.advice(for: name, among: allowed)]
    case .noStep(_, let allowed): ["write \(allowed)"]
    case .undefined, .noNumber: ["ask with defined(…) whether there is a number"]
    case .tie: ["change a number, so that one of them is ahead, or ask something else"]
    case .lengths: ["compare lists of the same length"]
    case .notPossible: ["change what is there"]
    case .notTrained: ["train it first"]
    case .unreadable: ["put its block right first"]
    case .never: ["ask for less, or train longer"]
    }
  }

  /// What to write where something else was expected: the slips that hands make have words of their
  /// own.
  private static func advice(found: String, expected: String) -> String {
    if found == "“%”" { return "write a share of 1, such as .83, in place of a percentage" }
    if found == "“=”" {
      return expected.hasPrefix("a value of the axis")
        ? "leave the = out, as in temperature 0.1" : "write == to compare"
    }
    if expected.hasPrefix("“") { return "write \(expected) there" }
    return "look at the bracket or sign before it"
  }

  /// The change that may be meant, and all that there are.
  private static func advice(change: String, allowed: String) -> String {
    let words =
      StateChange.Axis.allCases.map(\.rawValue) + NumberPlace.Table.allCases.map(\.rawValue)
      + ["head", "key", "word", "sentence"]
    let meant = nearest(to: change, among: words.filter { $0 != change })
    return (meant.map { "did you mean \($0)? Allowed" } ?? "allowed") + " are \(allowed)"
  }
}
