import Models

/// One thing that is wrong with the settings file.
struct ConfigProblem: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// What was found, what is allowed and what to do, in one sentence.
  let sentence: String
}

extension ConfigProblem {
  /// What is said where the program starts all the same: the one problem, or how many there are.
  ///
  ///     [ConfigProblem(line: 3, sentence: "…")].notice(of: "/home/ada/.config/heed/config.yaml")
  ///     // config.yaml:3: …
  static func notice(_ problems: [ConfigProblem], of path: String) -> String? {
    guard let first = problems.first else { return nil }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    guard problems.count > 1 else { return "\(name):\(first.line): \(first.sentence)" }
    return "\(name):\(first.line) and \(problems.count - 1) more are wrong; "
      + "heed config --check lists them"
  }
}

/// The allowed word that a misspelt one may be meant to be, as an advice; empty where none is near.
///
///     suggestion(for: "shade", among: ["color", "shades"])  // "; did you mean shades?"
func suggestion(for word: String, among allowed: [String]) -> String {
  let wanted = Array(word.lowercased().prefix(40))
  let distances = allowed.map { other in
    (word: other, changes: editDistance(wanted, Array(other.lowercased())))
  }
  guard let nearest = distances.min(by: { $0.changes < $1.changes }),
    nearest.changes <= max(1, min(3, wanted.count / 2))
  else { return "" }
  return "; did you mean \(nearest.word)?"
}
