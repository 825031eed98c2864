import ArgumentParser
import Scenarios

/// A scenario or a capture in the place of a text.
struct OpenOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      In place of the text: a scenario (a file, or the name of a built-in one) or a capture (.npy, \
      .npz or .safetensors).
      """, valueName: "path"))
  var open: String?
  @OptionGroup var capture: CaptureOptions
}

/// What a command looks at: a text, or a scenario.
///
/// - Parameters:
///   - text: The text, if one was given.
///   - open: The scenario, if one was given.
///   - axes: The axes that options set.
///   - head: Which head is shown.
///   - words: The words that the toy model is taught.
///   - command: The command, for errors.
/// - Returns: The run of the text, or of the scenario.
/// - Throws: `UsageError` if neither or both were given, and what reading and running throw.
func run(
  _ text: TextArgument, _ open: OpenOption, axes: AxisOptions, head: HeadOptions,
  words: WordOptions, for command: String
) throws -> ModelRun {
  guard let path = open.open else {
    return try ModelRun(text: text.read(for: command), axes: axes, head: head, words: words)
  }
  guard text.text == nil else { throw UsageError.textAndScenario(command: command) }
  if CaptureFile.isNamedLikeOne(path) {
    let capture = try CaptureFile(path, open.capture).capture(axes)
    return try ModelRun(capture: capture, axes: axes, head: head)
  }
  return try ModelRun(
    scenario: ScenarioFile(path).scenario(), axes: axes, head: head, words: words)
}
