extension ExpressionEvaluator {
  /// What a function makes of its values.
  mutating func call(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], _ subject: EvaluationSubject,
    column: Int
  ) throws(ExpressionError) -> LessonValue {
    switch function {
    case .argmax, .argmin:
      return .label(
        try extreme(list(of: arguments[0], subject), largest: function == .argmax, column).label)
    case .order: return .labels(try ordered(list(of: arguments[0], subject), column))
    case .top:
      let count = try number(of: arguments[1], subject)
      let labels = try ordered(list(of: arguments[0], subject), column)
      let isCount = count.isFinite && count >= 0
      return .labels(Array(labels.prefix(isCount ? Int(Swift.min(count, 1e6)) : 0)))
    case .max, .min, .sum, .mean, .deviation, .count, .norm:
      return .number(try summary(function, arguments, subject, column))
    case .abs, .sqrt, .exp, .log, .round: return try each(function, arguments, subject, column)
    case .logOdds:
      let (first, second) = (
        try number(of: arguments[0], subject), try number(of: arguments[1], subject)
      )
      return .number(try finite(logarithm(first / second), "log(\(first) ÷ \(second))", column))
    case .dot, .totalVariation, .jensenShannon:
      return .number(try ofTwoLists(function, arguments, subject, column))
    case .defined: return .truth(try isDefined(arguments[0], subject))
    case .firstStep: return .number(Double(try firstStep(arguments[0], subject, column)))
    }
  }

  private func finite(
    _ number: Double, _ what: String, _ column: Int
  ) throws(ExpressionError) -> Double {
    guard number.isFinite else {
      throw ExpressionError(.noNumber("\(what) has no value"), column: column)
    }
    return number
  }

  /// The entry with the largest or smallest number, which must be one.
  private func extreme(
    _ entries: [LessonEntry], largest: Bool, _ column: Int
  ) throws(ExpressionError) -> LessonEntry {
    let best =
      largest
      ? entries.max { $0.number < $1.number } : entries.min { $0.number < $1.number }
    guard let best else {
      throw ExpressionError(.noNumber("an empty list has no largest number"), column: column)
    }
    let same = entries.filter { isTie($0.number, best.number) }
    guard same.count == 1 else {
      throw ExpressionError(
        .tie(same.prefix(4).map(\.label.name), number: best.number), column: column)
    }
    return best
  }

  /// Numbers that differ by rounding alone are the same.
  private func isTie(_ left: Double, _ right: Double) -> Bool {
    left == right
      || left.isFinite && right.isFinite
        && Swift.abs(left - right) <= 1e-9 * Swift.max(Swift.abs(left), Swift.abs(right))
  }

  private func ordered(
    _ entries: [LessonEntry], _ column: Int
  ) throws(ExpressionError) -> [LessonLabel] {
    let ordered = entries.sorted { $0.number > $1.number }
    for (first, second) in zip(ordered, ordered.dropFirst())
    where isTie(first.number, second.number) {
      throw ExpressionError(
        .tie([first.label.name, second.label.name], number: first.number), column: column)
    }
    return ordered.map(\.label)
  }

  private mutating func summary(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], _ subject: EvaluationSubject,
    _ column: Int
  ) throws(ExpressionError) -> Double {
    var numbers: [Double] = []
    for argument in arguments { numbers += try list(of: argument, subject).map(\.number) }
    let sum = numbers.reduce(0, +)
    let mean = sum / Double(numbers.count)
    let result: Double =
      switch function {
      case .max: numbers.max() ?? .nan
      case .min: numbers.min() ?? .nan
      case .sum: sum
      case .mean: mean
      case .count: Double(numbers.count)
      case .norm: numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
      default:
        (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count))
          .squareRoot()
      }
    return try finite(result, "\(function.rawValue) of \(numbers.count) numbers", column)
  }

  private mutating func each(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], _ subject: EvaluationSubject,
    _ column: Int
  ) throws(ExpressionError) -> LessonValue {
    var decimals = 0.0
    if arguments.count == 2 { decimals = try number(of: arguments[1], subject) }
    let unit = power(10, Swift.max(0, Swift.min(12, decimals.rounded())))
    func result(_ number: Double) throws(ExpressionError) -> Double {
      let result =
        switch function {
        case .abs: Swift.abs(number)
        case .sqrt: number.squareRoot()
        case .exp: exponential(number)
        case .log: logarithm(number)
        default: (number * unit).rounded() / unit
        }
      return try finite(result, "\(function.rawValue)(\(number))", column)
    }
    switch try value(of: arguments[0], subject) {
    case .number(let number): return .number(try result(number))
    case .list(let entries): return .list(try map(entries, result))
    case let other: throw wrongKind(other, "a number", arguments[0])
    }
  }

  private mutating func ofTwoLists(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], _ subject: EvaluationSubject,
    _ column: Int
  ) throws(ExpressionError) -> Double {
    let left = try list(of: arguments[0], subject).map(\.number)
    let right = try list(of: arguments[1], subject).map(\.number)
    guard left.count == right.count else {
      throw ExpressionError(.lengths(left.count, right.count), column: column)
    }
    let pairs = zip(left, right)
    switch function {
    case .dot: return pairs.reduce(0) { $0 + $1.0 * $1.1 }
    case .totalVariation: return pairs.reduce(0) { $0 + Swift.abs($1.0 - $1.1) } / 2
    default:
      return pairs.reduce(0) { sum, pair in
        let mean = (pair.0 + pair.1) / 2
        return sum + (surprise(pair.0, mean) + surprise(pair.1, mean)) / 2
      }
    }
  }

  private func surprise(_ share: Double, _ mean: Double) -> Double {
    share > 0 ? share * logarithm(share / mean) : 0
  }

  private mutating func isDefined(
    _ node: ExpressionNode, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> Bool {
    do {
      _ = try value(of: node, subject)
      return true
    } catch {
      switch error.reason {
      case .undefined, .noNumber: return false
      default: throw error
      }
    }
  }

  /// The first kept step at which something holds.
  private mutating func firstStep(
    _ node: ExpressionNode, _ subject: EvaluationSubject, _ column: Int
  ) throws(ExpressionError) -> Int {
    let steps = try engine.keptSteps(of: subject.data)
    for step in steps {
      var subject = subject
      subject.step = step
      if try truth(of: node, subject) { return step }
    }
    throw ExpressionError(.never(until: steps.last ?? 0), column: column)
  }
}
