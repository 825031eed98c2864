import Attention
import Explorer
import Scenarios

/// A scenario as the command line names it: a file, or the name of a built-in one.
///
///     try ScenarioFile("soft-lookup").scenario()  // the built-in one, where no such file exists
struct ScenarioFile {
  /// What was typed.
  let name: String

  init(_ name: String) { self.name = name }

  /// Reads the scenario.
  ///
  /// - Throws: `FileError` where there is no such file, `ScenarioError` for what is wrong in it.
  func scenario() throws -> Scenario {
    if !fileExists(name), let builtIn = BuiltInScenario.named(name) {
      return try Scenario(yaml: builtIn.yaml, file: builtIn.name) { reference in
        try vectors(at: reference)
      }
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile(path: name).bytes()
    } catch {
      throw name.contains("/") || name.contains(".") ? error : unknown
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError.notUTF8(name) }
    return try Scenario(yaml: text, file: name) { reference in try vectors(at: reference) }
  }

  private var unknown: FileError {
    .unreadable(
      name,
      reason: "there is no such file, and no built-in scenario of that name; heed open lists them")
  }

  /// Reads the numbers that a scenario names; the path is relative to the scenario.
  private func vectors(at reference: FileReference) throws -> [Matrix] {
    try readVectors(at: path(of: reference.path), tensor: reference.tensor)
  }

  private func path(of path: String) -> String {
    guard !path.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return path }
    return String(name[...slash]) + path
  }
}

extension Scenario {
  /// The note and what was made up, as paragraphs of at most so many columns.
  func remarks(columns: Int) -> String {
    let paragraphs = [note, invented.isEmpty ? "" : "Made up: " + invented].filter { !$0.isEmpty }
    return paragraphs.map { wrappedLines($0, columns: columns).joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }
}
