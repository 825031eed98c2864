import Attention
import Checkpoints

/// A model and its tokenizer: what reads a text and shows every head.
///
///     let model = try TextModel(folder: "bert_tiny")
///     try model.run(ModelText("The cat sat")).output[.encoder]
public struct TextModel: Sendable {
  /// The model.
  public let model: CheckpointModel
  /// The tokenizer.
  public let reader: TextReader

  /// Opens a folder with `config.json`, the parameters and `tokenizer.json`.
  ///
  /// - Throws: `ModelError`, naming the file and the rule.
  public init(folder: String, name: String? = nil) throws(ModelError) {
    do {
      model = try CheckpointModel(folder: folder, name: name)
    } catch {
      throw .checkpoint(error)
    }
    reader = try TextReader(
      folder: folder, vocabularySize: model.configuration.vocabularySize)
  }

  /// Reads a text and runs the model.
  ///
  /// - Parameters:
  ///   - text: What to read.
  ///   - options: How.
  /// - Returns: What was read, and every head.
  /// - Throws: `ModelError`.
  /// - Complexity: O(n · parameters + n²) for n tokens.
  public func run(
    _ text: ModelText, _ options: RunOptions = RunOptions()
  ) throws(ModelError) -> (input: ModelInput, output: ModelOutput) {
    let input = try reader.input(of: text)
    return (input, try model.run(input, options))
  }

  /// How many multiplications a run of so many tokens takes, about.
  ///
  ///     // all-MiniLM-L6-v2: 10.6 million parameters in layers, 30 tokens: 319 million
  public func work(tokenCount: Int) -> Double {
    let sizes = model.configuration
    let heads = Double(sizes.headCount + sizes.keyValueHeadCount) * 2 * Double(sizes.headDimension)
    let layer = Double(sizes.width) * (heads + 2 * Double(sizes.feedForwardWidth))
    return Double(sizes.layerCount + (sizes.decoder?.layerCount ?? 0)) * layer * Double(tokenCount)
  }
}
