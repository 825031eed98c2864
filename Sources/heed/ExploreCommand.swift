import ArgumentParser
import Attention
import Explorer
import Models
import Screen
import Terminal

/// `heed [TEXT]`: the explorer, or the map where there is no terminal.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Explore a text; the same as heed without a command.",
    usage: "heed [TEXT] [options]",
    discussion: """
      Arrow keys move over the map, ? lists the keys, q quits. Without TEXT: \
      “\(ToyModel.openingText)”.

      Example:
        heed "The cat sat on the mat because it was tired" --mask causal
      """)

  @OptionGroup var text: TextArgument
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions

  func run() throws {
    let stage = try stage.value()
    let settings = Settings.read(color: color, theme: theme, access: access)
    let text = try text.text == nil ? settings.text.value : text.read(for: "heed")
    let isOpened = explorerCanOpen(readsText: self.text.text == "-")
    let run = try ModelRun(
      text: text, axes: axes, head: head, words: words, start: isOpened ? .whenOpen : .now)
    try explore(
      run, stage: stage, color: color, settings: settings, readsText: self.text.text == "-")
  }
}

/// How the explorer meets its reader.
struct AccessOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Use the mouse, or leave it to the terminal; M in the explorer changes that.")
  var mouse: Bool?
  @Flag(
    inversion: .prefixedNo,
    help: "Keep the cursor on the sentence that says the selected cell, for screen readers.")
  var accessible: Bool?
}

/// Whether there is a terminal to draw on and to read keys from.
func explorerCanOpen(readsText: Bool) -> Bool {
  StandardOutput.isTerminal && (StandardInput.isTerminal || readsText)
}

/// Opens the explorer on a run, or prints its map where there is no terminal.
func explore(
  _ run: ModelRun, stage: Stage, color: ColorOption, settings: Settings, readsText: Bool = false
) throws {
  guard explorerCanOpen(readsText: readsText) else {
    settings.report()
    let depth = settings.outputDepth(color)
    if run.comparedWith != nil {
      return try printComparison(run, stage: stage, depth: depth, theme: settings.theme)
    }
    return try printMap(
      PrintedMap(run: run, stage: stage), depth: depth, theme: settings.theme)
  }
  do {
    try openExplorer(run, stage: stage, settings: settings)
  } catch {
    settings.report()
    StandardError.writeLine("\(error) Here is the map as text.")
    try printMap(
      PrintedMap(run: run.complete, stage: stage), depth: color.explicitDepth ?? .none,
      theme: settings.theme)
  }
}
