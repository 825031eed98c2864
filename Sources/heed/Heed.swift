import ArgumentParser
import Checkpoints
import Lessons
import Models
import Scenarios
import Screen
import Terminal

/// The program: commands, and the one place where errors become a line and an exit code.
@main
struct Heed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heed", abstract: "See what attention does.",
    usage: """
      heed [TEXT] [options]
      heed open [PATH] [options]
      heed train [TASK] [options]
      heed show|explain|export|tokenize TEXT [options]
      heed model PATH
      heed learn [LESSON] [options]
      heed lesson list|check|new|print|grade|reset
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
    ExportCommand.self, TokenizeCommand.self, ModelCommand.self, LearnCommand.self,
    LessonCommand.self, TrainCommand.self, ConfigCommand.self,
  ]

  static func main() {
    Guard.nameCrashes()
    Guard.note("reading the options")
    ignoreFileSignals()
    let arguments = Array(CommandLine.arguments.dropFirst())
    exitProcess(run(arguments))
  }

  /// Runs the program and returns its exit code.
  private static func run(_ arguments: [String]) -> Int32 {
    do {
      try ArgumentCheck.checkAll()
      var command = try parseAsRoot(arguments)
      Guard.note("running the command")
      try command.run()
      return 0
    } catch let error as UsageError {
      return report(DisplayText(error.description), code: 2)
    } catch let error as FileError {
      return error == .readerLeft ? 0 : report(DisplayText(error.description), code: 1)
    } catch let error as TensorFileError {
      // What the file has in it is made visible in that sentence already.
      return report(DisplayText(assembled: error.description), code: 1)
    } catch let error as ModelError {
      return report(error.line, code: error.isOfOptions ? 2 : 1)
    } catch let error as LessonsFailed {
      return report(DisplayText(error.description), code: 1)
    } catch let error as LessonError {
      return report(DisplayText(error.description), code: 1)
    } catch let error as LessonProblem {
      return report(DisplayText(error.description), code: 1)
    } catch let error as ScenarioError {
      return report(error.line, code: 1)
    } catch {
      return reportFromParser(error, of: arguments)
    }
  }

  /// Help, version and completion scripts are printed whole; what was wrong is one line.
  private static func reportFromParser(_ error: any Error, of arguments: [String]) -> Int32 {
    guard exitCode(for: error).isSuccess else {
      let sentence = plainSentence(complaint(error, of: arguments))
      return report(DisplayText(assembled: sentence + "; see heed --help"), code: 2)
    }
    do {
      let text = fullMessage(for: error)
      try StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
      return 0
    } catch {
      return error == .readerLeft ? 0 : report(DisplayText(error.description), code: 1)
    }
  }

  /// What the parser says, with what was typed made visible in it.
  ///
  /// It takes arguments apart and repeats them between words of its own; so it is asked again, with
  /// arguments that can be shown.
  private static func complaint(_ error: any Error, of arguments: [String]) -> String {
    let shown = arguments.map { DisplayText($0).description }
    guard shown != arguments else { return message(for: error) }
    do {
      _ = try parseAsRoot(shown)
    } catch let visible where exitCode(for: visible) == exitCode(for: error) {
      return message(for: visible)
    } catch {}
    return DisplayText(message(for: error)).description
  }

  /// What the parser complains about, in the form of our own errors.
  private static func plainSentence(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }
    var words = lines.joined(separator: " ")
    if words.last == "." { words.removeLast() }
    let advice =
      words.hasPrefix("Unexpected argument") || words.contains("unexpected arguments")
      ? "; a text is one argument, in quotes, and a command comes first" : ""
    return words.prefix(1).lowercased() + words.dropFirst() + advice
  }

  private static func report(_ message: DisplayText, code: Int32) -> Int32 {
    StandardError.writeLine(message)
    return code
  }
}

extension ModelError {
  /// Its sentence; what the files of a model have in it is made visible already.
  fileprivate var line: DisplayText {
    if case .checkpoint = self { return DisplayText(assembled: description) }
    return DisplayText(description)
  }

  /// Whether it lies in what was typed, not in the files of the model.
  fileprivate var isOfOptions: Bool {
    switch self {
    case .tokenID, .noTokens: true
    default: false
    }
  }
}

extension ScenarioError {
  /// All that is wrong, on one line; what other modules say in it is showable already.
  fileprivate var line: DisplayText {
    let name = DisplayText(file)
    let sentences = problems.map { "\(name):\($0.line): \($0.sentence)" }
    return DisplayText(assembled: sentences.joined(separator: " "))
  }
}
