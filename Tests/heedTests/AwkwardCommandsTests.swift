import AwkwardTexts
import Foundation
import Screen
import StrictJSON
import Testing

@testable import heed

/// Every awkward text as an argument of the program, and in the files it reads.
@Suite struct AwkwardCommandsTests {
  /// What takes a text, and where it stands in the arguments; each is wrong with any awkward text.
  private static let refusals: [[String]] = [
    ["show", "--stage", "x%", "cat"], ["show", "--layer", "x%", "cat"],
    ["show", "--head", "x%", "cat"], ["show", "--mask", "x%", "cat"],
    ["show", "--color", "x%", "cat"], ["show", "--temperature", "x%", "cat"],
    ["show", "--scale", "x%", "cat"], ["export", "--format", "x%", "cat"], ["--x%"],
    ["export", "--format", "svg", "--screen", "x%", "cat"],
    ["explain", "--query", "cat%", "--key", "cat", "cat"], ["show", "cat", "cat%"],
    ["open", "/nowhere/%.yaml"], ["tokenize", "--jsonl", "/nowhere/%"],
    ["export", "--format", "csv", "-o", "/nowhere/%", "cat"], ["show", "--word", "x%", "cat"],
  ]

  @Test(arguments: AwkwardClass.allCases)
  func `an error repeats what was typed in one line, with nothing hidden`(
    _ kind: AwkwardClass
  ) throws {
    let text = argument(kind)
    for refusal in Self.refusals {
      let heed = try HeedProcess.run(refusal.map { $0.replacing("%", with: text) })
      #expect(heed.error.hasPrefix("heed: ") && heed.error.hasSuffix("\n"), "\(refusal) \(kind)")
      #expect(Whitelist.strangers(in: String(heed.error.dropLast())) == [], "\(refusal) \(kind)")
      #expect(heed.output.isEmpty && [1, 2].contains(heed.status), "\(refusal) \(kind)")
      // The parser ends the name of an option at =; a declaration is taken apart into words.
      guard refusal[0] != "--x%" || !text.contains("="), !refusal.contains("--word"),
        let typed = refusal.first(where: { $0.contains("%") })
      else { continue }
      let repeated = DisplayText(typed.replacing("%", with: text)).description
      #expect(heed.error.contains(repeated), "\(refusal) \(kind): \(heed.error)")
    }
  }

  @Test(arguments: AwkwardClass.allCases)
  func `what commands print is seen, and their JSON gives the text back`(
    _ kind: AwkwardClass
  ) throws {
    let text = argument(kind) + " cat"
    let commands: [[String]] = [
      ["show"], ["tokenize"], ["explain", "--query", "0", "--key", "1"],
      ["explain", "--query", "0", "--key", "1", "--format", "markdown"],
      ["explain", "--query", "0", "--key", "1", "--format", "latex"],
      ["explain", "--query", "1", "--key", "1", "--format", "json"],
      ["tokenize", "--format", "json"], ["export", "--format", "svg", "--screen", "80x24"],
    ]
    for command in commands {
      let heed = try HeedProcess.run(command + ["--", text])
      #expect(heed.status == 0 && heed.error.isEmpty, "\(command) \(kind)")
      #expect(
        Whitelist.strangers(in: heed.text, besides: ["\n"]) == [], "\(command) \(kind)")
      guard command.last == "json" else { continue }
      let value = try JSONValue(parsing: heed.output)
      if command[0] == "explain" {
        let read = try #require(value["text"]?.string)
        #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars), "\(kind)")
      }
    }
  }

  @Test func `files with awkward names are named so that they can be told apart`() throws {
    let folder = try TemporaryFolder()
    for awkward in AwkwardText.all where !awkward.text.unicodeScalars.contains("\0") {
      let name = folder.url.path + "/" + awkward.text.replacing("/", with: "") + ".yaml"
      guard name.utf8.count < 240 else { continue }
      let error = FileError.unreadable(name, reason: "x").description
      #expect(DisplayText(error).description.contains(DisplayText(name).description), "\(awkward)")
      #expect(Whitelist.strangers(in: DisplayText(error).description) == [], "\(awkward)")
    }
  }

  @Test(arguments: AwkwardClass.allCases)
  func `a scenario that is wrong is explained, whatever is in it`(_ kind: AwkwardClass) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("s.yaml")
    for text in kind.payloads {
      let raw = "heed: 1\ntitle: a\(text)\n\(text)keys: {labels: [\(text)], rows: [[1]]}\n"
      let escaped = quoted(text)
      let wrong =
        "heed: 1\ntitle: t\n\(escaped): 3\nqueries: {rows: [[1]]}\nkeys: {file: \(escaped)}\n"
        + "attention: {score: \(escaped), scale: \(escaped), normalizer: \(escaped)}\n"
      for yaml in [raw, wrong] {
        try Data(yaml.utf8).write(to: file)
        let heed = try HeedProcess.run(["open", file.path])
        #expect([0, 1].contains(heed.status), "\(kind)")
        #expect(Whitelist.strangers(in: heed.error, besides: ["\n"]) == [], "\(kind)")
        #expect(Whitelist.strangers(in: heed.text, besides: ["\n"]) == [], "\(kind)")
        if heed.status == 1 {
          #expect(heed.error.split(separator: "\n").count == 1, "\(kind): \(heed.error)")
          // What was made visible once is not made visible again.
          #expect(!heed.error.contains("<U+003C>U+") || kind == .writtenEscape, "\(kind)")
        }
      }
    }
  }

  @Test func `bytes that are no text are refused in every place`() throws {
    let folder = try TemporaryFolder()
    for bytes in AwkwardText.invalidBytes {
      let file = folder.url.appendingPathComponent("f.yaml")
      try Data(bytes).write(to: file)
      for arguments in [["open", file.path], ["tokenize", "--jsonl", file.path], ["show", "-"]] {
        let heed = try HeedProcess.run(arguments, input: bytes)
        #expect(heed.status == 1 && heed.error.split(separator: "\n").count == 1, "\(bytes)")
        #expect(Whitelist.strangers(in: String(heed.error.dropLast())) == [], "\(bytes)")
      }
    }
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "a" + String(repeating: "\u{301}", count: 10_000), String(repeating: "x", count: 1 << 20), "",
      "   ", "\u{1B}\u{7}\0",
    ])
  func `one token, however long, and none`(_ text: String) throws {
    for command in [["show", "-"], ["tokenize", "-"], ["export", "--format", "csv", "-"]] {
      let start = Date()
      let heed = try HeedProcess.run(command, input: Array(text.utf8))
      #expect([0, 1].contains(heed.status), "\(command)")
      #expect(Whitelist.strangers(in: heed.text, besides: ["\n", "\r"]) == [])
      #expect(Date().timeIntervalSince(start) < 20, "\(command) \(text.utf8.count)")
    }
  }

  /// The texts of a class as one argument: without the zero byte, which ends an argument.
  private func argument(_ kind: AwkwardClass) -> String {
    let text = kind.payloads.joined(separator: "a")
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" }))
  }

  private func quoted(_ text: String) -> String {
    let escapes = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(escapes.joined())\""
  }
}
