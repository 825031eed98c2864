import ArgumentParser
import Explorer
import Exports
import Screen

/// `heed show`: one map, printed.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one map.",
    usage: "heed show TEXT [options]",
    discussion: """
      Rows are queries, columns are keys: each row says how a word spreads its attention. Without \
      --layer and --head, the head that finds what a pronoun stands for: layer 2, head 4, which \
      papers write L1.H3.

      Example:
        heed show "The cat sat on the mat because it was tired" --stage scaled
      """)

  @OptionGroup var text: TextArgument
  @OptionGroup var open: OpenOption
  @OptionGroup var model: ModelOptions
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions

  func run() throws {
    let stage = try stage.value()
    let run = try heed.run(
      text, open, axes: axes, head: head, words: words, model: model, for: "show")
    try run.checkStage(stage)
    let settings = Settings.read(color: color, theme: theme)
    settings.report()
    try printMap(
      PrintedMap(run: run, stage: stage), depth: settings.outputDepth(color), theme: settings.theme)
  }
}

/// Prints a map, with colour codes where there are colours.
func printMap(_ map: PrintedMap, depth: ColorDepth, theme: Theme) throws {
  let frame = try map.frame(depth: depth)
  let text = depth == .none ? frame.plainText : frame.ansiText(depth: depth, theme: theme)
  let remarks =
    map.run.scenario?.remarks(columns: 100)
    ?? map.run.captured?.remarks.map { $0 + "\n" }.joined() ?? ""
  try StandardOutput.write(remarks.isEmpty ? text : text + "\n" + remarks)
}
