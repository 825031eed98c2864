/// What an expression is about while it is computed.
struct EvaluationSubject {
  /// The data.
  var data: String
  /// The head; nil for the one on which the data open.
  var head: LessonHead?
  /// The step of a training; nil for the last.
  var step: Int?
  /// What is changed.
  var changes: [StateChange]
}

/// Computes one expression.
struct ExpressionEvaluator {
  /// What has the runs.
  var engine: LessonEngine
  /// How many products of a query's and a key's numbers may still be computed.
  var productsLeft = Self.mostProducts

  /// The most products that one expression takes: a second or so.
  static let mostProducts = 1_000_000_000

  /// The value of a part.
  mutating func value(
    of node: ExpressionNode, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> LessonValue {
    switch node.kind {
    case .number(let number): return .number(number)
    case .text(let text): return .label(LessonLabel(text, []))
    case .truth(let truth): return .truth(truth)
    case .quantity(let quantity, let places):
      return try read(quantity, places, subject, column: node.column)
    case .call(let function, let arguments):
      return try call(function, arguments, subject, column: node.column)
    case .negative(let part):
      return try combine(.number(0), value(of: part, subject), .minus, column: node.column)
    case .not(let part): return .truth(try !truth(of: part, subject))
    case .arithmetic(let sign, let left, let right):
      return try combine(
        value(of: left, subject), value(of: right, subject), sign, column: right.column)
    case .comparison(let sign, let left, let right, let tolerance):
      return .truth(try compare(left, right, sign, tolerance, subject))
    case .both(let left, let right):
      return .truth(try truth(of: left, subject) ? truth(of: right, subject) : false)
    case .either(let left, let right):
      return .truth(try truth(of: left, subject) ? true : truth(of: right, subject))
    case .about(let change, let part):
      return try value(of: part, subject.applying(change, at: node.column, engine))
    }
  }

  /// Whether a part holds.
  mutating func truth(
    of node: ExpressionNode, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> Bool {
    let value = try value(of: node, subject)
    guard case .truth(let truth) = value else { throw wrongKind(value, "yes or no", node) }
    return truth
  }

  /// The number that a part is.
  mutating func number(
    of node: ExpressionNode, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> Double {
    let value = try value(of: node, subject)
    guard case .number(let number) = value else { throw wrongKind(value, "a number", node) }
    return number
  }

  /// The list that a part is; a number is a list of one.
  mutating func list(
    of node: ExpressionNode, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> [LessonEntry] {
    switch try value(of: node, subject) {
    case .list(let entries): return entries
    case .number(let number): return [LessonEntry(LessonLabel("", []), number)]
    case let value: throw wrongKind(value, "a list of numbers", node)
    }
  }

  func wrongKind(_ found: LessonValue, _ wanted: String, _ node: ExpressionNode)
    -> ExpressionError
  {
    ExpressionError(.kind(found: found.kind, wanted: wanted), column: node.column)
  }
}

extension EvaluationSubject {
  /// The subject with what is said behind a value.
  fileprivate func applying(
    _ change: ExpressionNode.Subject, at column: Int, _ engine: LessonEngine
  ) throws(ExpressionError) -> EvaluationSubject {
    var subject = self
    switch change {
    case .head(let head): subject.head = head
    case .step(let step): subject.step = step
    case .changes(let changes): subject.changes += changes
    case .data(let name):
      guard engine.data.contains(where: { $0.name == name }) else {
        throw ExpressionError(.noData(name, allowed: engine.dataNames), column: column)
      }
      subject.data = name
    }
    return subject
  }
}
