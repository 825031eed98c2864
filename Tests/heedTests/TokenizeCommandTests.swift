import Foundation
import StrictJSON
import Testing

@Suite struct TokenizeCommandTests {
  @Test func `JSON has ids, tokens, offsets in scalars and what is known`() throws {
    let heed = try HeedProcess.run(["tokenize", "The e\u{301} 😀 wug's tired", "--format", "json"])
    let json = try JSONValue(parsing: heed.output)
    #expect(json["tokens"]?.array?.map(\.string) == ["[BOS]", "the", "é", "😀", "wug's", "tired"])
    #expect(
      json["offsets"]?.array?.map { $0.array?.map { $0.number?.integer } }
        == [[0, 0], [0, 3], [4, 6], [7, 8], [9, 14], [15, 20]])
    #expect(
      json["known"]?.array?.map(\.string)
        == ["special", "known", "unknown", "unknown", "unknown", "known"])
    let ids = json["ids"]?.array?.map { $0.number?.integer }
    #expect(ids?.count == 6)
    #expect(ids?.first == 0)
    #expect(ids?[2] == 1)
  }

  @Test func `a file of JSON strings becomes an array`() throws {
    let heed = try tokenize(Data("\"it\"\n\"\\u00e9\\n\"\r\n\"\"".utf8))
    #expect(heed.status == 0)
    let array = try #require(try JSONValue(parsing: heed.output).array)
    #expect(
      array.map { $0["tokens"]?.array?.map(\.string) } == [
        ["[BOS]", "it"], ["[BOS]", "é"], ["[BOS]"],
      ])
  }

  @Test func `an empty file becomes an empty array`() throws {
    #expect(try tokenize(Data()).text == "[]\n")
  }

  @Test(arguments: [
    (Array("\"a\"\n{}\n".utf8), "line 2 of FILE is no JSON string: it holds another kind of value"),
    (
      Array("\"a\"\n\n\"b\"".utf8),
      "line 2 of FILE is no JSON string: at byte 0: the document ends where a value should follow"
    ),
    (
      Array("\"a".utf8),
      "line 1 of FILE is no JSON string: at byte 2: the document ends where a closing double quote should follow"
    ),
    ([0x22, 0xFF, 0x22], "line 1 of FILE is no JSON string: at byte 1: the bytes are not UTF-8"),
  ])
  func `a bad line is named and nothing is printed`(_ bytes: [UInt8], _ message: String) throws {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: folder.url.appendingPathComponent("texts"))
    let heed = try HeedProcess.run(["tokenize", "--jsonl", folder.path("texts")])
    let expected = message.replacingOccurrences(of: "FILE", with: folder.path("texts"))
    #expect(heed.error == "heed: \(expected)\n")
    #expect(heed.status == 1)
    #expect(heed.output.isEmpty)
  }

  @Test func `a file that is not there is one line and exit code 1`() throws {
    let heed = try HeedProcess.run(["tokenize", "--jsonl", "/nonexistent"])
    #expect(heed.error == "heed: cannot read /nonexistent: No such file or directory\n")
    #expect(heed.status == 1)
  }

  @Test func `steps say how each word became tokens`() throws {
    let model = referenceModel("gpt2_tiny")
    let heed = try HeedProcess.run(["tokenize", "the unbelievable", "--model", model, "--steps"])
    #expect(heed.status == 0)
    #expect(heed.text.contains("index      id  characters  token\n"))
    #expect(
      heed.text.contains("word 2 of 2: “ unbelievable”, given to the model as “Ġunbelievable”\n"))
    #expect(heed.text.contains("step    rank  merge"))
    let json = try HeedProcess.run(
      ["tokenize", "the unbelievable", "--model", model, "--steps", "--format", "json"])
    let value = try JSONValue(parsing: json.output)
    let words = try #require(value["words"]?.array)
    #expect(
      words.flatMap { $0["tokens"]?.array ?? [] }.map(\.string)
        == value["tokens"]?.array?.map(\.string))
    #expect(words.map { $0["method"]?.string } == ["merges", "merges"])
  }

  @Test func `steps need a model that has some`() throws {
    let heed = try HeedProcess.run(["tokenize", "it", "--steps"])
    #expect(heed.status == 2)
    #expect(heed.error.contains("--steps needs a model that reads it; name one with --model"))
  }

  private func tokenize(_ file: Data) throws -> HeedProcess {
    let folder = try TemporaryFolder()
    try file.write(to: folder.url.appendingPathComponent("texts"))
    return try HeedProcess.run(["tokenize", "--jsonl", folder.path("texts")])
  }
}
