import ArgumentParser

/// The options of commands as the help of the whole program lists them.
///
///     OptionListing([ExploreCommand.self, ExplainCommand.self]).text
///     // Options:
///     //   --stage <stage>         Which numbers: …
///     // Options of explain alone:
///     //   --query <word>          The token that reads.
///
/// The entries are those of each command's own help, so that they cannot contradict it.
struct OptionListing {
  private let commands: [any ParsableCommand.Type]

  /// Lists the first command's options, then what each other command has besides.
  init(_ commands: [any ParsableCommand.Type]) { self.commands = commands }

  /// A paragraph for each command with options that none before it has.
  var text: String {
    var listed: Set<String> = []
    var paragraphs: [String] = []
    for command in commands {
      let entries = Self.entries(of: command).filter { listed.insert($0).inserted }
      guard !entries.isEmpty else { continue }
      let name = command.configuration.commandName ?? ""
      let heading = paragraphs.isEmpty ? "Options:" : "Options of \(name) alone:"
      paragraphs.append(([heading] + entries).joined(separator: "\n"))
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// Narrower than the 80 columns for which help is laid out, so that no line is broken again.
  private static let columns = 79

  /// The options in a command's help, each with all its lines; `--help` itself is left out.
  private static func entries(of command: any ParsableCommand.Type) -> [String] {
    let lines = command.helpMessage(columns: columns)
      .split(separator: "\n").drop { $0 != "OPTIONS:" }.dropFirst()
    var entries: [String] = []
    for line in lines {
      if line.hasPrefix("  -") {
        entries.append(String(line))
      } else if let last = entries.indices.last {
        entries[last] += "\n" + line
      }
    }
    return entries.filter { !$0.contains("--help") }
  }
}
