import Attention
import Checkpoints
import Models
import Testing
import Tokenization

@Suite struct ModelErrorTests {
  @Test(arguments: [
    (ModelError.noTokens, "there is nothing to read: the text has no token"),
    (.tokenID(9, vocabularySize: 4), "there is no token 9; the ids of this model go from 0 to 3"),
    (
      .tooManyTokens(600, allowed: 512),
      "the text has 600 tokens, and this model reads at most 512; shorten it"
    ),
    (
      .memory(needed: 9_000_000_001, available: 8_000_000_000),
      "this run needs about 9001 MB of memory, and 8000 MB are free; shorten the text"
    ),
    (.notPossible("it has no decoder"), "it has no decoder"),
    (.cancelled, "the run was ended before it was done"),
    (
      .tokenizer(TokenizerError("model", .missing), file: "a/tokenizer.json"),
      "cannot use a/tokenizer.json: the tokenizer's “model” is missing"
    ),
    (.checkpoint(.unreadable(file: "a", reason: "no")), "cannot read a: no"),
    (
      .shape(.noDimension(of: "the queries")),
      "the tables of the model do not fit each other: the queries must have at least one column, but have none"
    ),
  ])
  func `every error is one sentence`(error: ModelError, sentence: String) {
    #expect(error.description == sentence)
  }
}
