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
  @OptionGroup var model: ModelOptions
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions
  @OptionGroup var present: PresentOptions

  func run() throws {
    let stage = try stage.value()
    let settings = Settings.read(color: color, theme: theme, access: access)
    let start: ModelRun.Start = explorerCanOpen(readsText: text.text == "-") ? .whenOpen : .now
    let read =
      try text.text != nil ? text.read(for: "heed") : model.needsText ? settings.text.value : nil
    let run =
      try model.textModel().map { checkpoint in
        try ModelRun(
          text: read, model: checkpoint, options: model, axes: axes, head: head, words: words,
          start: start)
      }
      ?? ModelRun(
        text: read ?? "", axes: axes, head: head, words: words, start: start)
    try explore(
      run, stage: stage, color: color, settings: settings, readsText: self.text.text == "-",
      presentation: present.presentation(contrast: theme.contrast))
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
    help: "The screen as sentences, without borders, for screen readers and braille.")
  var accessible: Bool?
  @Flag(inversion: .prefixedNo, help: "Say in the title of the window what is shown, or leave it.")
  var title: Bool?
}

/// Whether there is a terminal to draw on and to read keys from.
func explorerCanOpen(readsText: Bool) -> Bool {
  StandardOutput.isTerminal && (StandardInput.isTerminal || readsText)
}

/// Opens the explorer on a run, or prints its map where there is no terminal.
func explore(
  _ run: ModelRun, stage: Stage, color: ColorOption, settings: Settings, readsText: Bool = false,
  presentation: Presentation? = nil
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
    try openExplorer(run, stage: stage, settings: settings, presentation: presentation)
  } catch {
    settings.report()
    StandardError.writeLine(DisplayText(assembled: "\(error) Here is the map as text."))
    try printMap(
      PrintedMap(run: run.complete, stage: stage), depth: color.explicitDepth ?? .none,
      theme: settings.theme)
  }
}
