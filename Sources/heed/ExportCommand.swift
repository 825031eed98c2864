import ArgumentParser
import Attention
import Exports
import Models
import Screen

/// `heed export`: a run as a file for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a map or all numbers in another format.",
    usage: "heed export TEXT --format FORMAT [-o FILE] [options]",
    discussion: """
      text, ansi, svg, csv and npy hold one map (--stage --layer --head); json, npz and \
      safetensors hold every head. Tensors: attentions [layers, heads, queries, keys], scores, \
      hidden_states, and logits of models that have them; of encoder-decoders \
      encoder_attentions, decoder_attentions, cross_attentions and so on.

      Examples:
        heed export "The cat sat on the mat" --format svg -o map.svg
        heed export "The cat sat on the mat" --format svg --screen 100x30 -o s.svg
      """)

  @OptionGroup var text: TextArgument
  @OptionGroup var open: OpenOption
  @OptionGroup var model: ModelOptions
  @Option(help: "The format: \(ExportFormat.words).")
  var format: String
  @Option(name: .shortAndLong, help: "The file; without it, or with -, standard output.")
  var output: String?
  @Option(
    help: ArgumentHelp(
      "For text, ansi and svg: the explorer's screen of this size, as 100x30, not the map.",
      valueName: "size"))
  var screen: String?
  @Flag(help: "For npz: pack the numbers by deflate, as numpy.savez_compressed does.")
  var compressed = false
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions

  func run() throws {
    guard let format = ExportFormat(rawValue: format) else {
      throw UsageError.value(format, option: "--format", allowed: ExportFormat.words)
    }
    let screen = try screenSize(for: format)
    let stage = try stage.value()
    let run = try heed.run(
      text, open, axes: axes, head: head, words: words, model: model,
      logits: [.safetensors, .npz].contains(format) ? .all : .none, for: "export")
    if ![.json, .safetensors, .npz].contains(format) { try run.checkStage(stage) }
    let exported = ExportedRun(
      run: run, stage: stage, screen: screen, colorDepth: color.explicitDepth,
      theme: theme.inFile, packing: compressed ? .deflated : .stored)
    let bytes = try exported.bytes(format)
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try AtomicFile(path: output).write(bytes)
  }

  private func screenSize(for format: ExportFormat) throws(UsageError) -> ScreenSize? {
    guard let screen else { return nil }
    guard format.showsCells else { throw .screenOfNumbers(format.rawValue) }
    return try ScreenSize(word: screen)
  }
}

extension ExportFormat {
  /// Whether it holds what a screen shows, not bare numbers.
  var showsCells: Bool {
    switch self {
    case .text, .ansi, .svg: true
    case .csv, .json, .npy, .npz, .safetensors: false
    }
  }

  /// All formats, for help and for errors.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
