import Attention
import Yams

extension Scenario {
  /// The largest file that is read, in bytes.
  public static let largestFile = 8 << 20
  /// The most numbers that a file may hold, with those of the files it names.
  public static let mostNumbers = 4_000_000

  /// Reads a scenario.
  ///
  ///     try Scenario(yaml: text, file: "mine.yaml") { reference in try tensors(at: reference) }
  ///
  /// - Parameters:
  ///   - yaml: The text of the file.
  ///   - file: What the file is called in errors.
  ///   - reading: Reads a file of numbers: one matrix, or one for each head. Its error becomes a
  ///     problem at the line that names the file.
  /// - Throws: `ScenarioError` with everything that is wrong, not only the first thing.
  /// - Complexity: O(length of the text + numbers).
  public init(
    yaml: String, file: String, reading: @escaping (FileReference) throws -> [Matrix]
  ) throws(ScenarioError) {
    var reader = ScenarioReader(reading: reading)
    let scenario = reader.scenario(yaml)
    guard let scenario, reader.problems.isEmpty else {
      let problems = reader.problems.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }.map(\.element)
      throw ScenarioError(file: file, problems: problems)
    }
    self = scenario
  }
}

/// Reads a scenario from YAML and collects what is wrong on the way.
struct ScenarioReader {
  /// Reads a file of numbers.
  let reading: (FileReference) throws -> [Matrix]
  /// What is wrong so far.
  var problems: [ScenarioProblem] = []
  /// How many numbers were read.
  var numberCount = 0

  init(reading: @escaping (FileReference) throws -> [Matrix]) { self.reading = reading }

  /// The keys of a file.
  static let keys = [
    "heed", "title", "note", "invented", "sentence", "queries", "keys", "values", "attention",
    "parameters", "projections", "positionTable", "grid", "select", "variants", "expect",
  ]

  /// The version of the format that is read.
  static let version = 1

  /// The whole file; nil where it is too broken to go on.
  mutating func scenario(_ yaml: String) -> Scenario? {
    guard let root = root(of: yaml), let fields = fields(root, "the file", allowed: Self.keys)
    else {
      return nil
    }
    checkVersion(fields)
    let title = text(fields["title"], "title") ?? ""
    if fields["title"] == nil {
      report(fields.line, "title is missing; say in a few words what it shows")
    }
    let subject = subject(fields)
    let selection = selection(fields["select"])
    let expectations = expectations(fields["expect"])
    let grid = grid(fields["grid"])
    guard let subject else { return nil }
    check(subject, selection, fields.line(of: "select"))
    check(subject, expectations)
    check(subject, grid, fields.line(of: "grid"))
    return Scenario(
      title: title, note: text(fields["note"], "note") ?? "",
      invented: text(fields["invented"], "invented") ?? "", subject: subject, grid: grid,
      selection: selection, expectations: expectations)
  }

  private mutating func root(of yaml: String) -> Node? {
    guard yaml.utf8.count <= Scenario.largestFile else {
      report(
        1,
        "the file has \(yaml.utf8.count) bytes, and at most \(Scenario.largestFile) are read; keep vectors in .npy or .safetensors files"
      )
      return nil
    }
    do {
      guard let node = try compose(yaml: yaml) else {
        report(1, "the file is empty; begin with heed: 1 and a title")
        return nil
      }
      return node
    } catch let error as YamlError {
      report(error.place.line, error.place.sentence)
    } catch {
      report(1, "this is no YAML: \(error)")
    }
    return nil
  }

  private mutating func checkVersion(_ fields: Fields) {
    guard let node = fields["heed"] else {
      report(
        fields.line, "heed: \(Self.version) is missing; it says which version of the format this is"
      )
      return
    }
    guard let version = integer(node, "heed", in: 1...Int.max), version != Self.version else {
      return
    }
    report(
      node.line,
      "heed: \(version) is newer than this program, which reads \(Self.version); update heed, or write heed: \(Self.version)"
    )
  }

  private mutating func subject(_ fields: Fields) -> ScenarioSubject? {
    if let sentence = fields["sentence"] {
      for key in ["queries", "keys", "values", "parameters", "projections", "grid", "variants"] {
        guard fields[key] != nil else { continue }
        report(
          fields.line(of: key),
          "\(key) cannot stand beside a sentence, whose vectors are the toy model's; leave one of them out"
        )
      }
      let axes = axes(fields["attention"], labels: [])
      return text(sentence, "sentence").map { .sentence($0, axes: axes.values) }
    }
    return vectors(fields).map { .vectors($0) }
  }

  private mutating func grid(_ node: Node?) -> PatchGrid? {
    guard let node, let fields = fields(node, "grid", allowed: ["rows", "columns"]) else {
      return nil
    }
    let rows = required(fields, "rows", "grid").flatMap {
      integer($0, "rows of the grid", in: 1...1000)
    }
    let columns = required(fields, "columns", "grid").flatMap {
      integer($0, "columns of the grid", in: 1...1000)
    }
    guard let rows, let columns else { return nil }
    return PatchGrid(rows: rows, columns: columns)
  }

  private mutating func check(_ subject: ScenarioSubject, _ grid: PatchGrid?, _ line: Int) {
    guard let grid, case .vectors(let vectors) = subject else { return }
    guard grid.rows * grid.columns != vectors.keys.count else { return }
    report(
      line,
      "a grid of \(grid.rows) rows and \(grid.columns) columns has \(grid.rows * grid.columns) places, but there are \(vectors.keys.count) keys; give as many"
    )
  }
}

extension ScenarioReader {
  /// Notes something that is wrong.
  mutating func report(_ line: Int, _ sentence: String) {
    problems.append(ScenarioProblem(line: line, sentence: sentence))
  }
}

extension YamlError {
  /// The line of a mistake in the YAML itself, and what it is.
  fileprivate var place: (line: Int, sentence: String) {
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let after = context.map { ", \($0.text) that begins in line \($0.mark.line)" } ?? ""
      return (
        mark.line, "this is no YAML: \(problem)\(after); check indentation, quotes and brackets"
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (
        context.mark.line,
        "\(duplicates.joined(separator: ", ")) is given twice in one block; keep one of them"
      )
    case .reader(let problem, _, _, _):
      return (1, "this is no YAML: \(problem); save the file as UTF-8 text")
    default: return (1, "this is no YAML: \(self)")
    }
  }
}
