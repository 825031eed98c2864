import ArgumentParser
import Attention
import Models
import Views

/// `heed explain`: how one weight comes about, every number put in.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print how one weight comes about.",
    usage: "heed explain TEXT --query WORD --key WORD [options]",
    discussion: """
      WORD is a word of the text (case does not matter), a word with its position, the@5, or a \
      position from 0; position 0 is [BOS], the beginning of the sentence. The lines go from the \
      dot product through the score to the weight, and on to the output of the head.

      Example:
        heed explain "The cat was tired because it ran" --query it --key cat
      """)

  /// How the derivation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case latex
    case json
  }

  @OptionGroup var text: TextArgument
  @OptionGroup var open: OpenOption
  @OptionGroup var model: ModelOptions
  @Option(help: ArgumentHelp("The token that reads.", valueName: "word"))
  var query: String
  @Option(help: ArgumentHelp("The token that is read.", valueName: "word"))
  var key: String
  @Option(help: "How: text, markdown, latex or json.")
  var format = Format.text
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption

  func run() throws {
    let run = try heed.run(
      text, open, axes: axes, head: head, words: words, model: model, for: "explain")
    guard let head = run.head else { return }
    try run.checkStage(.dot)
    let query = try TokenReference(query, option: "--query").index(in: run.queryWords)
    let key = try TokenReference(key, option: "--key").index(in: run.words)
    let explanation = Explanation(run: run, head: head, query: query, key: key)
    switch format {
    case .text: try StandardOutput.write(explanation.plainText)
    case .markdown: try StandardOutput.write(explanation.markdown)
    case .latex: try StandardOutput.write(explanation.latex)
    case .json: try StandardOutput.write(explanation.json)
    }
  }
}
