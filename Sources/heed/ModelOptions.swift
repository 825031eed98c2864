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

  /// The model that was asked for, or nil for the toy model.
  ///
  /// - Throws: `UsageError` for options that do not go together, `ModelError` for what is wrong with
  ///   the model.
  func textModel() throws -> TextModel? {
    guard let model else {
      for (value, option) in [
        (ids, "--ids"), (pair, "--pair"), (target, "--target"), (targetIDs, "--target-ids"),
      ] where value != nil {
        throw UsageError.needsModel(option: option)
      }
      return nil
    }
    let folder = try ModelFolder(model)
    return try TextModel(folder: folder.path, name: folder.name)
  }

  /// What the model is to read.
  ///
  /// - Parameter text: The text; nil where ids take its place.
  /// - Returns: The text, or the ids, with what is read beside it.
  /// - Throws: `UsageError` for options that do not go together.
  func modelText(_ text: String?) throws(UsageError) -> ModelText {
    guard ids == nil || text == nil else { throw .twoTexts("a text", "--ids") }
    guard ids == nil || pair == nil else { throw .twoTexts("--pair", "--ids") }
    guard target == nil || targetIDs == nil else { throw .twoTexts("--target", "--target-ids") }
    return ModelText(
      text ?? "", pair: pair, ids: try numbers(ids, option: "--ids"), target: target,
      targetIDs: try numbers(targetIDs, option: "--target-ids"))
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
