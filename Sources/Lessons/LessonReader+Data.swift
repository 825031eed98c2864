import Scenarios
import Training
import Yams

extension LessonReader {
  static let dataKinds = ["scenario", "sentence", "items", "train"]
  private static let ownKeys = ["name", "with", "words", "use"]
  private static let scenarioKeys = [
    "title", "note", "invented", "sentence", "queries", "keys", "values", "attention",
    "parameters", "projections", "positionTable", "grid", "select", "variants", "expect",
  ]

  /// A data block; one that cannot be read keeps its name, so that what is said about it is not
  /// wrong besides.
  mutating func data(_ root: Node, _ kind: String, _ body: String, _ line: Int) -> LessonData {
    if let data = readableData(root, kind, body, line) { return data }
    var name = LessonData.defaultName
    if case .mapping(let mapping) = root, let given = mapping["name"]?.scalar?.string {
      name = given.trimmed
    }
    return LessonData(line: line, name: name, subject: .unreadable, changes: [])
  }

  private mutating func readableData(
    _ root: Node, _ kind: String, _ body: String, _ line: Int
  ) -> LessonData? {
    switch kind {
    case "scenario", "sentence": return scenarioData(root, kind, body, line)
    case "items": return itemData(root, line)
    case "train": return trainingData(root, line)
    default:
      report(
        line, kind.isEmpty ? "data does not say its kind" : "unknown kind of data “\(kind)”",
        fix: advice(for: kind, among: Self.dataKinds.map { $0 }) + ", as in ```data sentence")
      return nil
    }
  }

  /// Data with its name, which no other block may have.
  mutating func named(
    _ fields: LessonFields, _ subject: LessonSubject, _ line: Int
  ) -> LessonData? {
    let given = words(fields["name"], "name")
    let name = given?.value ?? LessonData.defaultName
    if let other = dataNames[name] {
      report(
        given?.line ?? line,
        given == nil
          ? "two data blocks have no name, this one and that of line \(other)"
          : "the data block of line \(other) is called \(name), too",
        fix: "add a line such as name: wide, with a name of its own")
    }
    dataNames[name] = line
    if let given, !Self.isName(given.value) {
      report(
        given.line, "the name “\(given.value.prefix(40))” cannot stand in an expression",
        fix: "write small letters, digits and hyphens, as in wide")
    }
    return LessonData(
      line: line, name: name, subject: subject, changes: changes(fields["with"], "with"))
  }

  private mutating func scenarioData(
    _ root: Node, _ kind: String, _ body: String, _ line: Int
  ) -> LessonData? {
    guard let fields = fields(root, "data \(kind)", allowed: Self.ownKeys + Self.scenarioKeys)
    else { return nil }
    let words = list(fields["words"], "words").map(\.value)
    if let use = self.words(fields["use"], "use") {
      guard let builtIn = BuiltInScenario.named(use.value) else {
        report(
          use.line, "no built-in scenario is called \(use.value)",
          fix: advice(for: use.value, among: BuiltInScenario.all.map(\.name)))
        return nil
      }
      return scenario(builtIn.yaml, at: use.line, lines: nil).flatMap {
        named(fields, .scenario($0, words: words), line)
      }
    }
    if kind == "sentence", fields["sentence"] == nil {
      _ = required(fields, "sentence", example: "The cat sat down because it was tired")
      return nil
    }
    let title = fields["title"] == nil ? "title: lesson\n" : ""
    let yaml = "heed: 1\n" + title + Self.without(Self.ownKeys, body, root)
    let shift = title.isEmpty ? 1 : 2
    return scenario(yaml, at: line, lines: line - shift).flatMap {
      named(fields, .scenario($0, words: words), line)
    }
  }

  /// The text of a block without the lines of some keys, which become empty.
  private static func without(_ keys: [String], _ body: String, _ root: Node) -> String {
    guard case .mapping(let mapping) = root else { return body }
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = mapping.map { ($0.key.scalar?.string ?? "", ($0.key.mark?.line ?? 1) - 1) }
    for (index, start) in starts.enumerated() where keys.contains(start.0) {
      let end = starts.indices.contains(index + 1) ? starts[index + 1].1 : lines.count
      for line in start.1..<max(start.1, end) where lines.indices.contains(line) {
        lines[line] = ""
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A scenario; what is wrong with it is reported at the lines of the lesson.
  private mutating func scenario(_ yaml: String, at line: Int, lines shift: Int?) -> Scenario? {
    do {
      return try Scenario(yaml: yaml, file: file) { reference in
        throw FileInLesson(path: reference.path)
      }
    } catch {
      for problem in error.problems {
        let parts = problem.sentence.divided(at: "; ")
        report(
          shift.map { $0 + problem.line } ?? line, parts.0,
          fix: parts.1 ?? "see demos/README.md for what a scenario may hold")
      }
      return nil
    }
  }

  private mutating func trainingData(_ root: Node, _ line: Int) -> LessonData? {
    let allowed = ["name", "task", "seed", "until"]
    guard let fields = fields(root, "data train", allowed: allowed) else { return nil }
    let names = TrainingTaskKind.allCases.map(\.rawValue)
    let task = required(fields, "task", example: "induction").flatMap { words($0, "task") }
    let until = required(fields, "until", example: "300").flatMap {
      integer($0, "until", in: 1...2000)
    }
    let ownSeed = integer(fields["seed"], "seed", in: 0...Int.max).map { UInt64($0) }
    if ownSeed == nil, seed == nil, fields["seed"] == nil {
      report(
        fields.line, "training without a seed would be another run for everyone in a class",
        fix: "add seed: 7 here or to the front matter")
    }
    guard let task, let until else { return nil }
    guard until.isMultiple(of: 10) else {
      report(
        fields.line(of: "until"), "until is \(until), and models are kept at every tenth step",
        fix: "write \((until + 9) / 10 * 10)")
      return nil
    }
    guard let kind = TrainingTaskKind(rawValue: task.value) else {
      report(
        task.line, "there is no task \(task.value)", fix: advice(for: task.value, among: names))
      return nil
    }
    return named(fields, .training(kind, seed: ownSeed ?? seed ?? 0, until: until), line)
  }
}

/// A lesson names a file of numbers, which lessons do not read.
private struct FileInLesson: Error, CustomStringConvertible {
  let path: String
  var description: String {
    "a lesson does not read \(path), so that it works from anywhere; write the numbers as rows"
  }
}

extension String {
  /// What stands before a separator, and what behind it; nil behind it where there is none.
  func divided(at separator: String) -> (String, String?) {
    guard let range = firstRange(of: separator) else { return (self, nil) }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
