import ArgumentParser
import Exports
import Screen

/// `heed show`: one map, printed.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one map.",
    discussion: "Rows are queries, columns are keys. Without --layer and --head: L1.H3.")

  @OptionGroup var text: TextArgument
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var color: ColorOption

  func run() throws {
    let stage = try stage.value()
    let run = try ModelRun(text: text.read(for: "show"), axes: axes, head: head)
    try printMap(PrintedMap(run: run, stage: stage), depth: color.outputDepth)
  }
}

/// Prints a map, with colour codes where there are colours.
func printMap(_ map: PrintedMap, depth: ColorDepth) throws {
  let frame = try map.frame(depth: depth)
  let text = depth == .none ? frame.plainText : frame.ansiText(depth: depth)
  try StandardOutput.write(text)
}
