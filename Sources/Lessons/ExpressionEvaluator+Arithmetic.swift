extension ExpressionEvaluator {
  /// Two numbers, or two lists number by number, or a number with each of a list.
  func combine(
    _ left: LessonValue, _ right: LessonValue, _ sign: ArithmeticSign, column: Int
  ) throws(ExpressionError) -> LessonValue {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return .number(try sign.applied(first, second, column))
    case (.list(let entries), .number(let number)):
      return .list(
        try map(entries) { first throws(ExpressionError) in try sign.applied(first, number, column)
        })
    case (.number(let number), .list(let entries)):
      return .list(
        try map(entries) { second throws(ExpressionError) in
          try sign.applied(number, second, column)
        })
    case (.list(let first), .list(let second)):
      guard first.count == second.count else {
        throw ExpressionError(.lengths(first.count, second.count), column: column)
      }
      var entries: [LessonEntry] = []
      for (left, right) in zip(first, second) {
        entries.append(
          LessonEntry(left.label, try sign.applied(left.number, right.number, column)))
      }
      return .list(entries)
    case (.number, let other), (.list, let other), (let other, _):
      throw ExpressionError(.kind(found: other.kind, wanted: "a number"), column: column)
    }
  }

  /// Another number for each entry.
  func map(
    _ entries: [LessonEntry], _ change: (Double) throws(ExpressionError) -> Double
  ) throws(ExpressionError) -> [LessonEntry] {
    var changed: [LessonEntry] = []
    for entry in entries { changed.append(LessonEntry(entry.label, try change(entry.number))) }
    return changed
  }

  /// Whether two parts compare as is said.
  mutating func compare(
    _ left: ExpressionNode, _ right: ExpressionNode, _ sign: ComparisonSign,
    _ tolerance: ExpressionNode?, _ subject: EvaluationSubject
  ) throws(ExpressionError) -> Bool {
    let reach = try tolerance.map { node throws(ExpressionError) in
      try number(of: node, subject)
    }
    let (first, second) = (try value(of: left, subject), try value(of: right, subject))
    switch (first, second) {
    case (.number(let left), .number(let right)):
      return sign.holds(left, right, within: reach ?? 0)
    case (.list, .list), (.list, .number), (.number, .list):
      guard sign == .equal || sign == .unequal else {
        throw wrongKind(first, "a number", left)
      }
      let pairs = try pairs(first, second, column: right.column)
      let isEqual = pairs.allSatisfy { ComparisonSign.equal.holds($0, $1, within: reach ?? 0) }
      return isEqual == (sign == .equal)
    case (.label(let left), .label(let right)):
      return (LabelList.means(left.name, right) || LabelList.means(right.name, left))
        == (sign == .equal)
    case (.labels(let left), .labels(let right)):
      return (left.map(\.name) == right.map(\.name)) == (sign == .equal)
    case (.truth(let left), .truth(let right)): return (left == right) == (sign == .equal)
    default: throw wrongKind(second, first.kind, right)
    }
  }

  private func pairs(
    _ first: LessonValue, _ second: LessonValue, column: Int
  ) throws(ExpressionError) -> [(Double, Double)] {
    switch (first, second) {
    case (.list(let left), .list(let right)):
      guard left.count == right.count else {
        throw ExpressionError(.lengths(left.count, right.count), column: column)
      }
      return zip(left, right).map { ($0.number, $1.number) }
    case (.list(let entries), .number(let number)), (.number(let number), .list(let entries)):
      return entries.map { ($0.number, number) }
    default: return []
    }
  }
}

extension ArithmeticSign {
  /// Puts two numbers together.
  fileprivate func applied(
    _ left: Double, _ right: Double, _ column: Int
  ) throws(ExpressionError) -> Double {
    let result =
      switch self {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .over: left / right
      case .power: Lessons.power(left, right)
      }
    guard result.isFinite || !left.isFinite || !right.isFinite else {
      throw ExpressionError(
        .noNumber(
          "\(decimalText(left, decimals: 2)) \(rawValue) \(decimalText(right, decimals: 2)) "
            + "has no value"), column: column)
    }
    return result
  }
}

extension ComparisonSign {
  /// Whether two numbers compare so; with a reach, numbers so near are equal.
  func holds(_ left: Double, _ right: Double, within reach: Double) -> Bool {
    let isEqual = left == right || abs(left - right) <= reach
    return switch self {
    case .equal: isEqual
    case .unequal: !isEqual
    case .less: left < right && !(reach > 0 && isEqual)
    case .lessOrEqual: left < right || isEqual
    case .greater: left > right && !(reach > 0 && isEqual)
    case .greaterOrEqual: left > right || isEqual
    }
  }
}
