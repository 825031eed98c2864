import AwkwardTexts
import Exports
import Foundation
import Lessons
import Testing

@testable import heed

/// Every awkward text inside of the files that the program reads: what it prints is seen.
@Suite struct AwkwardFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  private func expectSeen(
    _ arguments: [String], _ kind: AwkwardClass, errors: ClosedRange<Int> = 0...0,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let heed = try HeedProcess.run(arguments, environment: ["XDG_CONFIG_HOME": folder.url.path])
    #expect([0, 1].contains(heed.status), "\(kind): \(heed.error)", sourceLocation: location)
    #expect(
      Whitelist.strangers(in: heed.text, besides: ["\n", "\r"]) == [], "\(kind)",
      sourceLocation: location)
    #expect(
      Whitelist.strangers(in: heed.error, besides: ["\n"]) == [], "\(kind)",
      sourceLocation: location)
    // What was made visible once is not made visible again.
    #expect(
      !heed.error.contains("<U+241B>") && !heed.error.contains("<U+003C>U+")
        || kind == .writtenEscape, "\(kind): \(heed.error)", sourceLocation: location)
    let lines = heed.error.split(separator: "\n").count
    #expect(errors.contains(lines), "\(kind): \(heed.error)", sourceLocation: location)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `tokens, names and remarks of a capture`(_ kind: AwkwardClass) throws {
    let texts = (0..<4).map { kind.payloads[$0 % kind.payloads.count] }
    let tokens = "[\(texts.map(quoted).joined(separator: ","))]"
    let metadata = [("tokens", tokens), ("model", texts[0]), ("origin", texts[1])]
    let extra = try NamedTensor(name: texts[0] + "x", shape: [4], elements: [0, 0, 0, 0])
    let capture = try write(
      safetensorsFile([try CaptureSample.attentions, extra], metadata: metadata), "a.safetensors")
    // A name with a zero byte is in no file that can be read.
    let refused = extra.name.contains("\0") ? 1...1 : 0...0
    try expectSeen(["show", "--open", capture], kind, errors: refused)
    try expectSeen(["export", "--format", "csv", "--open", capture], kind, errors: refused)
    // Without attention the error names what there is.
    let other = try write(safetensorsFile([extra]), "b.safetensors")
    try expectSeen(["show", "--open", other], kind, errors: 1...1)
    guard refused == 0...0 else { return }
    try expectSeen(["show", "--open", capture, "--tensor", extra.name], kind, errors: 1...1)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `the words of a tokenizer`(_ kind: AwkwardClass) throws {
    var seen: Set<[UInt32]> = []
    let words = kind.payloads.filter { seen.insert($0.unicodeScalars.map(\.value)).inserted }
    let pieces = words.map { "[\(quoted($0)),-1]" }.joined(separator: ",")
    let file = try write(
      Array(
        #"{"model":{"type":"Unigram","unk_id":0,"vocab":[["<unk>",0],\#(pieces)]}}"#.utf8),
      "tokenizer.json")
    let text = words.joined(separator: " ").replacing("\0", with: "")
    try expectSeen(["tokenize", "--model", file, "--", text], kind, errors: 0...1)
    try expectSeen(
      ["tokenize", "--format", "json", "--model", file, "--", text], kind, errors: 0...1)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `names and values of the settings`(_ kind: AwkwardClass) throws {
    let entries = kind.payloads.map { "\(quoted($0)): \(quoted($0))\n" }.joined()
    let values = ["shades", "keys", "mouse", "text"].map { "\($0): \(quoted(kind.payloads[0]))\n" }
    _ = try write(Array((entries + values.joined()).utf8), "heed/config.yaml")
    try expectSeen(["config", "--check"], kind, errors: 0...1)
    try expectSeen(["config"], kind, errors: 1...1)
    try expectSeen(["show", "cat"], kind, errors: 1...1)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `what a model says of itself`(_ kind: AwkwardClass) throws {
    let text = quoted(kind.payloads[0])
    _ = try write(
      Array(#"{"architectures":[\#(text)],"model_type":\#(text),"hidden_size":\#(text)}"#.utf8),
      "model/config.json")
    try expectSeen(["model", folder.path("model")], kind, errors: 1...1)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `a lesson that is checked and printed`(_ kind: AwkwardClass) throws {
    let text = kind.payloads.joined(separator: " a ")
    let wrong = Lesson.sample(id: "mine")
      .replacing("title: Asking for something fruit-like", with: "title: \(quoted(text))")
      .replacing("```view lookup", with: "```view \(text)")
    let right = Lesson.sample(id: "mine")
      .replacing("title: Asking for something fruit-like", with: "title: \(quoted(text))")
      .replacing("hint: Cold makes picky.", with: "hint: \(quoted(text))")
      .replacing("ask: Which item gets the highest score?", with: "ask: \(quoted(text))")
    for lesson in [wrong, right] {
      let file = try write(Array(lesson.utf8), "mine.md")
      for arguments in [["check", file], ["print", file], ["print", file, "--key"]] {
        try expectSeen(["lesson"] + arguments, kind, errors: 0...1)
      }
    }
  }

  /// A text in JSON's quotes, which are YAML's too, every character by its number.
  private func quoted(_ text: String) -> String {
    let escapes = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(escapes.joined())\""
  }
}
