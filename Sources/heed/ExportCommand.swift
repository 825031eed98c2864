import ArgumentParser
import Attention
import Exports
import Screen

/// `heed export`: a run as a file for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a map or all numbers in another format.",
    discussion: """
      text, ansi, svg, csv and npy hold one map (--stage --layer --head); json and safetensors \
      hold every head. Tensors: attentions [layers, heads, queries, keys], scores, hidden_states.
      """)

  @OptionGroup var text: TextArgument
  @Option(help: "The format: \(ExportFormat.words).")
  var format: String
  @Option(name: .shortAndLong, help: "The file; without it, or with -, standard output.")
  var output: String?
  @Option(
    help: "For text, ansi and svg: the explorer's screen of this size, as 100x30, not the map.")
  var screen: ScreenSize?
  @OptionGroup var stage: StageOption
  @OptionGroup var head: HeadOptions
  @OptionGroup var axes: AxisOptions
  @OptionGroup var color: ColorOption

  func run() throws {
    guard let format = ExportFormat(rawValue: format) else {
      throw UsageError.value(format, option: "--format", allowed: ExportFormat.words)
    }
    let stage = try stage.value()
    let run = try ModelRun(text: text.read(for: "export"), axes: axes, head: head)
    let bytes = try ExportedRun(
      run: run, stage: stage, screen: screen, colorDepth: color.explicitDepth
    ).bytes(format)
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try AtomicFile(path: output).write(bytes)
  }
}

extension ExportFormat {
  /// All formats, for help and for errors.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
