extension LessonEngine {
  /// How many decimals learners are shown at most.
  static let shownDecimals = 4

  /// The right answer of a question.
  ///
  /// - Parameters:
  ///   - prediction: The question.
  ///   - data: What its step is about.
  /// - Returns: The answer, with the numbers that decide it.
  /// - Throws: `LessonProblem` with line, reason and fix where there is none, or more than one.
  public mutating func rightAnswer(
    of prediction: Prediction, about data: String?
  ) throws(LessonProblem) -> RightAnswer {
    if case .choice(let options) = prediction.kind, options.contains(where: { $0.condition != nil })
    {
      return .option(try holdingOption(options, data, prediction.line), numbers: [])
    }
    guard let answer = prediction.answer else {
      throw LessonProblem(
        line: prediction.line, "predict has no answer",
        fix: "add a line such as answer: argmax(weights)")
    }
    let value = try checkedValue(of: answer, about: data, in: "answer")
    switch prediction.kind {
    case .choice(let options):
      return try option(value, options.map(\.text), answer, data, prediction)
    case .number(let tolerance): return .number(try number(value, answer), tolerance: tolerance)
    case .cell: return try cell(value, answer, data)
    case .order(let options): return try order(value, options, answer)
    case .text(let accepted):
      return .text([value.text(decimals: 2)] + accepted.map(\.value))
    case .drawMap(let share): return .map(try map(value, share, answer))
    }
  }

  /// A value, or the problem that it has none.
  mutating func checkedValue(
    of expression: LessonExpression, about data: String?, in what: String,
    changes: [StateChange] = []
  ) throws(LessonProblem) -> LessonValue {
    do {
      return try value(of: expression, about: data, changes: changes)
    } catch {
      throw LessonProblem(error, in: what, expression)
    }
  }

  /// The list of which an answer names the largest entry; nil where it does not do that.
  mutating func listBehind(
    _ answer: LessonExpression, about data: String?
  ) -> [LessonEntry]? {
    guard let node = answer.root.listBehindName else { return nil }
    let expression = LessonExpression(source: answer.source, line: answer.line, root: node)
    guard case .list(let entries)? = try? value(of: expression, about: data) else { return nil }
    return entries
  }

  private mutating func holdingOption(
    _ options: [LessonOption], _ data: String?, _ line: Int
  ) throws(LessonProblem) -> Int {
    var holding: [Int] = []
    for (place, option) in options.enumerated() {
      guard let condition = option.condition else { continue }
      let value = try checkedValue(of: condition, about: data, in: "when")
      guard case .truth(let truth) = value else {
        throw LessonProblem(
          line: condition.line, "when “\(condition.source)” is \(value.kind), not yes or no",
          fix: "write behind it what it is compared with, such as > 0.5")
      }
      if truth { holding.append(place) }
    }
    if holding.count == 1 { return holding[0] }
    let names = holding.map { "“\(options[$0].text.value)”" }.joined(separator: " and ")
    throw LessonProblem(
      line: options.first?.text.line ?? line,
      holding.isEmpty ? "no option holds" : "\(names) hold at once, so both are right",
      fix: "write the conditions so that one of them holds")
  }

  private mutating func option(
    _ value: LessonValue, _ options: [Located<String>], _ answer: LessonExpression,
    _ data: String?, _ prediction: Prediction
  ) throws(LessonProblem) -> RightAnswer {
    let shown = options.map(\.value).joined(separator: ", ")
    switch value {
    case .label(let label):
      let entries = listBehind(answer, about: data)
      if let entries { try checkNames(options, entries) }
      guard let place = options.firstIndex(where: { LabelList.means($0.value, label) }) else {
        throw LessonProblem(
          line: answer.line, "the answer is \(label.name), which is no option (\(shown))",
          fix: "add \(label.name) to the options, or ask about another row")
      }
      return .option(
        place,
        numbers: options.map { option in
          entries?.first { LabelList.means(option.value, $0.label) }?.number
        })
    case .truth(let truth):
      let word = truth ? "yes" : "no"
      guard let place = options.firstIndex(where: { $0.value.lowercased() == word }) else {
        throw LessonProblem(
          line: answer.line, "the answer is \(word), which is no option (\(shown))",
          fix: "write options: [yes, no], or give each option a when")
      }
      return .option(place, numbers: [])
    case .number(let number):
      return .option(try numberOption(number, options, answer), numbers: [])
    case .list, .labels:
      throw LessonProblem(
        line: answer.line, "the answer is \(value.kind), and a choice needs one name",
        fix: "write argmax(\(answer.source))")
    }
  }

  private func checkNames(
    _ options: [Located<String>], _ entries: [LessonEntry]
  ) throws(LessonProblem) {
    let names = entries.map(\.label.name)
    for option in options
    where !entries.contains(where: { LabelList.means(option.value, $0.label) }) {
      throw LessonProblem(
        line: option.line, "the option “\(option.value)” is none of those that are compared",
        fix: advice(for: option.value, among: names))
    }
  }

  private func numberOption(
    _ number: Double, _ options: [Located<String>], _ answer: LessonExpression
  ) throws(LessonProblem) -> Int {
    let near = options.indices.filter { place in
      guard let option = Lessons.number(from: options[place].value) else { return false }
      let unit = power(10, -Double(options[place].value.decimalCount))
      return abs(option - number) <= unit * 0.500001
    }
    if near.count == 1 { return near[0] }
    let text = decimalText(number, decimals: Self.shownDecimals)
    throw LessonProblem(
      line: answer.line,
      near.isEmpty
        ? "the answer is \(text), which is no option"
        : "the answer is \(text), which is more than one of the options",
      fix: near.isEmpty ? "put \(text) among the options" : "put the options further apart")
  }

  private func number(
    _ value: LessonValue, _ answer: LessonExpression
  ) throws(LessonProblem) -> Double {
    guard case .number(let number) = value else {
      throw LessonProblem(
        line: answer.line, "the answer is \(value.kind), and this question needs a number",
        fix: "name one number, as in weights[apple], or choose another kind")
    }
    return number
  }

  private mutating func cell(
    _ value: LessonValue, _ answer: LessonExpression, _ data: String?
  ) throws(LessonProblem) -> RightAnswer {
    guard case .label(let label) = value, (1...2).contains(label.places.count) else {
      throw LessonProblem(
        line: answer.line, "the answer is \(value.kind), and this question needs a cell",
        fix: "write argmax(weights) or argmax(weights[it])")
    }
    return .cell(label, numbers: listBehind(answer, about: data) ?? [])
  }

  private func order(
    _ value: LessonValue, _ options: [Located<String>], _ answer: LessonExpression
  ) throws(LessonProblem) -> RightAnswer {
    guard case .list(let entries) = value else {
      throw LessonProblem(
        line: answer.line, "the answer is \(value.kind), and an order needs a list of numbers",
        fix: "write the list alone, such as answer: scores")
    }
    try checkNames(options, entries)
    let numbers = options.map { option in
      entries.first { LabelList.means(option.value, $0.label) }?.number ?? 0
    }
    let order = numbers.indices.sorted { numbers[$0] > numbers[$1] }
    for (first, second) in zip(order, order.dropFirst())
    where abs(numbers[first] - numbers[second]) <= 1e-9 * abs(numbers[first]) {
      throw LessonProblem(
        line: answer.line,
        "\(options[first].value) and \(options[second].value) tie, each is "
          + decimalText(numbers[first], decimals: Self.shownDecimals),
        fix: "leave one of them out, or change a number")
    }
    return .order(order, numbers: numbers)
  }

  private func map(
    _ value: LessonValue, _ share: Double, _ answer: LessonExpression
  ) throws(LessonProblem) -> RightMap {
    guard case .list(let entries) = value, let last = entries.last,
      entries.allSatisfy({ $0.label.places.count == 2 })
    else {
      throw LessonProblem(
        line: answer.line, "the answer is \(value.kind), and this question needs a whole map",
        fix: "write weights without brackets, as in weights of L0.H0")
    }
    let columnCount = last.label.places[1] + 1
    var largest: [Int] = []
    for row in 0...last.label.places[0] {
      let numbers = entries[row * columnCount..<(row + 1) * columnCount].map(\.number)
      let best = numbers.max() ?? 0
      let keys = numbers.indices.filter { best - numbers[$0] <= 1e-9 * abs(best) }
      guard keys.count == 1 else {
        let name = entries[row * columnCount].label.name.divided(at: " → ").0
        throw LessonProblem(
          line: answer.line, "in row \(name) the largest weights tie",
          fix: "ask for one row with kind: choice, or change the data")
      }
      largest.append(keys[0])
    }
    let queries = stride(from: 0, to: entries.count, by: columnCount).map {
      entries[$0].label.name.divided(at: " → ").0
    }
    let keys = entries.prefix(columnCount).map { $0.label.name.divided(at: " → ").1 ?? "" }
    return RightMap(
      queries: queries, keys: Array(keys), largest: largest,
      needed: Int((share * Double(largest.count)).rounded(.up)))
  }
}

extension LessonExpression {
  /// A part of an expression on its own.
  init(source: String, line: Int, root: ExpressionNode) {
    self.source = source
    self.line = line
    self.root = root
  }
}

extension ExpressionNode {
  /// The list of which it names an entry; nil where it does not.
  var listBehindName: ExpressionNode? {
    switch kind {
    case .call(.argmax, let arguments), .call(.argmin, let arguments): return arguments.first
    case .about(let subject, let inner):
      return inner.listBehindName.map {
        ExpressionNode(kind: .about(subject, $0), column: column)
      }
    default: return nil
    }
  }

  /// The quantity that it is, whatever it is about; nil for anything else.
  var quantity: Quantity? {
    switch kind {
    case .quantity(let quantity, _): quantity
    case .about(_, let inner): inner.quantity
    default: nil
    }
  }
}

extension LessonProblem {
  /// What is wrong with an expression of a lesson.
  init(_ error: ExpressionError, in what: String, _ expression: LessonExpression) {
    self.init(
      line: expression.line,
      "in \(what) “\(expression.source.prefix(60))”, \(error.sentence)",
      fix: error.advice.first ?? "change the expression")
    switch error.reason {
    case .unreadable: isAboutUnreadableData = true
    case .noData(let name, _): missingData = name
    default: break
    }
  }
}
