import ArgumentParser
import Attention
import Explorer
import Models
import Screen

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
  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false
  @Flag(help: "Keep the cursor on the sentence that says the selected cell, for screen readers.")
  var accessible = false

  func run() throws {
    let stage = try stage.value()
    let text = try text.text == nil ? ToyModel.openingText : text.read(for: "heed")
    let run = try ModelRun(text: text, axes: axes, head: head, words: words)
    guard StandardOutput.isTerminal, StandardInput.isTerminal || self.text.text == "-" else {
      return try printMap(PrintedMap(run: run, stage: stage), depth: color.outputDepth)
    }
    do {
      try openExplorer(
        run, stage: stage, depth: color.explicitDepth, speech: accessible ? .sentence : .cell)
    } catch {
      StandardError.writeLine("\(error) Here is the map as text.")
      try printMap(PrintedMap(run: run, stage: stage), depth: color.color.depth ?? .none)
    }
  }
}
