import Attention
import Checkpoints

/// A picture that a model reads in place of a text.
public typealias ModelPicture = PixelImage

/// A model and its tokenizer: what reads a text and shows every head.
///
///     let model = try TextModel(folder: "bert_tiny")
///     try model.run(ModelText("The cat sat")).output[.encoder]
public struct TextModel: Sendable {
  /// The model.
  public let model: CheckpointModel
  /// The tokenizer.
  public let reader: TextReader
  /// What makes patches of a picture, where the model sees.
  public let pictures: PictureReader?

  /// Opens a folder with `config.json`, the parameters and `tokenizer.json`.
  ///
  /// - Throws: `ModelError`, naming the file and the rule.
  public init(folder: String, name: String? = nil) throws(ModelError) {
    do {
      model = try CheckpointModel(folder: folder, name: name)
      pictures = try model.configuration.patches.map { patches throws(CheckpointError) in
        try PictureReader(folder: folder, patches)
      }
    } catch {
      throw .checkpoint(error)
    }
    reader = try TextReader(
      folder: folder, vocabularySize: model.configuration.vocabularySize)
  }

  /// How many patches lie beside each other in a picture; nil where the model reads text.
  public var patchesAcross: Int? { model.configuration.patches?.patchesAcross }

  /// The tokens that the model is to read: of a text, or of a picture.
  ///
  /// The target of an encoder-decoder begins with the token that its configuration names.
  ///
  /// - Throws: `ModelError`, for a text where a picture is needed, or the other way round.
  /// - Complexity: O(n log n) for n characters, O(pixels) for a picture.
  public func input(of text: ModelText) throws(ModelError) -> ModelInput {
    guard let pictures else {
      guard text.picture == nil else {
        throw .notPossible("this model reads text, not a picture; leave --image out")
      }
      var input = try reader.input(of: text)
      if let decoder = model.configuration.decoder, input.target.first?.id != decoder.startID {
        input.target = try reader.tokens(of: [decoder.startID]) + input.target
      }
      return input
    }
    guard let picture = text.picture else {
      throw .notPossible("this model reads a picture; give one with --image FILE")
    }
    do {
      return try pictures.input(of: picture)
    } catch {
      throw .shape(error)
    }
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
    let input = try input(of: text)
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
