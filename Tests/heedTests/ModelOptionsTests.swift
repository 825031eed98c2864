import Foundation
import Testing

@testable import heed

@Suite struct ModelOptionsTests {
  private let bert = referenceModel("bert_tiny")
  private let gpt2 = referenceModel("gpt2_tiny")

  @Test func `ids take the place of a text, and tokens of both are the same`() throws {
    let text = try HeedProcess.run(["tokenize", "The cat", "--model", gpt2, "--format", "json"])
    #expect(text.text.contains(#""ids": [627, 266, 264], "tokens": ["The", "Ġc", "at"]"#))
    #expect(!text.text.contains("known"))
    let ids = try HeedProcess.run(["show", "--model", gpt2, "--ids", "627, 266, 264"])
    #expect(ids.status == 0)
    #expect(ids.text.contains("The ·c at"))
    #expect(ids.text.contains("3 tokens"))
  }

  @Test func `a pair has segments of its own`() throws {
    let pair = try HeedProcess.run(
      ["export", "the cat", "--pair", "on", "--model", bert, "--format", "json"])
    #expect(pair.status == 0)
    #expect(pair.text.contains(#""origin": "checkpoint""#))
    let tokens = try HeedProcess.run(
      ["tokenize", "the cat", "--pair", "on", "--model", bert, "--format", "json"])
    #expect(tokens.text.contains("[[0, 0], [0, 3], [4, 5], [5, 7], [0, 0], [0, 2], [0, 0]]"))
  }

  @Test(arguments: [
    (["show", "--ids", "1"], "--ids needs a model that reads it; name one with --model"),
    (["show", "x", "--pair", "y"], "--pair needs a model"),
    (["tokenize", "x", "--pair", "y"], "--pair needs a model"),
    (["show", "x", "--ids", "1"], "take the place of each other"),
    (["show", "--ids", "1,x"], "whole numbers from 0 with commas between"),
    (["show", "--ids", "900"], "there is no token 900; the ids of this model go from 0 to 899"),
    (["show", "x", "--word", "wug like dog"], "goes with the toy model alone"),
    (["show", "x", "--layer", "9"], "there is no layer 9; allowed: 1 to 3"),
    (["show", "x", "--head", "L0.H9"], "there is no head L0.H9"),
  ])
  func `wrong options are one line and exit 2`(arguments: [String], words: String) throws {
    let isWithoutModel = words.contains("needs a model")
    let result = try HeedProcess.run(arguments + (isWithoutModel ? [] : ["--model", bert]))
    #expect(result.status == 2)
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }

  @Test func `too many tokens and a model that is not there exit 1`() throws {
    let long = try HeedProcess.run(
      ["show", String(repeating: "on ", count: 200), "--model", bert])
    #expect(long.status == 1)
    #expect(long.error.contains("the text has 202 tokens, and this model reads at most 128"))
    let missing = try HeedProcess.run(["show", "x", "--model", "/no/such/model"])
    #expect(missing.status == 1)
  }
}

/// A model of the reference folder of the tests of `Models`.
func referenceModel(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("ModelsTests/Reference/models/\(name)").path
}
