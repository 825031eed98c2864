import Scenarios
import Yams

/// Items as a lesson lists them: numbers, and behind an arrow what is handed over.
private struct Item {
  let name: String
  let numbers: [String]
  let values: [String]
}

extension LessonReader {
  private static let itemKeys = ["name", "with", "columns", "values", "attention"]

  /// Items and queries, one a line: `apple: 0.9 0.1 0.2 -> 9`.
  mutating func itemData(_ root: Node, _ line: Int) -> LessonData? {
    guard case .mapping(let mapping) = root else {
      report(line, "data items holds no keys", fix: "write lines such as apple: 0.9 0.1 -> 9")
      return nil
    }
    var (own, items, queries): (Node.Mapping, [Item], [Item]) = ([:], [], [])
    var isWhole = true
    let columns = list(mapping["columns"], "columns").flatMap { $0.value.parted }
    if columns.isEmpty {
      report(line, "data items has no columns", fix: "add a line such as columns: sweet durable")
      isWhole = false
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if Self.itemKeys.contains(name) {
        own[key] = value
        continue
      }
      guard let item = item(name, value, columns) else {
        isWhole = false
        continue
      }
      if name.hasPrefix("query") { queries.append(item) } else { items.append(item) }
    }
    guard let fields = fields(.mapping(own), "data items", allowed: Self.itemKeys) else {
      return nil
    }
    // Items and queries that cannot be read are reported themselves.
    if isWhole, items.isEmpty || queries.isEmpty {
      report(
        line, items.isEmpty ? "data items has no item" : "data items has no query",
        fix: items.isEmpty
          ? "add a line such as apple: 0.9 0.1 -> 9" : "add a line such as query: 0.8 0.2")
      isWhole = false
    }
    checkValues(items, line, &isWhole)
    guard isWhole else { return nil }
    return scenario(items, queries, columns, fields).flatMap {
      named(fields, .scenario($0, words: []), line)
    }
  }

  private mutating func item(_ name: String, _ node: Node, _ columns: [String]) -> Item? {
    guard let words = words(node, name) else { return nil }
    let (left, right) = words.value.replacing("→", with: "->").divided(at: "->")
    let (numbers, values) = (left.parted, (right ?? "").parted)
    for text in numbers + values where number(from: text).map({ Float($0).isFinite }) != true {
      report(words.line, "\(name) has “\(text)” among its numbers", fix: "write numbers only")
      return nil
    }
    guard numbers.count == columns.count || columns.isEmpty else {
      report(
        words.line,
        "\(name) has \(numbers.count) numbers, but columns lists \(columns.count) (\(columns.joined(separator: " ")))",
        fix: "give it \(columns.count), one for each")
      return nil
    }
    let label = name.hasPrefix("query ") ? String(name.dropFirst(6)).trimmed : name
    return Item(
      name: label, numbers: numbers.map(plain), values: values.map(plain))
  }

  private func plain(_ text: String) -> String { "\(number(from: text) ?? 0)" }
  private func number(from text: String) -> Double? { Lessons.number(from: text) }

  private mutating func checkValues(_ items: [Item], _ line: Int, _ isWhole: inout Bool) {
    guard let first = items.first, items.contains(where: { $0.values.count != first.values.count })
    else { return }
    report(
      line, "the items have different numbers of values behind ->",
      fix: "give each \(first.values.count), as \(first.name) has")
    isWhole = false
  }

  private mutating func scenario(
    _ items: [Item], _ queries: [Item], _ columns: [String], _ fields: LessonFields
  ) -> Scenario? {
    func block(_ items: [Item], _ columns: [String], _ numbers: (Item) -> [String]) -> String {
      "{labels: [\(items.map(\.name.quoted).joined(separator: ", "))], "
        + "columns: [\(columns.map(\.quoted).joined(separator: ", "))], "
        + "rows: [\(items.map { "[" + numbers($0).joined(separator: ", ") + "]" }.joined(separator: ", "))]}"
    }
    var yaml = "heed: 1\ntitle: items\n"
    yaml += "queries: " + block(queries, columns, \.numbers) + "\n"
    yaml += "keys: " + block(items, columns, \.numbers) + "\n"
    if items.first?.values.isEmpty == false {
      let names = list(fields["values"], "values").flatMap { $0.value.parted }
      yaml += "values: " + block(items, names, \.values) + "\n"
    }
    if let attention = fields["attention"],
      let text = try? serialize(node: .mapping(["attention": attention]))
    {
      yaml += text
    }
    do {
      return try Scenario(yaml: yaml, file: file) { _ in [] }
    } catch {
      for problem in error.problems {
        let parts = problem.sentence.divided(at: "; ")
        report(
          fields.line(of: "attention"), parts.0, fix: parts.1 ?? "see demos/README.md")
      }
      return nil
    }
  }
}

extension String {
  /// The words between blanks.
  fileprivate var parted: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }

  /// The text in quotes, as YAML reads them.
  fileprivate var quoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
