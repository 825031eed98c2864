import ArgumentParser

/// The text to look at.
struct TextArgument: ParsableArguments {
  @Argument(help: "The text, in quotes; - reads it from standard input.")
  var text: String?

  /// The text, read from standard input if it is `-`; without the line breaks at its end.
  func read(for command: String) throws -> String {
    guard let text else { throw UsageError.noText(command: command) }
    guard text == "-" else { return text }
    var read = try StandardInput.text()
    while read.last?.isNewline == true { read.removeLast() }
    return read
  }
}
