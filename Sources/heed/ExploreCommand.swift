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
  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false
  @Flag(help: "Keep the cursor on the sentence that says the selected cell, for screen readers.")
  var accessible = false

  private func printMap(of text: String, stage: Stage, depth: ColorDepth) throws {
    let run = try ModelRun(text: text, axes: axes, head: head, words: words)
    try heed.printMap(
      PrintedMap(run: run, stage: stage), depth: depth, theme: theme.onTerminal)
  }

  func run() throws {
    let stage = try stage.value()
    let text = try text.text == nil ? ToyModel.openingText : text.read(for: "heed")
    guard StandardOutput.isTerminal, StandardInput.isTerminal || self.text.text == "-" else {
      return try printMap(of: text, stage: stage, depth: color.outputDepth)
    }
    do {
      let run = try ModelRun(text: text, axes: axes, head: head, words: words, start: .whenOpen)
      try openExplorer(
        run, stage: stage, depth: color.explicitDepth, theme: theme.onTerminal,
        speech: accessible ? .sentence : .cell)
    } catch let error as TerminalError {
      StandardError.writeLine("\(error) Here is the map as text.")
      try printMap(of: text, stage: stage, depth: color.color.depth ?? .none)
    }
  }
}
