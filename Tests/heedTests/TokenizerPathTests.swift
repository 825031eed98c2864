import Foundation
import StrictJSON
import Testing

@testable import heed

/// Tokenizers, and what the Hugging Face library makes of texts with them.
private let reference = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("TokenizationTests/Reference")

@Suite struct TokenizerPathTests {
  @Test(arguments: ["wordpiece-uncased", "bpe-gpt2", "unigram-metaspace", "bpe-byte-fallback"])
  func `texts of a file become the tokens of the library`(name: String) throws {
    let expected = try JSONValue(
      parsing: Array(Data(contentsOf: reference.appendingPathComponent("\(name).expected.json"))))
    let cases = try #require(expected["cases"]?.array).filter { $0["pair"] == nil }
    #expect(cases.count > 20)
    let folder = try TemporaryFolder()
    let lines = cases.compactMap { $0["text"].map { $0.text() + "\n" } }.joined()
    try Data(lines.utf8).write(to: folder.url.appendingPathComponent("texts.jsonl"))
    let heed = try HeedProcess.run([
      "tokenize", "--jsonl", folder.path("texts.jsonl"), "--model",
      reference.appendingPathComponent("\(name).tokenizer.json").path,
    ])
    #expect(heed.status == 0, "\(heed.error)")
    let found = try #require(try JSONValue(parsing: heed.output).array)
    #expect(found.count == cases.count)
    for (found, expected) in zip(found, cases) {
      // Of some tokenizers the tokens are not kept beside the ids.
      #expect(found["tokens"]?.array?.count == expected["ids"]?.array?.count)
      for key in ["ids", "tokens", "offsets"] as [JSONText] where expected[key] != nil {
        #expect(found[key]?.text() == expected[key]?.text())
      }
    }
  }

  @Test func `a folder holds its tokenizer, and a text is printed as a table`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: reference.appendingPathComponent("wordpiece-uncased.tokenizer.json"),
      to: folder.url.appendingPathComponent("tokenizer.json"))
    for path in [folder.url.path, folder.url.path + "/"] {
      let heed = try HeedProcess.run(["tokenize", "the", "--model", path])
      #expect(heed.status == 0, "\(heed.error)")
      #expect(heed.lines.first == "index      id  characters  token")
      #expect(heed.lines.count == 5)
      #expect(heed.lines[1].hasSuffix("[CLS]"))
    }
  }

  @Test func `what is no tokenizer is one line and exit code 1`() throws {
    let folder = try TemporaryFolder()
    let missing = try HeedProcess.run(["tokenize", "the", "--model", folder.url.path])
    #expect(missing.status == 1)
    #expect(missing.error.contains("tokenizer.json: No such file"))
    try Data("{}".utf8).write(to: folder.url.appendingPathComponent("tokenizer.json"))
    let empty = try HeedProcess.run(["tokenize", "the", "--model", folder.url.path])
    #expect(empty.status == 1)
    #expect(empty.error.hasPrefix("heed: cannot read \(folder.path("tokenizer.json")): "))
  }
}
