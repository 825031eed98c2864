import ArgumentParser
import Models
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
///   - model: Which model reads the text; the toy model if none is named.
///   - logits: For which tokens the logits are computed.
///   - command: The command, for errors.
/// - Returns: The run of the text, or of the scenario.
/// - Throws: `UsageError` if neither or both were given, and what reading and running throw.
func run(
  _ text: TextArgument, _ open: OpenOption, axes: AxisOptions, head: HeadOptions,
  words: WordOptions, model: ModelOptions, logits: LogitsRange = .none, for command: String
) throws -> ModelRun {
  guard let path = open.open else {
    if let checkpoint = try model.textModel() {
      return try ModelRun(
        text: model.needsText || text.text != nil ? text.read(for: command) : nil,
        model: checkpoint, options: model, axes: axes, head: head, words: words, logits: logits)
    }
    return try ModelRun(text: text.read(for: command), axes: axes, head: head, words: words)
  }
  guard text.text == nil else { throw UsageError.textAndScenario(command: command) }
  guard model.model == nil else { throw UsageError.twoTexts("--open", "--model") }
  if CaptureFile.isNamedLikeOne(path) {
    let capture = try CaptureFile(path, open.capture).capture(axes)
    return try ModelRun(capture: capture, axes: axes, head: head)
  }
  return try ModelRun(
    scenario: ScenarioFile(path).scenario(), axes: axes, head: head, words: words)
}
