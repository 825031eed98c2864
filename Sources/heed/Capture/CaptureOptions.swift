import ArgumentParser

/// What is said of a file of tensors that is opened.
struct CaptureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The tokens of a capture: a JSON list, or a file with one or with a token a line.",
      valueName: "tokens"))
  var tokens: String?
  @Option(
    help: ArgumentHelp(
      "Which tensor of a capture holds the weights, where its name does not say so.",
      valueName: "name"))
  var tensor: String?
}
