import Foundation
import StrictJSON
import Testing

/// Sentences with the scores, weights and vectors that the reference implementation gave.
let referenceSentences: [JSONValue] = {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../ModelsTests/Reference/expected.json")
  let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
  return (try? JSONValue(parsing: bytes))?.array ?? []
}()

@Suite struct ExportCommandTests {
  @Test func `tensors hold the numbers of the reference`() throws {
    #expect(referenceSentences.count >= 8)
    var largestError = 0.0
    for sentence in referenceSentences {
      let tensors = try exportedTensors(sentence)
      let heads = try #require(sentence["heads"]?.array)
      largestError = max(
        largestError,
        difference(heads.flatMap { numbers($0["weights"]) }, tensors["attentions"]),
        difference(numbers(sentence["residual"]), tensors["hidden_states"]),
        difference(maskedScores(sentence), tensors["scores"]))
    }
    print("largest error of exported tensors: \(largestError)")
    #expect(largestError < 1e-4)
  }

  @Test func `npy holds the same numbers as safetensors`() throws {
    let sentence = try #require(referenceSentences.first)
    let text = try #require(sentence["text"]?.string)
    let file = try HeedProcess.run(
      ["export", text, "--format", "npy", "--stage", "weights", "--head", "L1.H3"]
    ).output
    let header = 10 + Int(file[8]) + 256 * Int(file[9])
    let all = try #require(try exportedTensors(sentence)["attentions"])
    let count = all.count / 10
    #expect(floats(file[header...]) == Array(all[8 * count..<9 * count]))
  }

  @Test func `CSV and JSON hold the weight of it and animal`() throws {
    let csv = try HeedProcess.run(["export", tired, "--format", "csv"]).lines
    #expect(csv[0].hasPrefix("query ↓ key →,[BOS],the@1,animal,didn't,cross,the@5,"))
    let row = csv[9].replacingOccurrences(of: "\r", with: "").split(separator: ",")
    #expect(row[0] == "it")
    #expect(abs((Double(row[3]) ?? 0) - 0.928) < 0.0005)
    let json = try JSONValue(
      parsing: HeedProcess.run(["export", tired, "--format", "json"]).output)
    let head = try #require(json["heads"]?.array?[8])
    let weight = head["weights"]?.array?[8].array?[2].number?.double
    #expect(abs((weight ?? 0) - 0.928) < 0.0005)
    #expect(head["address"]?.string == "L1.H3")
  }

  @Test func `masked scores are null in JSON and −∞ in CSV`() throws {
    let options = ["--mask", "causal", "--stage", "masked"]
    let json = try JSONValue(
      parsing: HeedProcess.run(["export", tired, "--format", "json"] + options).output)
    #expect(json["heads"]?.array?[0]["masked"]?.array?[0].array?[1] == .null)
    let csv = try HeedProcess.run(["export", tired, "--format", "csv"] + options)
    #expect(csv.lines[1].contains(",-inf,-inf"))
  }

  @Test func `text, ANSI and SVG show the map`() throws {
    let shown = try HeedProcess.run(["show", tired]).output
    #expect(try HeedProcess.run(["export", tired, "--format", "text"]).output == shown)
    let ansi = try HeedProcess.run(["export", tired, "--format", "ansi"])
    #expect(ansi.text.contains("\u{1B}[0;") && ansi.text.contains("38;2;"))
    #expect(ansi.lines.dropLast().allSatisfy { $0.hasSuffix("\u{1B}[0m") })
    let svg = try HeedProcess.run(["export", tired, "--format", "svg"])
    #expect(svg.text.hasPrefix("<?xml"))
    #expect(svg.text.contains(".928"))
  }

  @Test func `a file is written where -o says, and nothing is printed`() throws {
    let folder = try TemporaryFolder()
    let heed = try HeedProcess.run([
      "export", tired, "--format", "json", "-o", folder.path("a.json"),
    ])
    #expect(heed.status == 0)
    #expect(heed.output.isEmpty)
    #expect(heed.error.isEmpty)
    let file = try Data(contentsOf: folder.url.appendingPathComponent("a.json"))
    #expect(try JSONValue(parsing: Array(file))["text"]?.string == tired)
  }

  @Test func `a file that cannot be written is one line and exit code 1`() throws {
    let heed = try HeedProcess.run(["export", tired, "--format", "json", "-o", "/nonexistent/a"])
    #expect(heed.error == "heed: cannot write /nonexistent/a: No such file or directory\n")
    #expect(heed.status == 1)
  }

  @Test func `a screen of 100x30 has 100 columns and 30 rows`() throws {
    let heed = try HeedProcess.run([
      "export", tired, "--format", "svg", "--screen", "100x30",
    ])
    #expect(heed.status == 0)
    // 8.4 by 18 pixels a cell, and 8 around all of them.
    #expect(heed.text.contains(#" width="856" height="556" "#))
  }

  @Test func `a picture of half a thousand words`() throws {
    let text = String(repeating: "it was ", count: 250)
    let heed = try HeedProcess.run(["export", "-", "--format", "svg"], input: Array(text.utf8))
    #expect(heed.status == 0)
    #expect(heed.text.contains("<svg"))
  }

  @Test func `a file that would be too large is refused at once`() throws {
    let text = String(repeating: "it ", count: 5000)
    let heed = try HeedProcess.run(["export", "-", "--format", "json"], input: Array(text.utf8))
    #expect(
      heed.error
        == "heed: this json file has 25010 megabytes, and at most 250 are allowed; use a shorter text\n"
    )
    #expect(heed.status == 1)
  }

  private func exportedTensors(_ sentence: JSONValue) throws -> [String: [Float]] {
    let text = try #require(sentence["text"]?.string)
    let mask = sentence["causal"] == .boolean(true) ? "causal" : "none"
    let file = try HeedProcess.run(
      ["export", text, "--format", "safetensors", "--mask", mask]
    ).output
    let length = file[..<8].reversed().reduce(0) { $0 * 256 + Int($1) }
    let header = try #require(try JSONValue(parsing: Array(file[8..<8 + length])).object)
    var tensors: [String: [Float]] = [:]
    for entry in header where entry.name != "__metadata__" {
      let offsets = entry.value["data_offsets"]?.array?.compactMap { $0.number?.integer } ?? []
      let bytes = file[(8 + length + offsets[0])..<(8 + length + offsets[1])]
      tensors[entry.name.string] = floats(bytes)
    }
    return tensors
  }

  private func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { place in
      Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * $1) })
    }
  }

  private func maskedScores(_ sentence: JSONValue) -> [Double] {
    let isCausal = sentence["causal"] == .boolean(true)
    return (sentence["heads"]?.array ?? []).flatMap { head in
      (head["scores"]?.array ?? []).enumerated().flatMap { query, row in
        numbers(row).enumerated().map { isCausal && $0 > query ? -.infinity : $1 }
      }
    }
  }

  /// All numbers of nested lists.
  private func numbers(_ value: JSONValue?) -> [Double] {
    if let array = value?.array { return array.flatMap(numbers) }
    return [value?.number?.double ?? -.infinity]
  }

  /// The largest difference; infinite if the lists differ in length or in what is infinite.
  private func difference(_ expected: [Double], _ found: [Float]?) -> Double {
    guard let found, found.count == expected.count else { return .infinity }
    return zip(expected, found).map { expected, found in
      expected == Double(found) ? 0 : abs(expected - Double(found))
    }.max() ?? .infinity
  }
}
