import Attention
import Yams

extension ScenarioReader {
  /// Reads where the scenario opens.
  mutating func selection(_ node: Node?) -> ScenarioSelection {
    let allowed = ["query", "key", "head", "stage"]
    guard let node, let fields = fields(node, "select", allowed: allowed) else {
      return ScenarioSelection()
    }
    return ScenarioSelection(
      query: text(fields["query"], "query"), key: text(fields["key"], "key"),
      head: text(fields["head"], "head"), stage: fields["stage"].flatMap { stage($0) })
  }

  /// Reads what a test checks.
  mutating func expectations(_ node: Node?) -> [Expectation] {
    guard let node, let list = list(node, "expect") else { return [] }
    return list.compactMap { expectation($0) }
  }

  private static let subjects = ["stage", "output", "slope", "sum", "maximum", "spread", "largest"]

  private mutating func expectation(_ node: Node) -> Expectation? {
    let allowed = Self.subjects + ["head", "query", "key", "is"]
    guard let fields = fields(node, "an expectation", allowed: allowed) else { return nil }
    let given = Self.subjects.filter { fields[$0] != nil }
    guard given.count == 1 else {
      report(
        node.line,
        "an expectation is about one of \(Self.subjects.joined(separator: ", ")), but this one names \(given.isEmpty ? "none" : given.joined(separator: " and "))"
      )
      return nil
    }
    let query = required(fields, "query", "an expectation").flatMap { text($0, "query") }
    guard let query, let subject = subject(given[0], fields) else { return nil }
    let needsValue = given[0] != "largest"
    let value =
      needsValue ? required(fields, "is", "an expectation").flatMap { expected($0) } : .holds
    guard let value else { return nil }
    return Expectation(
      line: node.line, head: text(fields["head"], "head"), query: query, subject: subject,
      value: value)
  }

  private mutating func subject(_ name: String, _ fields: Fields) -> Expectation.Subject? {
    guard let node = fields[name] else { return nil }
    switch name {
    case "output": return text(node, "output").map { .output($0) }
    case "slope": return text(node, "slope").map { .slope(key: $0) }
    case "sum": return stage(node).map { .sum($0) }
    case "maximum": return stage(node).map { .maximum($0) }
    case "spread": return stage(node).map { .spread($0) }
    default:
      let key = required(fields, "key", "an expectation").flatMap { text($0, "key") }
      guard let stage = stage(node), let key else { return nil }
      return name == "largest" ? .largest(stage, key: key) : .stage(stage, key: key)
    }
  }

  private mutating func stage(_ node: Node) -> Stage? {
    word(node, "stage", Stage.allCases.map(\.rawValue)) { Stage(rawValue: $0) }
  }

  private mutating func expected(_ node: Node) -> ExpectedValue? {
    word(node, "is", ["a number", "undefined", "masked"]) { word in
      if word == "undefined" { return .undefined }
      if word == "masked" { return .masked }
      guard let number = Double(word), number.isFinite, !word.contains("e") else { return nil }
      let decimals = word.firstIndex(of: ".").map { word[$0...].count - 1 } ?? 0
      return .number(number, decimals: min(decimals, 12))
    }
  }

  /// Reports where a selection names what is not there.
  mutating func check(_ subject: ScenarioSubject, _ selection: ScenarioSelection, _ line: Int) {
    guard case .vectors(let vectors) = subject else { return }
    checkName(selection.query, vectors.queries.labels, "select names the query", line)
    checkName(selection.key, vectors.keys.labels, "select names the key", line)
    checkHead(selection.head, vectors, "select", line)
  }

  /// Reports where expectations name what is not there.
  mutating func check(_ subject: ScenarioSubject, _ expectations: [Expectation]) {
    guard case .vectors(let vectors) = subject else { return }
    for expectation in expectations {
      let line = expectation.line
      checkName(expectation.query, vectors.queries.labels, "this expectation names the query", line)
      checkHead(expectation.head, vectors, "this expectation", line)
      switch expectation.subject {
      case .stage(_, let key), .largest(_, let key), .slope(let key):
        checkName(key, vectors.keys.labels, "this expectation names the key", line)
      case .output, .sum, .maximum, .spread: break
      }
    }
  }

  private mutating func checkName(
    _ name: String?, _ labels: [String], _ what: String, _ line: Int
  ) {
    guard let name, labelIndex(of: name, in: labels) == nil else { return }
    let shown = labels.prefix(12).joined(separator: ", ") + (labels.count > 12 ? " …" : "")
    report(line, "\(what) \(name), but there are \(shown)\(suggestion(for: name, among: labels))")
  }

  private mutating func checkHead(
    _ name: String?, _ vectors: ScenarioVectors, _ what: String, _ line: Int
  ) {
    guard let name else { return }
    let names = vectors.variants.map(\.name)
    let count =
      names.isEmpty ? max(vectors.headCounts.query, vectors.queries.heads.count) : names.count
    if names.contains(name) || Int(name).map({ (0..<count).contains($0) }) == true { return }
    if (0..<count).contains(where: { HeadAddress(layer: 0, head: $0).description == name }) {
      return
    }
    let allowed = names.isEmpty ? "0 to \(count - 1)" : names.joined(separator: ", ")
    report(
      line,
      "\(what) names the head \(name), but there are \(allowed)\(suggestion(for: name, among: names))"
    )
  }
}
