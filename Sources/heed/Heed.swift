import ArgumentParser
import Scenarios

/// The program: commands, and the one place where errors become a line and an exit code.
@main
struct Heed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heed", abstract: "See what attention does.",
    usage: """
      heed [TEXT] [options]
      heed open [PATH] [options]
      heed show|explain|export|tokenize TEXT [options]
      heed config
      """,
    discussion: """
      heed [TEXT] opens the explorer; where there is no terminal, it prints the map instead. TEXT \
      is always text: in quotes, or - to read it from standard input. Text that begins with - or \
      equals a command follows --, as in heed -- show. Without TEXT: \
      “The animal didn't cross the street because it was too tired”.

      Examples:
        heed "The cat sat on the mat because it was tired"
        heed show "The cat sat on the mat because it was tired" --layer 2 --head 4
        heed explain "The cat was tired because it ran" --query it --key cat

      \(OptionListing(commands).text)

      Exit codes: 0 done, 1 it failed, 2 wrong usage.
      """,
    version: "0.1.0",
    subcommands: commands, defaultSubcommand: ExploreCommand.self)

  private static let commands: [any ParsableCommand.Type] = [
    ExploreCommand.self, OpenCommand.self, ShowCommand.self, ExplainCommand.self,
    ExportCommand.self, TokenizeCommand.self, ConfigCommand.self,
  ]

  static func main() {
    ignoreFileSignals()
    let arguments = Array(CommandLine.arguments.dropFirst())
    exitProcess(run(arguments))
  }

  /// Runs the program and returns its exit code.
  private static func run(_ arguments: [String]) -> Int32 {
    do {
      try LaterCommand.refuse(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let error as UsageError {
      return report(error.description, code: 2)
    } catch let error as FileError {
      return error == .readerLeft ? 0 : report(error.description, code: 1)
    } catch let error as ScenarioError {
      return report(error.description, code: 1)
    } catch {
      return reportFromParser(error)
    }
  }

  /// Help, version and completion scripts are printed whole; what was wrong is one line.
  private static func reportFromParser(_ error: any Error) -> Int32 {
    guard exitCode(for: error).isSuccess else {
      return report(plainSentence(message(for: error)) + "; see heed --help", code: 2)
    }
    do {
      let text = fullMessage(for: error)
      try StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
      return 0
    } catch {
      return error == .readerLeft ? 0 : report(error.description, code: 1)
    }
  }

  /// What the parser complains about, in the form of our own errors.
  private static func plainSentence(_ message: String) -> String {
    var words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.last == "." { words.removeLast() }
    let advice =
      words.hasPrefix("Unexpected argument") || words.contains("unexpected arguments")
      ? "; a text is one argument, in quotes, and a command comes first" : ""
    return words.prefix(1).lowercased() + words.dropFirst() + advice
  }

  private static func report(_ message: String, code: Int32) -> Int32 {
    StandardError.writeLine(message)
    return code
  }
}
