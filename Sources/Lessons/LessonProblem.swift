import Models

/// One thing that is wrong with a lesson, or that a teacher should look at.
///
///     LessonProblem(line: 26, "option “pear” is no key of fruit", fix: "write apple or banana")
public struct LessonProblem: Error, Equatable, Sendable {
  /// Whether the lesson can be used in spite of it.
  public enum Severity: String, CaseIterable, Equatable, Sendable {
    /// The lesson is refused.
    case error
    /// The lesson works, but may not do what was meant.
    case warning
  }

  /// The line, from 1.
  public let line: Int
  /// Whether the lesson can be used.
  public let severity: Severity
  /// What was found and why it is wrong.
  public let reason: String
  /// What to write instead.
  public private(set) var fix: String
  /// Whether it follows from a data block that could not be read, which is reported itself.
  var isAboutUnreadableData = false
  /// The data that it misses, if it is that no block is called so.
  var missingData: String?

  /// Creates a problem.
  public init(line: Int, severity: Severity = .error, _ reason: String, fix: String) {
    self.line = line
    self.severity = severity
    self.reason = reason
    self.fix = fix
  }
}

extension LessonProblem {
  /// The problem, and in which other lines it is the same.
  fileprivate func alsoFound(in lines: [Int]) -> LessonProblem {
    let others = Set(lines).subtracting([line]).sorted()
    guard !others.isEmpty else { return self }
    var problem = self
    problem.fix +=
      "; the same in \(others.count == 1 ? "line" : "lines") \(others.prefix(6).map(String.init).joined(separator: ", "))"
      + (others.count > 6 ? " and \(others.count - 6) more" : "")
    return problem
  }
}

extension LessonProblem: CustomStringConvertible {
  /// One line: `26: error: option “pear” is no key of fruit; write apple or banana`.
  public var description: String { "\(line): \(severity.rawValue): \(reason); \(fix)" }
}

/// Everything that is wrong with a lesson file, in the order of its lines.
public struct LessonError: Error, Equatable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// What is wrong, at least one thing.
  public let problems: [LessonProblem]
}

extension LessonError: CustomStringConvertible {
  /// One line for each problem, which begins with the file and the line.
  public var description: String {
    problems.map { "\(file):\($0)" }.joined(separator: "\n")
  }
}

extension [LessonProblem] {
  /// The problems in the order of their lines; those of one line as they were found.
  var inOrder: [LessonProblem] {
    enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  /// The same, but of data that no block declares only the first mention, with the lines of the
  /// others: one name is wrong, and not every line that uses it.
  var withoutRepeats: [LessonProblem] {
    let places = Dictionary(grouping: filter { $0.missingData != nil }) { $0.missingData }
    var told: Set<String> = []
    return compactMap { problem in
      guard let name = problem.missingData else { return problem }
      guard told.insert(name).inserted else { return nil }
      return problem.alsoFound(in: (places[name] ?? []).map(\.line))
    }
  }
}

/// The allowed word that a misspelt one may be meant to be, or nil where none is near.
///
///     nearest(to: "heat-map", among: ["heatmap", "steps"])  // "heatmap"
func nearest(to word: String, among allowed: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(40))
  var best: (word: String, distance: Int)?
  for other in allowed {
    let letters = Array(other.lowercased().unicodeScalars.prefix(40))
    guard abs(letters.count - wanted.count) <= 3 else { continue }
    let distance = editDistance(wanted, letters)
    if distance < best?.distance ?? .max { best = (other, distance) }
  }
  guard let best, best.distance < wanted.count,
    best.distance <= max(2, min(3, wanted.count / 3))
  else { return nil }
  return best.word
}

/// The advice that names what is allowed, the nearest word first.
///
///     advice(for: "kye", among: ["key", "query"])  // "did you mean key? Known: key, query"
func advice(for word: String, among allowed: [String]) -> String {
  let shown = allowed.prefix(16).joined(separator: ", ") + (allowed.count > 16 ? " …" : "")
  guard let near = nearest(to: word, among: allowed) else { return "write one of \(shown)" }
  return "did you mean \(near)? Allowed are \(shown)"
}
