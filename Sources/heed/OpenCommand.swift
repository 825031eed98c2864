import ArgumentParser
import Attention
import Explorer
import Scenarios
import Screen

/// `heed open`: a scenario in the explorer; without a path, the list of those built in.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Explore a scenario or a capture; without PATH, list the scenarios built in.",
    usage: "heed open [PATH] [OTHER] [options]",
    discussion: """
      PATH is a scenario file (.yaml), the name of a built-in scenario, or a capture: a .npy, \
      .npz or .safetensors file with attention weights [q, k], [heads, q, k] or \
      [layers, heads, q, k], or with queries and keys (and values) of such shapes; \
      demos/dump-attention.py writes one. Where there is no terminal, the map is printed \
      instead, with what to look at. With OTHER, both are compared: what OTHER has more and \
      less than PATH.

      Examples:
        heed open
        heed open soft-lookup
        heed open my-scenario.yaml --normalizer min-max
        heed open pronoun-tired pronoun-wide
        heed open dump.npz --tokens tokens.json
      """)

  @Argument(help: "A scenario file, the name of a built-in one, or a capture.")
  var path: String?
  @Argument(help: "A second one, to be compared with the first.")
  var other: String?
  @OptionGroup var capture: CaptureOptions
  @OptionGroup var stage: OptionalStageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions

  func run() throws {
    guard let path else { return try StandardOutput.write(Self.list) }
    let first = try run(path)
    guard let other else {
      return try explore(
        first.run, stage: first.stage, color: color,
        settings: .read(color: color, theme: theme, access: access))
    }
    var second = try run(other)
    second.run.comparedWith = ComparedRun(
      first.run.exploration(stage: second.stage), kept: .opened)
    try explore(
      second.run, stage: second.stage, color: color,
      settings: .read(color: color, theme: theme, access: access))
  }

  private func run(_ path: String) throws -> (run: ModelRun, stage: Stage) {
    if CaptureFile.isNamedLikeOne(path) {
      let capture = try CaptureFile(path, capture).capture(axes)
      let run = try ModelRun(capture: capture, axes: axes, head: head)
      let stage = try stage.value() ?? .weights
      try run.checkStage(stage)
      return (run, stage)
    }
    let scenario = try ScenarioFile(path).scenario()
    let run = try ModelRun(scenario: scenario, axes: axes, head: head, words: words)
    return (run, try stage.value() ?? scenario.selection.stage ?? .weights)
  }

  /// The built-in scenarios, a line each.
  static var list: String {
    let width = (BuiltInScenario.all.map(\.name.count).max() ?? 0) + 2
    return BuiltInScenario.all.map { scenario in
      let title = scenario.title
      return scenario.name + String(repeating: " ", count: width - scenario.name.count) + title
    }.joined(separator: "\n") + "\n\nheed open NAME opens one; heed show --open NAME prints it\n"
  }
}

/// Which numbers a map shows, if that is said.
struct OptionalStageOption: ParsableArguments {
  @Option(help: "Which numbers: \(Stage.words).")
  var stage: String?

  /// The stage, or nil where none is named.
  func value() throws(UsageError) -> Stage? {
    guard let stage else { return nil }
    guard let found = Stage(rawValue: stage) else {
      throw .value(stage, option: "--stage", allowed: Stage.words)
    }
    return found
  }
}
