import Yams

extension LessonReader {
  private static let predictKeys = [
    "ask", "kind", "options", "answer", "tolerance", "accept", "right", "known", "changed",
    "because", "true", "careful", "hint", "wrong",
  ]

  /// A question that is answered before anything is shown.
  mutating func prediction(_ root: Node, _ line: Int) -> Prediction? {
    guard let fields = fields(root, "predict", allowed: Self.predictKeys) else { return nil }
    let question = required(fields, "ask", example: "Which key gets the largest weight?")
      .flatMap { text($0, "ask") }
    let kindWord = required(fields, "kind", example: "choice").flatMap { words($0, "kind") }
    let answer = expression(fields["answer"], "answer")
    let known = text(fields["known"], "known")
    let changed = text(fields["changed"], "changed")
    let because = text(fields["because"], "because")
    let trueHere = text(fields["true"], "true")
    let careful = text(fields["careful"], "careful")
    let hints = texts(fields["hint"], "hint")
    let wrong = wrongAnswers(fields["wrong"])
    guard let question, let kindWord, let kind = kind(kindWord, fields) else { return nil }
    refuseKeys(of: kind, fields)
    checkAnswer(answer, kind, fields)
    return Prediction(
      line: line, question: question, kind: kind, answer: answer, known: known, changed: changed,
      because: because, trueHere: trueHere, careful: careful, hints: hints, wrong: wrong)
  }

  private mutating func kind(
    _ word: Located<String>, _ fields: LessonFields
  ) -> Prediction.Kind? {
    switch QuestionKind(rawValue: word.value) {
    case .choice: return options(fields).map { .choice($0) }
    case .number:
      let tolerance = fields["tolerance"].flatMap { number($0, "tolerance", in: 0...1e9) }
      return .number(tolerance: tolerance ?? 0.01)
    case .cell: return .cell
    case .order: return options(fields).map { .order($0.map(\.text)) }
    case .text: return .text(accepted: list(fields["accept"], "accept"))
    case .drawMap:
      let share = fields["right"].flatMap { number($0, "right", in: 0.01...1) }
      return .drawMap(rightShare: share ?? 1)
    case nil:
      report(
        word.line, "unknown kind of prediction “\(word.value)”",
        fix: advice(for: word.value, among: QuestionKind.allCases.map(\.rawValue)))
      return nil
    }
  }

  /// Options: a list, or a text with `|` between them.
  private mutating func options(_ fields: LessonFields) -> [LessonOption]? {
    guard let node = required(fields, "options", example: "[apple, banana, chair]") else {
      return nil
    }
    var options: [LessonOption] = []
    if case .sequence(let sequence) = node {
      options = sequence.compactMap { option($0) }
      // One that cannot be read is reported, and the question is not judged without it.
      guard options.count == sequence.count else { return nil }
    } else if let text = words(node, "options") {
      options = text.value.split(separator: "|").map {
        LessonOption(text: Located(String($0).trimmed, line: text.line), condition: nil)
      }
    }
    guard options.count > 1 else {
      report(
        fields.line(of: "options"), "a question needs at least two options",
        fix: "write options: [apple, banana]")
      return nil
    }
    guard options.count <= 9 else {
      report(
        fields.line(of: "options"), "there are \(options.count) options, and 9 fit on a screen",
        fix: "leave some out")
      return nil
    }
    reportTwice(options)
    return options
  }

  private mutating func reportTwice(_ options: [LessonOption]) {
    for (place, option) in options.enumerated()
    where options[..<place].contains(where: { $0.text.value == option.text.value }) {
      report(
        option.text.line, "the option “\(option.text.value)” is there twice",
        fix: "keep one of them")
    }
  }

  private mutating func option(_ node: Node) -> LessonOption? {
    guard case .mapping = node else {
      return words(node, "an option").map { LessonOption(text: $0, condition: nil) }
    }
    guard let fields = fields(node, "an option", allowed: ["text", "when"]),
      let text = required(fields, "text", example: "it grows").flatMap({ words($0, "text") }),
      let condition = required(fields, "when", example: "weights[apple] > 0.5").flatMap({
        expression($0, "when")
      })
    else { return nil }
    return LessonOption(text: text, condition: condition)
  }

  private mutating func wrongAnswers(_ node: Node?) -> [WrongAnswer] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      report(
        line(of: node), "wrong is \(node.kindName)",
        fix: "write answers and what is said to them: wrong: {chair: chair is durable}")
      return []
    }
    return mapping.compactMap { key, value in
      guard let answer = words(key, "a wrong answer"), let words = text(value, "wrong") else {
        return nil
      }
      return WrongAnswer(answer: answer, words: words)
    }
  }

  /// Keys that the kind of question does not have.
  private mutating func refuseKeys(of kind: Prediction.Kind, _ fields: LessonFields) {
    let own: [String: String] = [
      "options": "choice and order", "tolerance": "number", "accept": "text", "right": "draw-map",
    ]
    for (key, kinds) in own.sorted(by: { $0.key < $1.key }) where fields[key] != nil {
      guard !kinds.split(separator: " ").contains(Substring(kind.word)) else { continue }
      report(
        fields.line(of: key), "\(key) belongs to \(kinds), but the kind is \(kind.word)",
        fix: "leave it out, or write kind: \(kinds.prefix { $0 != " " })")
    }
  }

  private mutating func checkAnswer(
    _ answer: LessonExpression?, _ kind: Prediction.Kind, _ fields: LessonFields
  ) {
    var conditions = 0
    var count = 0
    if case .choice(let options) = kind {
      conditions = options.count { $0.condition != nil }
      count = options.count
    }
    if fields["answer"] == nil, conditions == 0 {
      report(
        fields.line, "predict has no answer", fix: "add a line such as answer: argmax(weights)")
    } else if conditions > 0, fields["answer"] != nil {
      report(
        fields.line(of: "answer"), "the answer is given twice, by answer and by when",
        fix: "leave out one of them")
    } else if conditions > 0, conditions < count {
      report(
        fields.line(of: "options"), "some options say when they are right, and others do not",
        fix: "give each a when, or none and an answer")
    }
  }
}
