import StrictJSON

extension SubwordTokenizer {
  /// Reads a `tokenizer.json` as the Hugging Face library writes it.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: `TokenizerError`, with the place in the file and what is wrong there or not
  ///   supported.
  /// - Complexity: O(number of bytes).
  public init(parsing bytes: [UInt8]) throws(TokenizerError) {
    let file = FileValue(try Self.document(bytes), at: "")
    _ = try file.members()
    let normalizer =
      file["normalizer"].isAbsent ? nil : try Normalizer(file["normalizer"])
    let model = try SubwordModel(file["model"])
    self.init(
      model: model,
      addedTokens: try AddedTokens(file["added_tokens"], model.vocabulary, normalizer),
      normalizer: normalizer,
      preTokenizer: file["pre_tokenizer"].isAbsent
        ? nil : try PreTokenizer(file["pre_tokenizer"]),
      postProcessors: try PostProcessor.steps(file["post_processor"]),
      decoder: file["decoder"].isAbsent ? nil : try TokenDecoder(file["decoder"]))
  }

  private static func document(_ bytes: [UInt8]) throws(TokenizerError) -> JSONValue {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      throw TokenizerError("", .json("\(error)"))
    }
  }
}
