import ArgumentParser
import Checkpoints
import Models

/// Which model reads the text, and what it reads beside it.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A model: a folder with config.json, model.safetensors and tokenizer.json, or a name found in \
      the local Hugging Face cache. Without it, the toy model.
      """, valueName: "path"))
  var model: String?
  @Option(help: "Ids of tokens in place of the text, as 101,7592,102; with --model.")
  var ids: String?
  @Option(help: "A second text, for models that read pairs; with --model.")
  var pair: String?
  @Option(help: "What the decoder of an encoder-decoder reads; with --model.")
  var target: String?
  @Option(
    name: .customLong("target-ids"), help: "Ids in place of the target; with --model.")
  var targetIDs: String?
  @Option(
    help: ArgumentHelp(
      "A PNG, PPM or PGM file in place of the text, for models that see; with --model.",
      valueName: "file"))
  var image: String?
  @Option(
    help: "Which part of an encoder-decoder is shown: encoder, decoder, cross; with --model.")
  var part: String?

  /// The model that was asked for, or nil for the toy model.
  ///
  /// - Throws: `UsageError` for options that do not go together, `ModelError` for what is wrong with
  ///   the model.
  func textModel() throws -> TextModel? {
    guard let model else {
      for (value, option) in [
        (ids, "--ids"), (pair, "--pair"), (target, "--target"), (targetIDs, "--target-ids"),
        (image, "--image"), (part, "--part"),
      ] where value != nil {
        throw UsageError.needsModel(option: option)
      }
      return nil
    }
    let folder = try ModelFolder(model)
    return try TextModel(folder: folder.path, name: folder.name)
  }

  /// Whether nothing stands in the place of a text.
  var needsText: Bool { ids == nil && image == nil }

  /// What the model is to read.
  ///
  /// - Parameter text: The text; nil where ids take its place.
  /// - Returns: The text, or the ids, with what is read beside it.
  /// - Throws: `UsageError` for options that do not go together, `TensorFileError` for the picture.
  func modelText(_ text: String?) throws -> ModelText {
    guard image == nil || (ids == nil && text == nil) else {
      throw UsageError.twoTexts("--image", ids == nil ? "a text" : "--ids")
    }
    guard ids == nil || text == nil else { throw UsageError.twoTexts("a text", "--ids") }
    guard ids == nil || pair == nil else { throw UsageError.twoTexts("--pair", "--ids") }
    guard target == nil || targetIDs == nil else {
      throw UsageError.twoTexts("--target", "--target-ids")
    }
    return ModelText(
      text ?? "", pair: pair, ids: try numbers(ids, option: "--ids"), target: target,
      targetIDs: try numbers(targetIDs, option: "--target-ids"),
      picture: try image.map { try PixelImage(path: $0) })
  }

  /// The part that is shown.
  ///
  /// - Throws: `UsageError` for one that the model does not have.
  func part(of model: TextModel) throws(UsageError) -> ModelPart.Kind {
    let parts = model.model.parts
    guard let part else { return parts.first ?? .encoder }
    guard let kind = ModelPart.Kind(rawValue: part), parts.contains(kind) else {
      throw .value(
        part, option: "--part", allowed: parts.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }

  private func numbers(_ list: String?, option: String) throws(UsageError) -> [Int]? {
    guard let list else { return nil }
    var numbers: [Int] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(part.filter { $0 != " " }), number >= 0 else {
        throw .value(list, option: option, allowed: "whole numbers from 0 with commas between")
      }
      numbers.append(number)
    }
    return numbers
  }
}
