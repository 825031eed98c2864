import Attention
import Yams

extension LessonReader {
  private static let viewKeys = [
    "data", "head", "query", "key", "stage", "rows", "with", "at", "hide",
  ]

  /// A view block: its kind stands behind the word *view*.
  mutating func view(_ root: Node, _ kind: String, _ line: Int) -> LessonView? {
    guard let fields = fields(root, "view", allowed: Self.viewKeys) else { return nil }
    return view(fields, kind, line)
  }

  private mutating func view(_ fields: LessonFields, _ kind: String, _ line: Int) -> LessonView? {
    let kinds = LessonView.Kind.allCases.map(\.rawValue)
    guard let found = LessonView.Kind(rawValue: kind) else {
      report(
        line, kind.isEmpty ? "the view does not say its kind" : "unknown view “\(kind)”",
        fix: advice(for: kind, among: kinds) + ", as in ```view map")
      return nil
    }
    let stages = Stage.allCases.map(\.rawValue)
    var stage = Stage.weights
    if let word = words(fields["stage"], "stage") {
      if let known = Stage(rawValue: word.value) {
        stage = known
      } else {
        report(
          word.line, "unknown stage “\(word.value)”", fix: advice(for: word.value, among: stages))
      }
    }
    return LessonView(
      line: line, kind: found, data: words(fields["data"], "data"), head: head(fields["head"]),
      query: place(fields["query"], "query"), key: place(fields["key"], "key"), stage: stage,
      rows: rows(fields["rows"]), changes: changes(fields["with"], "with"),
      step: integer(fields["at"], "at", in: 0...2000), isHidden: truth(fields["hide"], "hide"),
      lines: fields.lines)
  }

  private mutating func head(_ node: Node?) -> LessonHead? {
    words(node, "head").map { $0.value == "all" ? .all : .named($0.value) }
  }

  private mutating func place(_ node: Node?, _ what: String) -> LessonPlace? {
    words(node, what).map { LessonPlace($0.value) }
  }

  private mutating func rows(_ node: Node?) -> [LessonView.Row] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      report(
        line(of: node), "rows is \(node.kindName)", fix: "write a list: - {data: wide, query: it}")
      return []
    }
    var rows: [LessonView.Row] = []
    for entry in sequence {
      guard let fields = fields(entry, "a row", allowed: ["data", "query", "hide"]) else {
        continue
      }
      guard let query = place(required(fields, "query", example: "it"), "query") else { continue }
      rows.append(
        LessonView.Row(
          line: line(of: entry), data: words(fields["data"], "data"), query: query,
          isHidden: truth(fields["hide"], "hide")))
    }
    return rows
  }

  /// What is shown after a prediction.
  mutating func reveal(_ root: Node, _ line: Int) -> Reveal? {
    guard let fields = fields(root, "reveal", allowed: Self.viewKeys + ["show", "text", "free"])
    else { return nil }
    let text = text(fields["text"], "text")
    let kind = words(fields["show"], "show")
    let view = kind.flatMap { self.view(fields, $0.value, $0.line) }
    if kind == nil, text == nil {
      report(
        line, "this reveal shows nothing", fix: "add text: … or a view, as in show: map")
      return nil
    }
    return Reveal(line: line, view: view, text: text, isFree: truth(fields["free"], "free"))
  }

  /// A number that can be moved; it stands behind the word *param*, or under `change`.
  mutating func parameter(_ root: Node, _ word: String, _ line: Int) -> LessonParameter? {
    let allowed = ["change", "data", "ask", "range", "start", "goal", "hint"]
    guard let fields = fields(root, "param", allowed: allowed) else { return nil }
    let name = words(fields["change"], "change") ?? Located(word, line: line)
    let target = target(name)
    let range = required(fields, "range", example: "0.05 .. 10 log").flatMap { self.range($0) }
    let start = required(fields, "start", example: "1").flatMap {
      number($0, "start", in: -1e9...1e9)
    }
    let goal = expression(fields["goal"], "goal")
    guard let target, let range, let start else { return nil }
    guard (range.lowest...range.highest).contains(start) else {
      report(
        fields.line(of: "start"),
        "it starts at \(plainNumber(start)), outside its range \(plainNumber(range.lowest)) .. \(plainNumber(range.highest))",
        fix: "write a number within the range")
      return nil
    }
    return LessonParameter(
      line: line, target: target, data: words(fields["data"], "data"),
      question: text(fields["ask"], "ask"), range: range, start: start, goal: goal,
      hints: texts(fields["hint"], "hint"))
  }

  private mutating func target(_ name: Located<String>) -> ChangeTarget? {
    do {
      var parser = try ExpressionParser(name.value)
      return try parser.target()
    } catch {
      report(
        name.line, name.value.isEmpty ? "param does not say what it moves" : error.sentence,
        fix: "write ```param temperature, or change: key[apple, durability]")
      return nil
    }
  }

  /// `0.05 .. 10` or `0.05 .. 10 log`.
  private mutating func range(_ node: Node) -> ParameterRange? {
    guard let words = words(node, "range") else { return nil }
    let (low, rest) = words.value.divided(at: "..")
    let parts = (rest ?? "").split(separator: " ").map(String.init)
    let isLogarithmic = parts.count == 2 && parts[1] == "log"
    guard let lowest = Lessons.number(from: low), let last = parts.first,
      let highest = Lessons.number(from: last), parts.count == 1 || isLogarithmic,
      lowest < highest
    else {
      report(
        words.line, "the range “\(words.value.prefix(40))” cannot be read",
        fix: "write two numbers, the smaller first, as in 0.05 .. 10 or 0.05 .. 10 log")
      return nil
    }
    guard !isLogarithmic || lowest > 0 else {
      report(
        words.line, "a logarithmic range cannot begin at \(plainNumber(lowest))",
        fix: "begin above 0, or leave out log")
      return nil
    }
    return ParameterRange(lowest: lowest, highest: highest, isLogarithmic: isLogarithmic)
  }

  /// What must hold.
  mutating func check(_ root: Node, _ line: Int) -> [LessonExpression]? {
    guard let fields = fields(root, "check", allowed: ["expect"]),
      let node = required(fields, "expect", example: "argmax(weights) == \"apple\"")
    else { return nil }
    return list(node, "expect").compactMap { expression($0, "expect") }
  }

  /// A door into the explorer.
  mutating func freePlay(_ root: Node, _ line: Int) -> FreePlay? {
    guard let fields = fields(root, "free-play", allowed: ["data", "text", "try"]) else {
      return nil
    }
    return FreePlay(
      line: line, data: words(fields["data"], "data"), text: text(fields["text"], "text"),
      suggestions: list(fields["try"], "try"))
  }

  /// Something to bring about.
  mutating func exercise(_ root: Node, _ line: Int) -> Exercise? {
    let allowed = ["ask", "data", "goal", "solution", "hint", "because"]
    guard let fields = fields(root, "exercise", allowed: allowed) else { return nil }
    let question = required(fields, "ask", example: "Make chair win.").flatMap {
      text($0, "ask")
    }
    let goal = required(fields, "goal", example: "argmax(weights) == \"chair\"").flatMap {
      expression($0, "goal")
    }
    let solution = required(fields, "solution", example: "key[chair, sweetness] = 1").map {
      changes($0, "solution")
    }
    guard let question, let goal, let solution else { return nil }
    return Exercise(
      line: line, data: words(fields["data"], "data"), question: question, goal: goal,
      solution: solution, solutionLine: fields.line(of: "solution"),
      hints: texts(fields["hint"], "hint"), because: text(fields["because"], "because"))
  }
}
