/// Everything that is wrong with a scenario file, in the order of its lines.
public struct ScenarioError: Error, Equatable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// What is wrong, at least one thing.
  public let problems: [ScenarioProblem]
}

/// One thing that is wrong with a scenario file.
public struct ScenarioProblem: Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What was found, what is allowed and what to do, in one sentence.
  public let sentence: String
}

extension ScenarioError: CustomStringConvertible {
  /// One line for each problem: `soft-lookup.yaml:7: unknown key "colums" …`.
  public var description: String {
    problems.map { "\(file):\($0.line): \($0.sentence)" }.joined(separator: "\n")
  }
}

/// The allowed word that a misspelt one may be meant to be, as an advice; empty where none is near.
///
///     suggestion(for: "colums", among: ["labels", "columns"])  // "; did you mean columns?"
func suggestion(for word: String, among allowed: [String]) -> String {
  let wanted = Array(word.lowercased().prefix(40))
  let distances = allowed.map { other in
    (word: other, changes: Array(other.lowercased()).difference(from: wanted).count)
  }
  guard let nearest = distances.min(by: { $0.changes < $1.changes }),
    nearest.changes <= 2 || nearest.changes <= wanted.count / 3
  else { return "" }
  return "; did you mean \(nearest.word)?"
}
